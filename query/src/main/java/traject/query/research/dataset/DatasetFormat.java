package traject.query.research.dataset;

/** In what a file is written; any of them may be packed with gzip besides. */
public enum DatasetFormat {
    /** A table with a row for each sequence and a column for each time. */
    STS,
    /** A table with a row for each spell: whose, from when to when, in which state. */
    SPELL,
    /** An event log in XML (IEEE 1849-2023). */
    XES,
    /** An object-centric event log in JSON, version 2.0. */
    OCEL
}
