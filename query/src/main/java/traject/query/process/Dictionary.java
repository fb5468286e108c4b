package traject.query.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names with dense codes 0, 1, ... (dictionary encoding of a column). Immutable.
 *
 * @see EventLog
 */
public final class Dictionary {

    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();

    /**
     * Codes in the order given.
     *
     * @throws IllegalArgumentException when a name comes twice
     */
    public Dictionary(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            if (codes.put(name, codes.size()) != null) {
                throw new IllegalArgumentException(name + " comes twice");
            }
        }
    }

    public int size() {
        return names.size();
    }

    public String name(int code) {
        return names.get(code);
    }

    /** All names, each at the position of its code. */
    public List<String> names() {
        return names;
    }

    public boolean contains(String name) {
        return codes.containsKey(name);
    }

    /**
     * The code of a name.
     *
     * @throws IllegalArgumentException when it is not among the names
     */
    public int code(String name) {
        Integer code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException(name + " is not among " + names);
        }
        return code;
    }
}
