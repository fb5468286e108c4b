package traject.shared.vocabulary;

import java.util.List;

/**
 * Roles and accents taken together as the process goes on [C]; that they follow the order of the process is our
 * reading.
 */
public enum RoleCombination implements Term {
    FACILITATOR_AND_SKILLED_PROFESSIONAL,
    ACCESS_WORKER_AND_MEDIATOR,
    PROBLEM_SOLVER_GIVING_GRIP,
    MEDIATOR_CONNECTOR_ADVOCATE,
    COUNSELLOR_ANCHOR_PERSON_SUPPORTER,
    COUNSELLOR_RE_ANCHORING_STIMULATOR,
    STEADFAST_SUPPORTER_LETTING_GO;

    @Override
    public List<Source> sources() {
        return List.of(Source.C);
    }
}
