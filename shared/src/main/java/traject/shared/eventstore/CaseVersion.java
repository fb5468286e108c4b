package traject.shared.eventstore;

import traject.shared.event.CaseId;

/**
 * Where an event of the log stands in its case.
 *
 * @param token covered by the token of every reader that has passed the event
 */
public record CaseVersion(CaseId caseId, long version, LogToken token) {}
