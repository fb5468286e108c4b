package traject.shared.vocabulary;

import java.util.List;

/** The forms of budget help [E]; meant not to last for years. */
public enum BudgetHelpForm implements Term {
    BUDGET_GUIDANCE,
    BUDGET_MANAGEMENT,
    COLLECTIVE_DEBT_SETTLEMENT;

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
