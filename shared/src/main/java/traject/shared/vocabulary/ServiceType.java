package traject.shared.vocabulary;

import java.util.List;

/** The kind of service: those of the study in [A], and the general welfare centre as the other usual one. */
public enum ServiceType implements Term {
    OCMW,
    CAW,
    KIND_EN_GEZIN,
    CLB,
    HEALTH_FUND,
    COMMUNITY_WORK,
    POVERTY_ASSOCIATION,
    FOOD_AID,
    OTHER;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case OCMW, KIND_EN_GEZIN, CLB, HEALTH_FUND, COMMUNITY_WORK, POVERTY_ASSOCIATION, FOOD_AID ->
                List.of(Source.A);
            case CAW, OTHER -> List.of(Source.OURS);
        };
    }
}
