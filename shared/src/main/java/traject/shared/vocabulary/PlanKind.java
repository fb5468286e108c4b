package traject.shared.vocabulary;

import java.util.List;

/** The plan that client and helper draw up together. */
public enum PlanKind implements Term {
    SUPPORT_PLAN,
    GPMI;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case SUPPORT_PLAN -> List.of(Source.A);
            case GPMI -> List.of(Source.E);
        };
    }
}
