package traject.shared.vocabulary;

import java.util.List;

/** What a trajectory decision is about; the first four follow the path of [E], the changes are ours. */
public enum DecisionMatter implements Term {
    APPLICATION,
    REVIEW,
    WITHDRAWAL,
    URGENT_AID,
    CHANGE_OF_PHASE,
    CHANGE_OF_HELPER,
    CHANGE_OF_PLAN;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case APPLICATION, REVIEW, WITHDRAWAL, URGENT_AID -> List.of(Source.E);
            case CHANGE_OF_PHASE, CHANGE_OF_HELPER, CHANGE_OF_PLAN -> List.of(Source.OURS);
        };
    }
}
