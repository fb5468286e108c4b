package traject.shared.vocabulary;

import java.util.List;

/** How far the helper trusts the client in a helper role, in the words of the typology [A][B][E]. */
public enum Trust implements Term {
    LIMITED,
    GROWING_FAST,
    GIVEN;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B, Source.E);
    }
}
