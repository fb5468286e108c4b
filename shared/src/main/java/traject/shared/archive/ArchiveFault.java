package traject.shared.archive;

import traject.shared.problem.ProblemCode;

/**
 * Why an archive is not made, read or restored. The code is stable, a sentence for each stands in the message files.
 * These are told on the command line.
 */
public enum ArchiveFault implements ProblemCode {
    ARCHIVE_UNREADABLE,
    NOT_AN_ARCHIVE,
    ARCHIVE_DAMAGED,
    ARCHIVE_BROKEN_OFF,
    ARCHIVE_TOO_NEW,
    IDENTITY_UNREADABLE,
    IDENTITY_LOCKED,
    IDENTITY_WRONG,
    ARCHIVE_EXISTS,
    ARCHIVE_NOT_WRITTEN,
    STORE_NOT_EMPTY,
    STORE_INCOMPLETE,
    STORE_FAILED,
    EVENT_REFUSED,
    ROW_REFUSED;

    /** Were it told over HTTP: the request is readable, what it is about is not as it must be. */
    @Override
    public int status() {
        return 422;
    }
}
