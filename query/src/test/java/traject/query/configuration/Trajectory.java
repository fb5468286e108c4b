package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.PersonId;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.examples.Log;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;
import traject.shared.vocabulary.WorkerPreference;

/**
 * Tells a trajectory for a test: opened on 6 January 2025, Nour leads in r1 from that day on, each entry recorded on the
 * day itself and named by its id. Asked about on 5 January 2026 unless said otherwise.
 */
final class Trajectory {

    static final CaseId CASE = new CaseId("case");
    static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    static final RelationshipId R1 = new RelationshipId("r1");
    static final RelationshipId R2 = new RelationshipId("r2");

    private final Log log = new Log(CASE);
    private LocalDate asked = day("2026-01-05");
    private View view = View.HELPER;

    /** Nobody leads yet. */
    static Trajectory opened() {
        return new Trajectory()
                .told(new CaseOpened(
                        id("opening"),
                        day("2025-01-06"),
                        new PersonId("client"),
                        null,
                        WayIn.VOLUNTARY,
                        ServiceType.OCMW,
                        new ServiceId("ocmw"),
                        new TeamId("north"),
                        List.of(LifeDomain.HOUSING),
                        null));
    }

    static Trajectory ledByNour() {
        return opened().started("start", "2025-01-06", R1, true);
    }

    /** From here on somebody else records. */
    Trajectory by(String person, ActorRole role) {
        log.by(new Actor(new PersonId(person), role, new TeamId("north")));
        return this;
    }

    /** From here on who helps in the first relationship records. */
    Trajectory byNour() {
        return by("helper-in-" + R1, ActorRole.HELPER);
    }

    Trajectory retracts(String id, String on, String original) {
        log.record(at(on), new EntryRetracted(id(id), id(original), text("a slip")));
        return this;
    }

    Trajectory differs(String id, String on, String about) {
        return told(new DisagreementVoiced(id(id), day(on), id(about), text("it was not so")));
    }

    Trajectory told(CaseEntry entry) {
        log.record(at(entry.occurredOn().toString()), entry);
        return this;
    }

    private static Instant at(String day) {
        return day(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    Trajectory askedOn(String on) {
        asked = day(on);
        return this;
    }

    Trajectory seenBy(View asking) {
        view = asking;
        return this;
    }

    Trajectory started(String id, String on, RelationshipId relationship, boolean leading) {
        return told(new RelationshipStarted(
                id(id), day(on), relationship, new PersonId("helper-in-" + relationship), leading, null));
    }

    Trajectory ended(String id, String on) {
        return told(new RelationshipEnded(id(id), day(on), R1, null));
    }

    Trajectory closed(String id, String on) {
        return told(new CaseClosed(id(id), day(on), ClosingOutcome.STABILITY, null, false));
    }

    Trajectory reopened(String id, String on) {
        return told(new CaseReopened(id(id), day(on), Phase.EXPLORATION, null));
    }

    Trajectory takes(String id, String on, Role role) {
        return takes(id, on, role, View.HELPER, null);
    }

    Trajectory takes(String id, String on, Role role, ShiftIntention intention) {
        return takes(id, on, role, View.HELPER, intention);
    }

    Trajectory takes(String id, String on, Role role, View seenBy, @Nullable ShiftIntention intention) {
        return told(new RoleShifted(id(id), day(on), R1, role, seenBy, List.of(), intention, null));
    }

    Trajectory feels(String id, String on, Side party, Perception perception) {
        return feels(id, on, R1, party, perception);
    }

    Trajectory feels(String id, String on, RelationshipId relationship, Side party, Perception perception) {
        return told(new PerceptionExpressed(id(id), day(on), relationship, party, perception, null));
    }

    Trajectory wants(String id, String on, WorkerPreference workers, Openness openness) {
        return told(new PreferenceExpressed(id(id), day(on), workers, openness, View.CLIENT, null));
    }

    Trajectory brings(String id, String on, RelationshipOutcome outcome, View seenBy) {
        return told(new RelationshipAssessed(id(id), day(on), R1, outcome, seenBy, null));
    }

    Trajectory dropsOut(String id, String on) {
        return told(new ClientDisengaged(id(id), day(on), View.HELPER, null));
    }

    Trajectory books(String id, String on) {
        return told(new ResultBooked(id(id), day(on), LifeDomain.HOUSING, View.HELPER, null));
    }

    Trajectory stands(String id, String on, TensionField field, int position) {
        return told(new TensionAssessed(id(id), day(on), R1, field, position, View.HELPER, true, null));
    }

    Trajectory agrees(String id, String on, Party carriedBy, @Nullable String until) {
        return told(new AgreementMade(
                id(id),
                day(on),
                AgreementKind.OTHER,
                text("bring the papers"),
                Party.CLIENT,
                until == null ? null : day(until),
                carriedBy,
                AgreementForm.ORAL));
    }

    Trajectory decides(String id, String on, boolean withTheClient) {
        return told(new DecisionTaken(
                id(id),
                day(on),
                DecisionMatter.REVIEW,
                text("what"),
                text("why"),
                List.of(),
                List.of(),
                withTheClient,
                List.of(),
                List.of()));
    }

    Trajectory announces(String id, String on) {
        return told(
                new HandoverAnnounced(id(id), day(on), new PersonId("sam"), false, ClientInvolvement.CONSULTED, null));
    }

    Trajectory refuses(String id, String on, String announced) {
        return told(new HandoverRefused(id(id), day(on), id(announced), new PersonId("sam"), null));
    }

    /** Announced, accepted and completed on one day; the completion has this id. */
    Trajectory handedOver(String id, String on, String newRelationship, HandoverManner manner) {
        return announces(id + "-announced", on)
                .told(new HandoverAccepted(id(id + "-accepted"), day(on), id(id + "-announced"), new PersonId("sam")))
                .told(new HandoverCompleted(
                        id(id), day(on), id(id + "-announced"), new RelationshipId(newRelationship), manner, null));
    }

    List<Recorded> recorded() {
        return log.events();
    }

    /** What the recogniser finds of one pattern. */
    List<Found> shows(Pattern pattern) {
        return new PatternRecognizer(Thresholds.load())
                .recognize(Timeline.of(CASE, recorded()), asked, LATER, view).stream()
                        .filter(found -> found.pattern() == pattern)
                        .toList();
    }

    List<Signal> signals() {
        return new Signals(Thresholds.load()).on(Timeline.of(CASE, recorded()), asked, LATER, view);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static EntryId id(String id) {
        return new EntryId(id);
    }

    static List<EntryId> ids(String... ids) {
        return List.of(ids).stream().map(EntryId::new).toList();
    }

    static Sensitive text(String text) {
        return new Sensitive(new PersonId("client"), text);
    }
}
