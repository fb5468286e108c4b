package traject.shared.vocabulary;

import java.util.List;

/** How many accompanying workers the client wants [A][E]. */
public enum WorkerPreference implements Term {
    NONE,
    ONE,
    SEVERAL;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.E);
    }
}
