package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.Limits;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.DecisionMatter;

/** Commands that record a {@link traject.shared.event.DecisionEvent}. */
public sealed interface DecisionCommand extends EntryCommand {

    /** Records a decision with its rationale, deciders, path and basis. */
    @WireName("take-decision")
    record TakeDecision(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            DecisionMatter matter,
            Sensitive what,
            Sensitive rationale,
            List<Sensitive> alternatives,
            @Limits(min = 1) List<PersonId> deciders,
            boolean clientTookPart,
            @Limits(min = 1) List<PathStep> path,
            List<EntryId> basis)
            implements DecisionCommand {
        @Override
        public DecisionTaken asEntry(EntryId id) {
            return new DecisionTaken(
                    id, occurredOn, matter, what, rationale, alternatives, deciders, clientTookPart, path, basis);
        }
    }
}
