package traject.shared.vocabulary;

import java.util.List;

/** The level at which a view on poverty looks for its cause [B]. */
public enum PovertyLevel implements Term {
    MICRO,
    MESO,
    MACRO;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
