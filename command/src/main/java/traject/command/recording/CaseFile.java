package traject.command.recording;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
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
 * A case while somebody records in it. It decides nothing itself: {@link WhoMayRecord} says who may, {@link CaseDecider}
 * whether it can be, and what comes of it is stamped and kept together until it is stored. The case is made by its first
 * command, so a command to a case that is not there reaches the same question as any other.
 */
final class CaseFile {

    /** Axon notes a kind beside every stream; ours are all cases. */
    private static final String KIND = "case";

    private final CaseId id;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final List<EntryId> entries = new ArrayList<>();
    private CaseState state;

    /** @param state as it stands in the log */
    CaseFile(CaseId id, CaseState state) {
        this.id = id;
        this.state = state;
    }

    /**
     * Judges the commands one after the other.
     *
     * @throws NotRecorded when one of them can't be recorded, and so none
     */
    void record(RecordInCase message, CaseClock clock) {
        long before = state.version();
        for (int step = 0; step < message.commands().size(); step++) {
            CaseCommand command = message.commands().get(step);
            try {
                WhoMayRecord.check(message.actor(), message.way(), state, command);
                refuseStale(message, before);
                record(command, message.actor(), clock);
            } catch (CaseRejection rejection) {
                throw NotRecorded.because(rejection).at(step);
            } catch (NotRecorded refused) {
                throw refused.at(step);
            }
        }
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
     * @throws CaseRejection when a rule says no
     */
    void record(CaseCommand command, Actor actor, CaseClock clock) {
        List<CaseEvent> decided = CaseDecider.decide(state, command, clock.today());
        Stamp stamp = new Stamp(clock.after(state.lastRecordedAt()), actor);
        MetaData metaData = stamp.toMetaData();
        for (CaseEvent event : decided) {
            events.add(new GenericDomainEventMessage<>(KIND, id.value(), state.version() + 1, event, metaData));
            entries.add(event.entry());
            state = CaseDecider.evolve(state, event, stamp.recordedAt(), stamp.recordedBy());
        }
    }

    /** The case after all that was recorded so far. */
    CaseState state() {
        return state;
    }

    /** What is to be stored. */
    List<DomainEventMessage<?>> events() {
        return events;
    }

    /** The ids of the events, in order. */
    List<EntryId> entries() {
        return entries;
    }
}
