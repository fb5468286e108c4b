package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.event.WireName;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.LifeDomain;

/** Commands that record a {@link traject.shared.event.SupportEvent}. */
public sealed interface SupportCommand extends EntryCommand {

    /** Starts a form of budget help. */
    @WireName("start-budget-help")
    record StartBudgetHelp(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            BudgetHelpForm form,
            @Nullable Sensitive note) implements SupportCommand {
        @Override
        public BudgetHelpStarted asEntry(EntryId id) {
            return new BudgetHelpStarted(id, occurredOn, form, note);
        }
    }

    /** Changes the form of running budget help. */
    @WireName("change-budget-help")
    record ChangeBudgetHelp(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId budgetHelp,
            BudgetHelpForm form,
            @Nullable Sensitive note)
            implements SupportCommand {
        @Override
        public BudgetHelpChanged asEntry(EntryId id) {
            return new BudgetHelpChanged(id, occurredOn, budgetHelp, form, note);
        }
    }

    /** Ends running budget help. */
    @WireName("end-budget-help")
    record EndBudgetHelp(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId budgetHelp,
            @Nullable Sensitive note) implements SupportCommand {
        @Override
        public BudgetHelpEnded asEntry(EntryId id) {
            return new BudgetHelpEnded(id, occurredOn, budgetHelp, note);
        }
    }

    /** Adds life domains and services to the mandate. */
    @WireName("broaden-mandate")
    record BroadenMandate(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            List<LifeDomain> domains,
            List<ServiceId> services,
            @Nullable Sensitive note)
            implements SupportCommand {
        @Override
        public MandateBroadened asEntry(EntryId id) {
            return new MandateBroadened(id, occurredOn, domains, services, note);
        }
    }

    /** Takes life domains and services from the mandate. */
    @WireName("narrow-mandate")
    record NarrowMandate(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            List<LifeDomain> domains,
            List<ServiceId> services,
            @Nullable Sensitive note)
            implements SupportCommand {
        @Override
        public MandateNarrowed asEntry(EntryId id) {
            return new MandateNarrowed(id, occurredOn, domains, services, note);
        }
    }

    /** Records an unrealised right. */
    @WireName("find-unrealised-entitlement")
    record FindUnrealisedEntitlement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            Entitlement entitlement,
            @Nullable Sensitive note) implements SupportCommand {
        @Override
        public EntitlementFoundUnrealised asEntry(EntryId id) {
            return new EntitlementFoundUnrealised(id, occurredOn, entitlement, note);
        }
    }

    /** Records an application for a right found before. */
    @WireName("apply-for-entitlement")
    record ApplyForEntitlement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId entitlement,
            @Nullable Sensitive note) implements SupportCommand {
        @Override
        public EntitlementAppliedFor asEntry(EntryId id) {
            return new EntitlementAppliedFor(id, occurredOn, entitlement, note);
        }
    }

    /** Records that a right found before is restored. */
    @WireName("restore-entitlement")
    record RestoreEntitlement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId entitlement,
            @Nullable Sensitive note) implements SupportCommand {
        @Override
        public EntitlementRestored asEntry(EntryId id) {
            return new EntitlementRestored(id, occurredOn, entitlement, note);
        }
    }
}
