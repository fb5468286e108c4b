package traject.shared.event;

import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ParticipantKind;

/** Someone beside the client who took part in a consultation. */
public record Participant(
        ParticipantKind kind,
        @Nullable PersonId person,
        @Nullable Sensitive who) {}
