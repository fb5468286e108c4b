package traject.shared.vocabulary;

import java.util.List;

/**
 * What is recognised in the evolution of a relationship: about the relationship and the role of the helper, never a
 * score of the client [A][D][E].
 */
public enum Pattern implements Term {
    STABLE,
    CONVERGENCE,
    VIA_ATTACHMENT,
    PREMATURE_GUIDANCE,
    ALTERNATION,
    REVERSAL,
    DELIBERATE_STEP_BACK,
    PATIENT_PROBLEM_SOLVING,
    RESCUE_TO_GUIDANCE,
    FITTING_COMBINATION,
    DEPENDENCY_RISK,
    CONTINUITY_BREAK,
    PERCEPTION_GAP,
    ONE_SIDED;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case STABLE,
                    CONVERGENCE,
                    VIA_ATTACHMENT,
                    PREMATURE_GUIDANCE,
                    ALTERNATION,
                    REVERSAL,
                    PATIENT_PROBLEM_SOLVING,
                    CONTINUITY_BREAK -> List.of(Source.A);
            case DELIBERATE_STEP_BACK, FITTING_COMBINATION -> List.of(Source.D);
            case RESCUE_TO_GUIDANCE -> List.of(Source.E);
            case DEPENDENCY_RISK -> List.of(Source.A, Source.E);
            case PERCEPTION_GAP -> List.of(Source.OURS, Source.A);
            case ONE_SIDED -> List.of(Source.OURS, Source.D);
        };
    }
}
