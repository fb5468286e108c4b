package traject.command.recording;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import traject.command.casefile.CaseState;
import traject.shared.event.CaseId;

/**
 * Cases that were recorded in lately, so that only what came since must be read. Bounded by the entries they hold
 * together; the case that was asked for longest ago goes first.
 */
final class RecentCases {

    private final long mostEntries;
    private final SequencedMap<CaseId, CaseState> cases = new LinkedHashMap<>(16, 0.75f, true);
    private long entries;

    /** @param mostEntries none are kept when it is 0 */
    RecentCases(long mostEntries) {
        this.mostEntries = mostEntries;
    }

    /** The case as it was when it was put here last; before anything was recorded when it is not here. */
    synchronized CaseState get(CaseId id) {
        return cases.getOrDefault(id, CaseState.initial());
    }

    synchronized void put(CaseId id, CaseState state) {
        CaseState before = cases.put(id, state);
        entries += size(state) - (before == null ? 0 : size(before));
        while (entries > mostEntries) {
            entries -= size(cases.pollFirstEntry().getValue());
        }
    }

    private static long size(CaseState state) {
        return state.version() + 1;
    }
}
