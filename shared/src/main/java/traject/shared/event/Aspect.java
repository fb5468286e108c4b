package traject.shared.event;

import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.ParticipantKind;

/** What one participant of a consultation takes on. */
public record Aspect(
        LifeDomain domain,
        ParticipantKind takenOnBy,
        @Nullable Sensitive what) {}
