package traject.query.process.object;

/** What makes a log contradict itself, and where. */
public final class Contradiction extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String list;
    private final int position;

    Contradiction(String list, int position, String problem) {
        super(problem);
        this.list = list;
        this.position = position;
    }

    /** {@code objectTypes}, {@code eventTypes}, {@code objects} or {@code events}. */
    public String list() {
        return list;
    }

    /** Where in that list, from 0. */
    public int position() {
        return position;
    }
}
