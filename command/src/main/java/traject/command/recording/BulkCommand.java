package traject.command.recording;

import java.time.Instant;
import traject.command.casefile.CaseCommand;
import traject.shared.identity.Actor;

/**
 * One of many commands of a case.
 *
 * @param command has an id for each event that it records, so that it is known again
 * @param now the moment at which it is judged and stamped; what a case recorded before is never later
 */
public record BulkCommand(CaseCommand command, Actor actor, Instant now) {}
