package traject.query.timeline;

import java.time.LocalDate;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Phase;

/** The phase of a case, since the entry that brought it: an opening, a phase entered, a reopening. */
public record CurrentPhase(Phase phase, LocalDate since, EntryId entry) {}
