package traject.shared.schema;

/** In which direction JSON goes; the same record demands and promises different things in each. */
public enum Use {
    /** A caller sends it: what must be there is what the strict mapper asks for. */
    GIVEN,
    /** It stands in the log: what is null is left out. */
    STORED,
    /** We answer it: what is null is left out, and so is what the reader may not see. */
    ANSWERED
}
