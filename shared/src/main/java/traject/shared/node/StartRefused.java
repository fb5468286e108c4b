package traject.shared.node;

/** A setting with which this node must not start. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param sentence what is wrong, for who starts the program
     * @param remedy what to do about it
     */
    public StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
