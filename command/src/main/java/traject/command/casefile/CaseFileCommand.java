package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.event.WireName;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.WayIn;

/** Commands that record a {@link traject.shared.event.CaseFileEvent}. */
public sealed interface CaseFileCommand extends EntryCommand {

    /** Opens a case; it enters the phase WELCOME. No helper is needed yet. */
    @WireName("open-case")
    record OpenCase(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            PersonId client,
            @Nullable Sensitive clientName,
            WayIn wayIn,
            ServiceType serviceType,
            ServiceId service,
            TeamId team,
            List<LifeDomain> domains,
            @Nullable Sensitive question)
            implements CaseFileCommand {
        @Override
        public CaseOpened asEntry(EntryId id) {
            return new CaseOpened(
                    id, occurredOn, client, clientName, wayIn, serviceType, service, team, domains, question);
        }
    }

    /** Closes a case over which no handover is pending. */
    @WireName("close-case")
    record CloseCase(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            ClosingOutcome outcome,
            @Nullable Sensitive rationale,
            boolean aftercareAgreed)
            implements CaseFileCommand {
        @Override
        public CaseClosed asEntry(EntryId id) {
            return new CaseClosed(id, occurredOn, outcome, rationale, aftercareAgreed);
        }
    }

    /** Records a contact after the closing. */
    @WireName("hold-aftercare-contact")
    record HoldAftercareContact(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            @Nullable Sensitive note) implements CaseFileCommand {
        @Override
        public AftercareContactHeld asEntry(EntryId id) {
            return new AftercareContactHeld(id, occurredOn, note);
        }
    }

    /** Reopens a closed case in a phase. */
    @WireName("reopen-case")
    record ReopenCase(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            Phase phase,
            @Nullable Sensitive reason) implements CaseFileCommand {
        @Override
        public CaseReopened asEntry(EntryId id) {
            return new CaseReopened(id, occurredOn, phase, reason);
        }
    }
}
