package traject.shared.vocabulary;

import java.util.List;

/** A place in life that strengths of person and environment make together [B]. */
public enum Niche implements Term {
    HOUSING,
    WORK,
    FINANCE,
    LEISURE,
    EDUCATION,
    NETWORK;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
