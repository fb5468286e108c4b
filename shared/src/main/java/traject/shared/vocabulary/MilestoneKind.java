package traject.shared.vocabulary;

import java.util.List;

/** A step in autonomy or in reintegration [A]. */
public enum MilestoneKind implements Term {
    INSIGHT,
    SKILL,
    SELF_BELIEF,
    ROLE_ACQUIRED,
    NETWORK_WIDENED;

    /** The goal that the step serves. */
    public AutonomyGoal goal() {
        return switch (this) {
            case INSIGHT, SKILL, SELF_BELIEF -> AutonomyGoal.AUTONOMY;
            case ROLE_ACQUIRED, NETWORK_WIDENED -> AutonomyGoal.REINTEGRATION;
        };
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
