package traject.command.security;

/** How commands come in. */
public enum Way {
    /** One at a time, by somebody who acts for themselves. */
    DESK,
    /** From a file that tells what others did, brought in by those who maintain cases. */
    IMPORT
}
