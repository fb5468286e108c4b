package traject.command.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.security.WhoMayRecord;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.eventstore.Stamp;

/**
 * A case as Axon holds it. It decides nothing itself: {@link WhoMayRecord} says who may, {@link CaseDecider} whether it
 * can be, and what comes of it is stamped and applied. The case is made by its first command, so a command to a case
 * that is not there reaches the same question as any other.
 */
@AggregateRoot(type = "case")
public class CaseFile {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CaseId id;

    private CaseState state = CaseState.initial();

    CaseFile() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recording record(RecordInCase message, CaseClock clock) {
        id = message.caseId();
        long before = version();
        LocalDate today = clock.today();
        List<EntryId> entries = new ArrayList<>();
        for (int step = 0; step < message.commands().size(); step++) {
            CaseCommand command = message.commands().get(step);
            try {
                WhoMayRecord.check(message.actor(), message.way(), state, command);
                refuseStale(message, before);
                List<CaseEvent> events = CaseDecider.decide(state, command, today);
                Stamp stamp = new Stamp(clock.after(state.lastRecordedAt()), message.actor());
                for (CaseEvent event : events) {
                    AggregateLifecycle.apply(event, stamp.toMetaData());
                    entries.add(event.entry());
                }
            } catch (CaseRejection rejection) {
                throw NotRecorded.because(rejection).at(step);
            } catch (NotRecorded refused) {
                throw refused.at(step);
            }
        }
        return new Recording(version(), entries);
    }

    /** Asked after the rights, so that a version tells nobody of a case that they may not see. */
    private static void refuseStale(RecordInCase message, long version) {
        if (message.isStale(version)) {
            throw NotRecorded.because(Reason.STALE);
        }
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? RecordInCase.NOT_THERE : version;
    }

    @EventSourcingHandler
    void on(CaseEvent event, DomainEventMessage<?> message) {
        id = new CaseId(message.getAggregateIdentifier());
        Stamp stamp = Stamp.from(message.getMetaData());
        state = CaseDecider.evolve(state, event, stamp.recordedAt(), stamp.recordedBy());
    }
}
