package traject.shared.event;

import java.time.LocalDate;
import traject.shared.vocabulary.DecisionStep;

/** A step on the path of a decision and the day on which it was taken. */
public record PathStep(DecisionStep step, LocalDate on) {}
