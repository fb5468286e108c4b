package traject.shared.vocabulary;

import java.util.List;

/** Whether a view on poverty sees the cause within or outside whom it looks at [B]. */
public enum PovertyCause implements Term {
    INTERNAL,
    EXTERNAL;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
