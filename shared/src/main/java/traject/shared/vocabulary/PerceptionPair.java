package traject.shared.vocabulary;

import java.util.List;

/** How both parties together experience a relationship: the six classes of [A]. */
public enum PerceptionPair implements Term {
    BOTH_POSITIVE,
    POSITIVE_NEUTRAL,
    BOTH_NEUTRAL,
    NEUTRAL_NEGATIVE,
    BOTH_NEGATIVE,
    CONTRADICTORY;

    /** The class of these two perceptions; which of the two is whose makes no difference. */
    public static PerceptionPair of(Perception client, Perception helper) {
        return switch (client) {
            case POSITIVE ->
                switch (helper) {
                    case POSITIVE -> BOTH_POSITIVE;
                    case NEUTRAL -> POSITIVE_NEUTRAL;
                    case NEGATIVE -> CONTRADICTORY;
                };
            case NEUTRAL ->
                switch (helper) {
                    case POSITIVE -> POSITIVE_NEUTRAL;
                    case NEUTRAL -> BOTH_NEUTRAL;
                    case NEGATIVE -> NEUTRAL_NEGATIVE;
                };
            case NEGATIVE ->
                switch (helper) {
                    case POSITIVE -> CONTRADICTORY;
                    case NEUTRAL -> NEUTRAL_NEGATIVE;
                    case NEGATIVE -> BOTH_NEGATIVE;
                };
        };
    }

    /** The coarser class that the published table prints. */
    public PerceptionClass publishedClass() {
        return switch (this) {
            case BOTH_POSITIVE, POSITIVE_NEUTRAL -> PerceptionClass.P;
            case CONTRADICTORY -> PerceptionClass.V;
            case BOTH_NEUTRAL, NEUTRAL_NEGATIVE, BOTH_NEGATIVE -> PerceptionClass.O;
        };
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
