package traject.shared.vocabulary;

import java.util.List;

/** Where a word, a figure or a finding comes from; the definition is the citation. Wordings are always ours. */
public enum Source implements Term {
    A,
    B,
    C,
    D,
    E,
    OURS;

    /** A source is its own source: what is said of it can be looked up there. */
    @Override
    public List<Source> sources() {
        return List.of(this);
    }
}
