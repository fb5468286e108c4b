package traject.command.recording;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.AggregateInvocationException;
import org.axonframework.modelling.command.inspection.AggregateModel;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.reason.NotRecorded;
import traject.shared.event.EntryId;
import traject.shared.identity.Actor;

/**
 * The file of a case while somebody records in it. What comes of it is kept together until it is stored, and thrown away
 * with it when a command is refused.
 */
final class OpenFile extends EventSourcedAggregate<CaseFile> {

    private final List<DomainEventMessage<?>> events = new ArrayList<>();

    OpenFile(CaseFile file, AggregateModel<CaseFile> model) {
        super(file, model, (EventBus) null, NoSnapshotTriggerDefinition.TRIGGER);
        initSequence(file.state().version());
    }

    /** Kept, and not published: nothing has happened before it is in the log. */
    @Override
    protected void publishOnEventBus(EventMessage<?> event) {
        events.add((DomainEventMessage<?>) event);
    }

    /**
     * Judges the commands one after the other.
     *
     * @return the ids of what was recorded, in order
     * @throws NotRecorded when one of them can't be recorded, and so none
     */
    List<EntryId> record(RecordInCase commands) {
        CommandMessage<RecordInCase> message = GenericCommandMessage.asCommandMessage(commands);
        try {
            @SuppressWarnings("unchecked") // what the one handler returns
            List<EntryId> entries = (List<EntryId>) handle(message);
            return entries;
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception e) {
            throw new AggregateInvocationException("no command of a case has a checked exception", e);
        }
    }

    /**
     * Judges a command of somebody who may send it, at a moment of its own.
     *
     * @throws CaseRejection when a rule says no
     */
    void record(CaseCommand command, Actor actor, CaseClock clock) {
        execute(file -> file.record(command, actor, clock));
    }

    /** The case after all that was recorded so far. */
    CaseState state() {
        return getAggregateRoot().state();
    }

    /** What is to be stored. */
    List<DomainEventMessage<?>> events() {
        return events;
    }
}
