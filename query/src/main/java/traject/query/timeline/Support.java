package traject.query.timeline;

import java.util.List;
import traject.shared.event.SupportEvent;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;

/** What the help consists of and how far it may reach. */
public record Support(List<BudgetHelp> budgetHelp, Mandate mandate, List<Right> rights) {

    static final Support NONE = new Support(List.of(), Mandate.NONE, List.of());

    Support after(SupportEvent event) {
        return switch (event) {
            case BudgetHelpStarted e ->
                new Support(Lists.plus(budgetHelp, new BudgetHelp(e, List.of(), null)), mandate, rights);
            case BudgetHelpChanged e -> new Support(BudgetHelp.changed(budgetHelp, e), mandate, rights);
            case BudgetHelpEnded e -> new Support(BudgetHelp.ended(budgetHelp, e), mandate, rights);
            case MandateBroadened e -> new Support(budgetHelp, mandate.after(e), rights);
            case MandateNarrowed e -> new Support(budgetHelp, mandate.after(e), rights);
            case EntitlementFoundUnrealised e ->
                new Support(budgetHelp, mandate, Lists.plus(rights, new Right(e, null, null)));
            case EntitlementAppliedFor e -> new Support(budgetHelp, mandate, Right.appliedFor(rights, e));
            case EntitlementRestored e -> new Support(budgetHelp, mandate, Right.restored(rights, e));
        };
    }
}
