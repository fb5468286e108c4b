package traject.query.job;

import java.util.UUID;
import traject.shared.eventstore.LogToken;
import traject.shared.identity.Actor;

/**
 * Work to be done.
 *
 * @param request what is asked, as its kind of work writes it
 * @param upTo up to where the log is read
 */
public record Task(UUID id, String kind, Actor asker, String request, LogToken upTo) {}
