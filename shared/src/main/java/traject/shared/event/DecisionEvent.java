package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import traject.shared.vocabulary.DecisionMatter;

/** Trajectory decisions, which auditors ask about. */
public sealed interface DecisionEvent extends CaseEntry {

    /**
     * A decision on the trajectory was taken: what and why, alternatives weighed, by whom, whether the client was
     * part of it, along which path, and on which earlier entries it rests.
     */
    @WireName("decision-taken")
    record DecisionTaken(
            EntryId entry,
            LocalDate occurredOn,
            DecisionMatter matter,
            Sensitive what,
            Sensitive rationale,
            List<Sensitive> alternatives,
            List<PersonId> deciders,
            boolean clientTookPart,
            List<PathStep> path,
            List<EntryId> basis)
            implements DecisionEvent {
        public DecisionTaken {
            alternatives = List.copyOf(alternatives);
            deciders = List.copyOf(deciders);
            path = List.copyOf(path);
            basis = List.copyOf(basis);
        }
    }
}
