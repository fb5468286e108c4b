package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.vocabulary.BudgetHelpForm;

/** Budget help, through its forms; ended is null while it runs. */
public record BudgetHelp(
        BudgetHelpStarted started,
        List<BudgetHelpChanged> changes,
        @Nullable BudgetHelpEnded ended) {

    @JsonProperty
    public EntryId id() {
        return started.entry();
    }

    /** Its newest form. */
    public BudgetHelpForm form() {
        return changes.isEmpty() ? started.form() : changes.getLast().form();
    }

    static List<BudgetHelp> changed(List<BudgetHelp> help, BudgetHelpChanged change) {
        return Lists.replace(
                help,
                each -> each.id().equals(change.budgetHelp()),
                each -> new BudgetHelp(each.started, Lists.plus(each.changes, change), each.ended));
    }

    static List<BudgetHelp> ended(List<BudgetHelp> help, BudgetHelpEnded end) {
        return Lists.replace(
                help,
                each -> each.id().equals(end.budgetHelp()),
                each -> new BudgetHelp(each.started, each.changes, end));
    }
}
