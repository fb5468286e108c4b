package traject.shared.vocabulary;

import java.util.List;

/** How far the helper controls the client in a helper role, in the words of the typology [A][B][E]. */
public enum Control implements Term {
    NONE,
    LITTLE,
    INDIRECT,
    IMPORTANT,
    EXTREME;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B, Source.E);
    }
}
