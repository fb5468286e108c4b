package traject.query.timeline;

import java.util.List;
import traject.shared.event.EntryId;

/**
 * An entry that is marked, not refused (semantics.md 6).
 *
 * @param changedBasis the entries that the decision rests on and that have changed; empty for other reasons
 */
public record Mark(EntryId entry, MarkReason reason, List<EntryId> changedBasis) {}
