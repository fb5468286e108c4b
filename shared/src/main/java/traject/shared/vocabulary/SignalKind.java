package traject.shared.vocabulary;

import java.util.List;

/**
 * What asks for attention in an open case on the day that it is read. It reminds those who help of what they took on,
 * and says nothing of the client.
 */
public enum SignalKind implements Term {
    /** An agreement runs on after the day until which it was made; that day itself is still in time. */
    AGREEMENT_OVERDUE,
    /**
     * The client said that they see an entry differently, and since then nobody but the client recorded anything in the
     * case, or corrected what was there.
     */
    DISAGREEMENT_UNANSWERED,
    /**
     * Nothing happened for so long that the silence is worth a question; how long is ours. That a handover is announced,
     * accepted, refused or cancelled does not end it: none of that is a contact with the client.
     */
    SILENT_FOR_LONG,
    /** A handover was announced and is not completed, refused or cancelled. */
    HANDOVER_PENDING,
    /**
     * The last handover was refused, and since then no other was announced, and whoever leads, or a team lead for them,
     * recorded nothing in the case.
     */
    HANDOVER_REFUSED,
    /** Nobody leads, from the first day on; as a gap of some length it is a {@link Pattern#CONTINUITY_BREAK}. */
    NO_LEADING_RELATIONSHIP;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case SILENT_FOR_LONG -> List.of(Source.OURS);
            case DISAGREEMENT_UNANSWERED -> List.of(Source.OURS, Source.D, Source.E);
            case AGREEMENT_OVERDUE, HANDOVER_REFUSED, NO_LEADING_RELATIONSHIP -> List.of(Source.OURS, Source.A);
            case HANDOVER_PENDING -> List.of(Source.OURS, Source.A, Source.E);
        };
    }
}
