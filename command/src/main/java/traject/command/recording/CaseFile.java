package traject.command.recording;

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
import traject.shared.identity.Actor;

/**
 * A case as Axon holds it, while somebody records in it. It decides nothing itself: {@link WhoMayRecord} says who may,
 * {@link CaseDecider} whether it can be, and what comes of it is stamped and applied. The case is made by its first
 * command, so a command to a case that is not there reaches the same question as any other.
 */
@AggregateRoot(type = "case")
class CaseFile {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CaseId id;

    private CaseState state;

    /** A case of which nothing is known yet. */
    CaseFile() {
        this(null, CaseState.initial());
    }

    /** @param state as it stands in the log */
    CaseFile(@Nullable CaseId id, CaseState state) {
        this.id = id;
        this.state = state;
    }

    /**
     * Judges the commands one after the other.
     *
     * @return the ids of what was recorded, in order
     * @throws NotRecorded when one of them can't be recorded, and so none
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<EntryId> record(RecordInCase message, CaseClock clock) {
        id = message.caseId();
        long before = state.version();
        List<EntryId> entries = new ArrayList<>();
        for (int step = 0; step < message.commands().size(); step++) {
            CaseCommand command = message.commands().get(step);
            try {
                WhoMayRecord.check(message.actor(), message.way(), state, command);
                refuseStale(message, before);
                entries.addAll(record(command, message.actor(), clock));
            } catch (CaseRejection rejection) {
                throw NotRecorded.because(rejection).at(step);
            } catch (NotRecorded refused) {
                throw refused.at(step);
            }
        }
        return entries;
    }

    /** Asked after the rights, so that a version tells nobody of a case that they may not see. */
    private static void refuseStale(RecordInCase message, long version) {
        if (message.isStale(version)) {
            throw NotRecorded.because(Reason.STALE);
        }
    }

    /**
     * Judges a command of somebody who may send it.
     *
     * @return the ids of what was recorded, in order
     * @throws CaseRejection when a rule says no
     */
    List<EntryId> record(CaseCommand command, Actor actor, CaseClock clock) {
        List<CaseEvent> decided = CaseDecider.decide(state, command, clock.today());
        Stamp stamp = new Stamp(clock.after(state.lastRecordedAt()), actor);
        decided.forEach(event -> AggregateLifecycle.apply(event, stamp.toMetaData()));
        return decided.stream().map(CaseEvent::entry).toList();
    }

    @EventSourcingHandler
    void on(CaseEvent event, DomainEventMessage<?> message) {
        id = new CaseId(message.getAggregateIdentifier());
        Stamp stamp = Stamp.from(message.getMetaData());
        state = CaseDecider.evolve(state, event, stamp.recordedAt(), stamp.recordedBy());
    }

    /** The case after all that was recorded so far. */
    CaseState state() {
        return state;
    }
}
