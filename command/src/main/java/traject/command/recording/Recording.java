package traject.command.recording;

import java.util.List;
import traject.shared.event.EntryId;

/**
 * What was recorded.
 *
 * @param version of the case after it
 * @param entries the ids of the events, in order
 */
public record Recording(long version, List<EntryId> entries) {

    public Recording {
        entries = List.copyOf(entries);
    }
}
