package traject.shared.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that was recorded in a case. What happens in its life is a {@link CaseEntry}; what happens to the record
 * of it is a {@link CorrectionEvent}. Events are never changed or removed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface CaseEvent permits CaseEntry, CorrectionEvent {

    /** The event's own id, unique in its case. */
    EntryId entry();
}
