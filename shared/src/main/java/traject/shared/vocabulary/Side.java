package traject.shared.vocabulary;

import java.util.List;

/** The two sides of a helping relationship: whose role it is [A]. */
public enum Side implements Term {
    CLIENT,
    HELPER;

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
