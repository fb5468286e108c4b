package traject.query.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Agreement;
import traject.query.timeline.Handover;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** What a mark looks like. Its meaning never rests on colour alone. */
public sealed interface Shape {

    /** A time in a phase; dashed and with an arrow when it was gone back to. */
    record PhaseBand(Phase phase, boolean back) implements Shape {}

    /** A time in which the case was closed. */
    record ClosedBand() implements Shape {}

    /** A role of the relationship that leads, or thin of one beside it. Round: the client says so; square: the helper; dashed: a third party. */
    record RoleBar(Role role, View seenBy, boolean leading) implements Shape {}

    /** Somebody leads, and nobody has said yet which role this side takes: hatched with a question mark. */
    record Unknown(Side side) implements Shape {}

    /** Those who say which role this side takes differ. */
    record Difference(Side side) implements Shape {}

    /** A helper works with the client; the one who leads has a thick edge, another is thin. */
    record RelationshipBar(boolean leading) implements Shape {}

    /** Somebody stands in for the helper. */
    record ReplacementBar() implements Shape {}

    /** The case is open and nobody leads. */
    record Gap(long days) implements Shape {}

    /** A handover: warm is two posts with a bridge, cold two bare posts, one that is not completed a single post. */
    record HandoverPost(Handover.Status status, @Nullable HandoverManner manner) implements Shape {}

    /** How a party experiences the relationship. */
    record Feeling(Side party, Perception perception) implements Shape {}

    /** A decision; open and orange when the client took no part. */
    record Diamond(boolean withClient) implements Shape {}

    /** A milestone or a visible result. */
    record Flag() implements Shape {}

    /** From a relapse to its recovery, joined by dots. */
    record Setback(boolean recovered) implements Shape {}

    /** The client had dropped out: brackets. */
    record Absence(boolean back) implements Shape {}

    /**
     * An agreement and how it ended.
     *
     * @param number among the agreements of the case, from 1
     * @param brokenBy who did not keep it; null unless broken
     * @param revisions the days on which it got other content
     * @param due until when it should be done; null unless it runs and a day was named
     * @param overdue whether it still runs on the day of the cursor and was due before
     */
    record AgreementBar(
            int number,
            Agreement.Status status,
            @Nullable Party brokenBy,
            List<LocalDate> revisions,
            @Nullable LocalDate due,
            boolean overdue)
            implements Shape {
        public AgreementBar {
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * Anything else that was recorded.
     *
     * @param seenBy who says so; null when nobody in particular does
     * @param differs whether the client says that they see an entry differently
     */
    record Note(@Nullable View seenBy, boolean differs) implements Shape {}

    /**
     * Marks that would cover each other.
     *
     * @param attention whether one of them asks to be looked at
     */
    record Folded(int count, boolean attention) implements Shape {}
}
