package traject.query.research.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEntry;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.Judgement;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.vocabulary.Term;

/**
 * An entry without its text. There may be a million of them: the day is a number, and the rest is shared.
 *
 * @param day days since 1970-01-01
 * @param kind such as {@code role-shifted}
 * @param relationship the place, among those of its case, of the one that it is about; {@link #NONE} without one
 * @param helper pseudonym of another helper whom it names: who is to receive the case, or stands in; null without one
 * @param value the one closed word that it says; null without one
 * @param seenBy whose view it is: a view or a side; null for a fact
 * @param position on a tension field, from -2 to 2; {@link #NO_POSITION} for every other kind
 */
record ExportedEvent(
        int day,
        String kind,
        short relationship,
        @Nullable String helper,
        @Nullable Term value,
        @Nullable Term seenBy,
        byte position) {

    static final short NONE = -1;
    static final byte NO_POSITION = Byte.MIN_VALUE;

    static ExportedEvent of(CaseEntry entry, short relationship, @Nullable String helper) {
        EventKind<?> kind = EventKind.of(entry);
        return new ExportedEvent(
                (int) entry.occurredOn().toEpochDay(),
                kind.code(),
                relationship,
                helper,
                kind.wordOf(entry),
                seenBy(entry),
                entry instanceof TensionAssessed tension ? (byte) tension.position() : NO_POSITION);
    }

    private static @Nullable Term seenBy(CaseEntry entry) {
        if (entry instanceof PerceptionExpressed perception) {
            return perception.party();
        }
        return entry instanceof Judgement judgement ? judgement.seenBy() : null;
    }

    /** Who is to receive the case or stands in, where the entry says so. */
    static @Nullable PersonId namedHelper(CaseEntry entry) {
        if (entry instanceof HandoverAnnounced announced) {
            return announced.to();
        }
        if (entry instanceof HandoverAccepted accepted) {
            return accepted.by();
        }
        if (entry instanceof HandoverRefused refused) {
            return refused.by();
        }
        return entry instanceof ReplacementArranged arranged ? arranged.helper() : null;
    }

    LocalDate on() {
        return LocalDate.ofEpochDay(day);
    }
}
