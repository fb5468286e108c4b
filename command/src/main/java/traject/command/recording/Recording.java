package traject.command.recording;

import java.util.List;
import traject.shared.event.EntryId;

/**
 * What was recorded.
 *
 * @param version of the case after it
 * @param entries the ids of the events, in order
 * @param position of the last event in the log
 */
public record Recording(long version, List<EntryId> entries, long position) {

    public Recording {
        entries = List.copyOf(entries);
    }
}
