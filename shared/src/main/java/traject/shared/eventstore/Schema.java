package traject.shared.eventstore;

/**
 * A database schema and the folder {@code db/migration/<name>} on the class path that makes it. Each side declares its
 * own as a bean, so that either can start alone on a shared database.
 */
public record Schema(String name) {

    /** The schema of the log, which both sides need. */
    static final Schema EVENT_LOG = new Schema("event_log");

    /** The schema that says which archives were made and restored; either side may be asked for it. */
    static final Schema ARCHIVE = new Schema("archive");

    public Schema {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("a schema is named in lower-case letters: " + name);
        }
    }
}
