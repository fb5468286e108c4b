package traject.query.timeline;

import java.util.List;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;

/**
 * A decision on the trajectory.
 *
 * @param changedBasis of the entries it rests on, those corrected or retracted after the decision was recorded
 */
public record Decision(DecisionTaken taken, List<EntryId> changedBasis) {}
