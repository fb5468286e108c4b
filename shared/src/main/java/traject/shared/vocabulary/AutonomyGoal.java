package traject.shared.vocabulary;

import java.util.List;

/** What a milestone is a step in [A]. */
public enum AutonomyGoal implements Term {
    AUTONOMY,
    REINTEGRATION;

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
