package traject.shared.vocabulary;

import java.util.List;

/** A step on the path of a decision, each with its date [E]. */
public enum DecisionStep implements Term {
    SOCIAL_INQUIRY,
    TEAM,
    PRIOR_CONSULTATION,
    BCSD,
    LOCAL_ADVISORY_COMMISSION,
    JUDGE,
    DEBT_MEDIATOR;

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
