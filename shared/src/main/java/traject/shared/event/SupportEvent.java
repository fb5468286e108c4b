package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.LifeDomain;

/** Budget help, mandate and rights: what the help consists of and how far it may reach. */
public sealed interface SupportEvent extends CaseEntry {

    /** A form of budget help began. It is not meant to last for years. */
    @WireName("budget-help-started")
    record BudgetHelpStarted(
            EntryId entry,
            LocalDate occurredOn,
            BudgetHelpForm form,
            @Nullable Sensitive note) implements SupportEvent {}

    /** The budget help named goes on in another form. */
    @WireName("budget-help-changed")
    record BudgetHelpChanged(
            EntryId entry,
            LocalDate occurredOn,
            EntryId budgetHelp,
            BudgetHelpForm form,
            @Nullable Sensitive note) implements SupportEvent {}

    /** The budget help named ended. */
    @WireName("budget-help-ended")
    record BudgetHelpEnded(
            EntryId entry,
            LocalDate occurredOn,
            EntryId budgetHelp,
            @Nullable Sensitive note) implements SupportEvent {}

    /**
     * The client opened more life domains, or allowed sharing information with more services; those listed are added.
     */
    @WireName("mandate-broadened")
    record MandateBroadened(
            EntryId entry,
            LocalDate occurredOn,
            List<LifeDomain> domains,
            List<ServiceId> services,
            @Nullable Sensitive note)
            implements SupportEvent {
        public MandateBroadened {
            domains = List.copyOf(domains);
            services = List.copyOf(services);
        }
    }

    /** The client closed life domains, or withdrew the leave to share with services; those listed are taken away. */
    @WireName("mandate-narrowed")
    record MandateNarrowed(
            EntryId entry,
            LocalDate occurredOn,
            List<LifeDomain> domains,
            List<ServiceId> services,
            @Nullable Sensitive note)
            implements SupportEvent {
        public MandateNarrowed {
            domains = List.copyOf(domains);
            services = List.copyOf(services);
        }
    }

    /** A right that the client has is not taken up. */
    @WireName("entitlement-found-unrealised")
    record EntitlementFoundUnrealised(
            EntryId entry,
            LocalDate occurredOn,
            Entitlement entitlement,
            @Nullable Sensitive note) implements SupportEvent {}

    /** The right found unrealised in the entry named was applied for. */
    @WireName("entitlement-applied-for")
    record EntitlementAppliedFor(
            EntryId entry,
            LocalDate occurredOn,
            EntryId entitlement,
            @Nullable Sensitive note) implements SupportEvent {}

    /** The right found unrealised in the entry named is taken up now. */
    @WireName("entitlement-restored")
    record EntitlementRestored(
            EntryId entry,
            LocalDate occurredOn,
            EntryId entitlement,
            @Nullable Sensitive note) implements SupportEvent {}
}
