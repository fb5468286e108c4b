package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.examples.Log;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.DecisionStep;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** Tells a case for a test: opened on 6 January 2025; unless said otherwise, recorded on the day itself. */
public final class Story {

    public static final CaseId CASE = new CaseId("case");
    public static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    public static final PersonId CLIENT = new PersonId("client");
    public static final PersonId NOUR = new PersonId("nour");
    public static final PersonId SAM = new PersonId("sam");
    public static final RelationshipId R1 = new RelationshipId("r1");
    public static final RelationshipId R2 = new RelationshipId("r2");

    private final Log log = new Log(CASE);

    /** A case that was opened. */
    public static Story opened() {
        return new Story().told(opening("2025-01-06"));
    }

    /** A case in which Nour has led in r1 from the first day on. */
    public static Story ledByNour() {
        return opened().told(started("r1-start", "2025-01-06", R1, NOUR, true));
    }

    public Story told(CaseEntry... entries) {
        for (CaseEntry entry : entries) {
            log.record(noon(entry.occurredOn().toString()), entry);
        }
        return this;
    }

    public Story recordedOn(String day, CaseEvent... command) {
        log.record(noon(day), List.of(command));
        return this;
    }

    public List<Recorded> recorded() {
        return log.events();
    }

    public Timeline timeline() {
        return Timeline.of(CASE, recorded());
    }

    public CaseState on(String day) {
        return on(day, View.HELPER);
    }

    public CaseState on(String day, View view) {
        return timeline().at(day(day), LATER, view);
    }

    public Spells spells(View view) {
        return timeline().spells(LocalDate.MAX, LATER, view);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Instant noon(String day) {
        return day(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    public static EntryId id(String id) {
        return new EntryId(id);
    }

    public static Sensitive text(String text) {
        return new Sensitive(CLIENT, text);
    }

    public static CaseOpened opening(String on) {
        return new CaseOpened(
                id("opening"),
                day(on),
                CLIENT,
                null,
                WayIn.VOLUNTARY,
                ServiceType.OCMW,
                new ServiceId("ocmw"),
                new TeamId("north"),
                List.of(LifeDomain.HOUSING),
                text("a roof"));
    }

    public static CaseClosed closed(String id, String on) {
        return new CaseClosed(id(id), day(on), ClosingOutcome.STABILITY, text("content"), true);
    }

    public static CaseReopened reopened(String id, String on, Phase phase) {
        return new CaseReopened(id(id), day(on), phase, null);
    }

    public static RelationshipStarted started(
            String id, String on, RelationshipId relationship, PersonId helper, boolean leading) {
        return new RelationshipStarted(id(id), day(on), relationship, helper, leading, null);
    }

    public static RelationshipEnded ended(String id, String on, RelationshipId relationship) {
        return new RelationshipEnded(id(id), day(on), relationship, text("moved on"));
    }

    public static RelationshipMadeLeading lead(String id, String on, RelationshipId relationship) {
        return new RelationshipMadeLeading(id(id), day(on), relationship);
    }

    public static RoleShifted shift(String id, String on, Role role, View seenBy) {
        return new RoleShifted(id(id), day(on), R1, role, seenBy, List.of(), null, null);
    }

    public static PhaseEntered phase(String id, String on, Phase phase) {
        return new PhaseEntered(id(id), day(on), phase, text("why not"));
    }

    public static DecisionTaken decision(String id, String on, String... basis) {
        return new DecisionTaken(
                id(id),
                day(on),
                DecisionMatter.APPLICATION,
                text("what"),
                text("why"),
                List.of(),
                List.of(NOUR),
                true,
                List.of(new PathStep(DecisionStep.TEAM, day(on))),
                List.of(basis).stream().map(EntryId::new).toList());
    }

    public static EntryCorrected corrected(String id, CaseEntry replacement) {
        return new EntryCorrected(id(id), replacement.entry(), text("it was otherwise"), replacement);
    }

    public static EntryRetracted retracted(String id, String original) {
        return new EntryRetracted(id(id), id(original), text("it was not so"));
    }
}
