package traject.shared.vocabulary;

import java.util.List;

/** How the client came to the service; [E] asks it, IMPOSED is from [A]. */
public enum WayIn implements Term {
    VOLUNTARY,
    REFERRED_FROM_WITHIN,
    REFERRED_FROM_OUTSIDE,
    IMPOSED,
    UNKNOWN;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case VOLUNTARY, REFERRED_FROM_WITHIN, REFERRED_FROM_OUTSIDE -> List.of(Source.E);
            case IMPOSED -> List.of(Source.A);
            case UNKNOWN -> List.of(Source.OURS);
        };
    }
}
