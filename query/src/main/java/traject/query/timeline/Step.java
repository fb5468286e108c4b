package traject.query.timeline;

/** One step of a replay: an entry, and the state after it; a retracted entry leaves the state as it was. */
public record Step(TimelineEntry entry, CaseState after) {}
