package traject.shared.vocabulary;

import java.util.List;

/**
 * How a case closes; apart from what its relationships brought. Lasting results are from [B], stability from [A],
 * the rest is ours.
 */
public enum ClosingOutcome implements Term {
    LASTING_RESULT,
    STABILITY,
    REFERRED,
    DROPPED_OUT,
    MOVED,
    DIED;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case LASTING_RESULT -> List.of(Source.B);
            case STABILITY -> List.of(Source.A);
            case REFERRED -> List.of(Source.OURS);
            case DROPPED_OUT -> List.of(Source.A);
            case MOVED, DIED -> List.of(Source.OURS);
        };
    }
}
