package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.WayIn;

/** The beginning and the end of a case: opened, closed, followed by aftercare, reopened. */
public sealed interface CaseFileEvent extends CaseEntry {

    /**
     * Help began for this client: the way in, the service and team, the life domains in play and the question in the
     * client's own words. It says how the client came, not why they are poor.
     */
    @WireName("case-opened")
    record CaseOpened(
            EntryId entry,
            LocalDate occurredOn,
            PersonId client,
            @Nullable Sensitive clientName,
            WayIn wayIn,
            ServiceType serviceType,
            ServiceId service,
            TeamId team,
            List<LifeDomain> domains,
            @Nullable Sensitive question)
            implements CaseFileEvent {
        public CaseOpened {
            domains = List.copyOf(domains);
        }
    }

    /**
     * The case was closed with an outcome, and outside the phase CLOSURE with a rationale; relationships that still
     * ran end on this day. It does not say that the client is done for good: there is room for return.
     */
    @WireName("case-closed")
    record CaseClosed(
            EntryId entry,
            LocalDate occurredOn,
            ClosingOutcome outcome,
            @Nullable Sensitive rationale,
            boolean aftercareAgreed)
            implements CaseFileEvent {}

    /** Client and service were in touch after the closing, as agreed or by chance. It reopens nothing. */
    @WireName("aftercare-contact-held")
    record AftercareContactHeld(
            EntryId entry, LocalDate occurredOn, @Nullable Sensitive note) implements CaseFileEvent {}

    /**
     * The client came back and the case goes on in the phase named. Former helpers, roles and agreements stay
     * visible.
     */
    @WireName("case-reopened")
    record CaseReopened(
            EntryId entry,
            LocalDate occurredOn,
            Phase phase,
            @Nullable Sensitive reason) implements CaseFileEvent {}
}
