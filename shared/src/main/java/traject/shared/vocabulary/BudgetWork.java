package traject.shared.vocabulary;

import java.util.List;

/** The pieces of debt and budget work of the broad framework [B]; that they form levels is our reading. */
public enum BudgetWork implements Term {
    CLEARING_DEBTS,
    TAKING_OVER_AND_SAFETY,
    OVERVIEW_AND_INSIGHT,
    STRENGTHENING_SKILLS,
    TACKLING_DEEPER_ISSUES,
    CONNECTING;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
