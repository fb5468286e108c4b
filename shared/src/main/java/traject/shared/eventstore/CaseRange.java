package traject.shared.eventstore;

import traject.shared.event.CaseId;

/**
 * Cases that follow each other in the order of their ids, both ends included.
 *
 * @param cases how many there were when they were counted
 * @param events how many events these had
 */
public record CaseRange(CaseId first, CaseId last, long cases, long events) {}
