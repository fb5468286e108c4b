package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.research.export.Exported.KNOWN_AT;
import static traject.query.research.export.Exported.ON;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.files;
import static traject.query.timeline.Story.R2;
import static traject.query.timeline.Story.SAM;
import static traject.query.timeline.Story.closed;
import static traject.query.timeline.Story.day;
import static traject.query.timeline.Story.id;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.phase;
import static traject.query.timeline.Story.shift;
import static traject.query.timeline.Story.started;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.process.EventLog;
import traject.query.process.format.OcelReader;
import traject.query.process.format.XesEventLog;
import traject.query.process.object.AttributeValue;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.Relationship;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class EventLogFilesTest {

    private static final String CASE = Exported.pseudonyms(0).apply("case");
    private static final String CLIENT = Exported.pseudonyms(0).apply("client:client");
    private static final String NOUR_HIDDEN = Exported.pseudonyms(0).apply("helper:nour");
    private static final String SAM_HIDDEN = Exported.pseudonyms(0).apply("helper:sam");

    /** Nour hands the case over to Sam, who closes it. */
    private static Story handedOver() {
        return ledByNour()
                .told(phase("explore", "2025-02-03", Phase.EXPLORATION))
                .told(shift("willing", "2025-02-03", ClientRole.WILLING_COLLABORATOR, View.CLIENT))
                .told(new HandoverAnnounced(
                        id("announce"), day("2025-03-03"), SAM, true, ClientInvolvement.CONSULTED, null))
                .told(new HandoverAccepted(id("accept"), day("2025-03-04"), id("announce"), SAM))
                .told(new HandoverCompleted(
                        id("complete"), day("2025-03-10"), id("announce"), R2, HandoverManner.WARM, null))
                .told(closed("end", "2025-06-02"));
    }

    private static ObjectCentricLog objectCentric(ExportedCases cases) {
        return OcelReader.read(new ByteArrayInputStream(
                requireNonNull(files(ExportFormat.OCEL, cases).get("log.json"))));
    }

    private static ExportedCases of(Story... stories) {
        return Exported.of(List.of(stories).stream().map(Story::recorded).toList(), byMonth(Unit.CASE));
    }

    @Test
    void a_trace_is_the_course_of_a_case_with_who_did_it() {
        EventLog log = XesEventLog.read(new ByteArrayInputStream(
                requireNonNull(files(ExportFormat.XES, of(handedOver())).get("log.xes"))));

        assertThat(log.cases()).isEqualTo(1);
        assertThat(log.caseId(0)).isEqualTo(CASE);
        assertThat(told(log, 0))
                .containsExactly(
                        "2025-01-06 case-opened " + NOUR_HIDDEN,
                        "2025-01-06 relationship-started " + NOUR_HIDDEN,
                        "2025-02-03 phase-entered " + NOUR_HIDDEN,
                        "2025-02-03 role-shifted " + NOUR_HIDDEN,
                        "2025-03-03 handover-announced " + NOUR_HIDDEN,
                        "2025-03-04 handover-accepted " + SAM_HIDDEN,
                        "2025-03-10 handover-completed " + SAM_HIDDEN,
                        "2025-06-02 case-closed " + SAM_HIDDEN);
    }

    private static List<String> told(EventLog log, int which) {
        return IntStream.range(log.begin(which), log.end(which))
                .mapToObj(event -> log.time(event).atOffset(ZoneOffset.UTC).toLocalDate() + " "
                        + log.activities().name(log.activity(event)) + " " + log.resourceName(event))
                .toList();
    }

    @Test
    void every_entry_of_every_case_is_an_event_of_its_trace() {
        ExportedCases cases = Exported.byChance(20, byMonth(Unit.CASE));

        EventLog log = XesEventLog.read(new ByteArrayInputStream(
                requireNonNull(files(ExportFormat.XES, cases).get("log.xes"))));

        assertThat(log.cases()).isEqualTo(20);
        for (int i = 0; i < log.cases(); i++) {
            ExportedCase of = cases.cases().get(i);
            assertThat(told(log, i))
                    .isEqualTo(of.events().stream()
                            .map(event -> event.on() + " " + event.kind() + " " + of.resource(event))
                            .toList());
        }
    }

    @Test
    void an_event_is_related_to_its_case_its_client_and_its_helpers_as_what_they_are_there() {
        ObjectCentricLog log = objectCentric(of(handedOver()));

        assertThat(relations(log, "case-opened"))
                .containsExactly(CASE + " case-of", CLIENT + " client-of", NOUR_HIDDEN + " leads");
        assertThat(relations(log, "handover-announced"))
                .containsExactly(
                        CASE + " case-of", CLIENT + " client-of", NOUR_HIDDEN + " leads", SAM_HIDDEN + " receives");
        assertThat(relations(log, "handover-completed"))
                .containsExactly(
                        CASE + " case-of", CLIENT + " client-of", SAM_HIDDEN + " leads", NOUR_HIDDEN + " former");
        assertThat(log.objects().stream().map(each -> each.id() + " " + each.type()))
                .containsExactly(
                        CASE + " case",
                        CLIENT + " client",
                        first(NOUR_HIDDEN, SAM_HIDDEN) + " helper",
                        last(NOUR_HIDDEN, SAM_HIDDEN) + " helper");
        assertThat(log.objects().getFirst().relationships())
                .as("on the last day of the case")
                .containsExactly(
                        new Relationship(CLIENT, "client-of"),
                        new Relationship(NOUR_HIDDEN, "former"),
                        new Relationship(SAM_HIDDEN, "leads"));
    }

    private static String first(String... ids) {
        return List.of(ids).stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String last(String... ids) {
        return List.of(ids).stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<String> relations(ObjectCentricLog log, String type) {
        return log.events().stream()
                .filter(event -> event.type().equals(type))
                .flatMap(event -> event.relationships().stream())
                .map(each -> each.objectId() + " " + each.qualifier())
                .toList();
    }

    @Test
    void a_client_of_two_cases_and_a_helper_in_both_are_one_object_each() {
        ObjectCentricLog log = objectCentric(of(handedOver(), ledByNour()));

        assertThat(log.objects().stream().map(ObjectCentricObject::type))
                .containsExactly("case", "case", "client", "helper", "helper");
    }

    @Test
    void an_event_says_its_word_its_relationship_and_whose_view_it_is() {
        ObjectCentricLog log = objectCentric(of(handedOver()));

        assertThat(log.events().stream().filter(event -> event.type().equals("role-shifted")))
                .singleElement()
                .extracting(ObjectCentricEvent::attributes)
                .isEqualTo(List.of(
                        said("relationship", Exported.pseudonyms(0).apply("case/r1")),
                        said("value", "WILLING_COLLABORATOR"),
                        said("seen_by", "CLIENT")));
    }

    private static ObjectCentricEvent.Attribute said(String name, String text) {
        return new ObjectCentricEvent.Attribute(name, new AttributeValue.Text(text));
    }

    @Test
    void beside_the_leader_somebody_works_and_stays_so() {
        Story story = ledByNour().told(started("beside", "2025-04-01", R2, SAM, false));

        assertThat(objectCentric(of(story)).objects().getFirst().relationships())
                .contains(new Relationship(NOUR_HIDDEN, "leads"), new Relationship(SAM_HIDDEN, "beside"));
    }

    @Test
    void what_held_of_a_case_on_a_day_is_its_state_on_that_day() {
        int compared = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Timeline timeline = Timeline.of(RandomCase.CASE, RandomCase.log(seed));
            ExportedCase exported = requireNonNull(ExportedCase.of(
                    timeline, ON, KNOWN_AT, View.HELPER, Membership.A, Exported.pseudonyms((int) seed)));
            ObjectCentricObject object = objectCentric(new ExportedCases(
                            byMonth(Unit.CASE),
                            Exported.byChance(1, byMonth(Unit.CASE)).sequences(),
                            List.of(),
                            List.of(exported)))
                    .objects()
                    .getFirst();
            for (LocalDate day = exported.opened(); !day.isAfter(ON); day = day.plusDays(9)) {
                CaseState state = timeline.at(day, KNOWN_AT, View.HELPER);
                assertThat(held(object, "phase", day))
                        .isEqualTo(
                                state.status() == CaseStatus.CLOSED || state.phase() == null
                                        ? "NONE"
                                        : state.phase().phase().name());
                assertThat(held(object, "client_role", day))
                        .isEqualTo(name(
                                state.configuration() == null
                                        ? null
                                        : state.configuration().client()));
                assertThat(held(object, "helper_role", day))
                        .isEqualTo(name(
                                state.configuration() == null
                                        ? null
                                        : state.configuration().helper()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static String name(@Nullable Enum<?> word) {
        return word == null ? "NONE" : word.name();
    }

    /** The last value from a moment on that is not after the day; NONE where there is none. */
    private static String held(ObjectCentricObject object, String name, LocalDate day) {
        Instant moment = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return object.attributes().stream()
                .filter(each -> each.name().equals(name) && !each.time().isAfter(moment))
                .max(Comparator.comparing(ObjectCentricObject.Attribute::time))
                .map(each -> ((AttributeValue.Text) each.value()).text())
                .orElse("NONE");
    }

    @Test
    void relationships_of_an_export_by_relationship_are_those_of_the_events() {
        ExportedCases cases = Exported.byChance(5, byMonth(Unit.RELATIONSHIP));

        assertThat(cases.trajectories())
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(
                                requireNonNull(cases.byTrajectory().get(each.id()))
                                        .relationships())
                        .extracting(ExportedRelationship::id)
                        .contains(each.id()));
    }
}
