package traject.bench;

import java.util.function.Consumer;

/** Something to measure, by a name that selects it; it gives one row or more. */
interface Topic {

    String name();

    /** Measures on databases of its own, and hands over each row as soon as it is there. */
    void measure(Server server, Consumer<Row> table) throws Exception;
}
