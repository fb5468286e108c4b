package traject.shared.vocabulary;

import java.util.List;

/** Who takes part in a client consultation [D][E]. */
public enum ParticipantKind implements Term {
    HELPER,
    SERVICE,
    EXPERT_BY_EXPERIENCE,
    VOLUNTEER,
    SUPPORT_FIGURE;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case HELPER, SERVICE -> List.of(Source.E);
            case EXPERT_BY_EXPERIENCE, VOLUNTEER, SUPPORT_FIGURE -> List.of(Source.D);
        };
    }
}
