package traject.shared.vocabulary;

public enum BudgetHelpForm {
    BUDGET_GUIDANCE,
    BUDGET_MANAGEMENT,
    COLLECTIVE_DEBT_SETTLEMENT
}
