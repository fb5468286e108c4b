package traject.query.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import traject.query.timeline.Story;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.PersonId;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** Draws a story, and tells the entries of which pictures are made. */
final class Drawing {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final Locale DUTCH = Locale.of("nl");

    private final Story story;
    private LocalDate on = LocalDate.of(2025, 12, 31);
    private LocalDate today = LocalDate.of(2025, 12, 31);
    private Instant knownAt = Story.LATER;
    private Locale language = DUTCH;
    private Predicate<Sensitive> mayRead = _ -> true;

    private Drawing(Story story) {
        this.story = story;
    }

    /** As looked at on the last day of 2025, unless said otherwise. */
    static Drawing of(Story story) {
        return new Drawing(story);
    }

    Drawing on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    Drawing today(String day) {
        today = LocalDate.parse(day);
        on = today;
        return this;
    }

    Drawing knownAtTheEndOf(String day) {
        knownAt =
                LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000);
        return this;
    }

    Drawing in(Locale spoken) {
        language = spoken;
        return this;
    }

    Drawing readBy(Predicate<Sensitive> reader) {
        mayRead = reader;
        return this;
    }

    TrajectoryPicture picture() {
        UnaryOperator<String> named = id -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return TrajectoryPicture.of(
                story.timeline(),
                new Viewpoint(on, knownAt, today, ZONE, View.HELPER),
                new Reader(language, person -> named.apply(person.value()), mayRead));
    }

    /** The marks of an entry, in the order in which they are drawn. */
    List<PlacedMark> marks(String entry) {
        return picture().layout().marks().stream()
                .filter(mark -> mark.mark().entries().contains(new EntryId(entry)))
                .toList();
    }

    PlacedMark mark(String entry, Class<? extends Shape> shape) {
        return marks(shape).stream()
                .filter(mark -> mark.mark().entries().contains(new EntryId(entry)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + shape.getSimpleName() + " of " + entry));
    }

    List<PlacedMark> marks(Class<? extends Shape> shape) {
        return picture().layout().marks().stream()
                .filter(mark -> shape.isInstance(mark.mark().shape()))
                .toList();
    }

    static RoleShifted role(String id, String on, RelationshipId relationship, Role role, View seenBy) {
        return new RoleShifted(Story.id(id), Story.day(on), relationship, role, seenBy, List.of(), null, null);
    }

    static PerceptionExpressed feels(String id, String on, Side party, Perception perception) {
        return new PerceptionExpressed(Story.id(id), Story.day(on), Story.R1, party, perception, null);
    }

    static AgreementMade agreed(String id, String on, String what, String until) {
        return new AgreementMade(
                Story.id(id),
                Story.day(on),
                AgreementKind.OTHER,
                Story.text(what),
                Party.BOTH,
                LocalDate.parse(until),
                Party.BOTH,
                AgreementForm.ORAL);
    }

    static AgreementRevised revised(String id, String on, String agreement) {
        return new AgreementRevised(
                Story.id(id),
                Story.day(on),
                Story.id(agreement),
                Story.text("less"),
                Party.CLIENT,
                null,
                Party.BOTH,
                AgreementForm.ORAL);
    }

    static AgreementKept kept(String id, String on, String agreement) {
        return new AgreementKept(Story.id(id), Story.day(on), Story.id(agreement), View.HELPER, null);
    }

    static AgreementBroken broken(String id, String on, String agreement, Party by) {
        return new AgreementBroken(
                Story.id(id), Story.day(on), Story.id(agreement), by, Story.text("no time"), View.CLIENT);
    }

    static RelapseOccurred relapse(String id, String on) {
        return new RelapseOccurred(
                Story.id(id), Story.day(on), LifeDomain.HOUSING, RelapseSeverity.SERIOUS, View.CLIENT, null);
    }

    static RelapseRecovered recovery(String id, String on, String relapse) {
        return new RelapseRecovered(Story.id(id), Story.day(on), Story.id(relapse), View.HELPER, null);
    }

    static ClientDisengaged away(String id, String on) {
        return new ClientDisengaged(Story.id(id), Story.day(on), View.HELPER, null);
    }

    static ClientReengaged back(String id, String on) {
        return new ClientReengaged(Story.id(id), Story.day(on), null);
    }

    static MilestoneReached milestone(String id, String on, String what) {
        return new MilestoneReached(
                Story.id(id), Story.day(on), MilestoneKind.SKILL, null, View.CLIENT, Story.text(what));
    }

    static DecisionTaken decided(String id, String on, boolean withClient) {
        return new DecisionTaken(
                Story.id(id),
                Story.day(on),
                DecisionMatter.REVIEW,
                Story.text("wait"),
                Story.text("why"),
                List.of(),
                List.of(Story.NOUR),
                withClient,
                List.of(),
                List.of());
    }

    static HandoverAnnounced announced(String id, String on, PersonId to) {
        return new HandoverAnnounced(Story.id(id), Story.day(on), to, false, ClientInvolvement.CONSULTED, null);
    }

    static HandoverAccepted accepted(String id, String on, String handover, PersonId by) {
        return new HandoverAccepted(Story.id(id), Story.day(on), Story.id(handover), by);
    }

    static HandoverCompleted completed(
            String id, String on, String handover, RelationshipId next, HandoverManner manner) {
        return new HandoverCompleted(Story.id(id), Story.day(on), Story.id(handover), next, manner, null);
    }
}
