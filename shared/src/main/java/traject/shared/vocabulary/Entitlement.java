package traject.shared.vocabulary;

import java.util.List;

/**
 * The area in which a right was found unrealised, applied for or restored; full take-up is from [E], the list is
 * ours.
 */
public enum Entitlement implements Term {
    INCOME,
    HOUSING,
    HEALTH,
    ENERGY,
    CHILD_BENEFIT,
    DISABILITY,
    EDUCATION,
    OTHER;

    @Override
    public List<Source> sources() {
        return List.of(Source.OURS);
    }
}
