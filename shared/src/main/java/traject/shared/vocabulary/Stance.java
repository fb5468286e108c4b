package traject.shared.vocabulary;

import java.util.List;

/**
 * How a client role stands between autonomy and dependence [A]; BETWEEN where the lost layout of the table leaves it
 * open (our reading).
 */
public enum Stance implements Term {
    AUTONOMOUS,
    BETWEEN,
    DEPENDENT;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case AUTONOMOUS -> List.of(Source.A);
            case BETWEEN -> List.of(Source.OURS);
            case DEPENDENT -> List.of(Source.A);
        };
    }
}
