package traject.command.recording;

import traject.command.reason.NotRecorded;

/** What comes of a case in bulk. */
public sealed interface BulkOutcome {

    /**
     * All of it is in the log.
     *
     * @param recorded how many commands are new
     * @param skipped how many were recorded before with the same content
     */
    record Taken(long recorded, long skipped) implements BulkOutcome {}

    /** Nothing of it was recorded: the reason, and at which of its commands it shows. */
    record Refused(NotRecorded reason) implements BulkOutcome {}
}
