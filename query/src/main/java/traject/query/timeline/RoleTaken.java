package traject.query.timeline;

import java.time.LocalDate;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.Role;

/** A role in a lane, since the entry that brought it; later entries that change nothing leave both as they are. */
public record RoleTaken<R extends Role>(R role, LocalDate since, EntryId entry) {}
