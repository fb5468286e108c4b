package traject.shared.vocabulary;

import java.util.List;

/** How open the client says or shows to be to guidance [A][E]; the steps are ours. */
public enum Openness implements Term {
    OPEN,
    HESITANT,
    CLOSED;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.E);
    }
}
