package traject.query.research.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.LATER;
import static traject.query.timeline.Story.NOUR;
import static traject.query.timeline.Story.R1;
import static traject.query.timeline.Story.R2;
import static traject.query.timeline.Story.SAM;
import static traject.query.timeline.Story.closed;
import static traject.query.timeline.Story.day;
import static traject.query.timeline.Story.ended;
import static traject.query.timeline.Story.id;
import static traject.query.timeline.Story.lead;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.noon;
import static traject.query.timeline.Story.opened;
import static traject.query.timeline.Story.phase;
import static traject.query.timeline.Story.reopened;
import static traject.query.timeline.Story.retracted;
import static traject.query.timeline.Story.shift;
import static traject.query.timeline.Story.started;
import static traject.query.timeline.Story.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.query.process.EventLog;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.View;

class CourseStepsTest {

    /** A case of Nour's: two roles, a relapse of the trajectory to an earlier phase, Sam who takes over, the end. */
    private static Story told() {
        return ledByNour()
                .told(
                        shift("c", "2025-01-20", ClientRole.ATTACHED_STAYER, View.HELPER),
                        shift("h", "2025-02-01", HelperRole.RESCUER, View.HELPER),
                        phase("p2", "2025-02-01", Phase.EXPLORATION),
                        phase("p3", "2025-03-01", Phase.STABILITY),
                        phase("back", "2025-04-01", Phase.EXPLORATION),
                        started("r2", "2025-04-02", R2, SAM, false),
                        lead("sam", "2025-04-10", R2),
                        closed("end", "2025-05-01"),
                        reopened("again", "2025-09-01", Phase.EXPLORATION));
    }

    private static CourseSteps steps(Story story, String on) {
        return CourseSteps.of(story.timeline(), day(on), LATER, View.HELPER, CourseStepsTest::pseudonym);
    }

    private static String pseudonym(String of) {
        return "x" + of.hashCode();
    }

    private static List<String> activities(EventLog log, int which) {
        return IntStream.of(log.trace(which)).mapToObj(log.activities()::name).toList();
    }

    @Test
    void a_step_says_of_what_kind_it_is_and_on_which_day() {
        EventLog log = ProcessLog.of(List.of(steps(told(), "2025-12-31")), Activity.KIND);

        assertThat(activities(log, 0))
                .containsExactly(
                        "case-opened",
                        "relationship-started",
                        "role-shifted",
                        "role-shifted",
                        "phase-entered",
                        "phase-entered",
                        "phase-entered",
                        "relationship-started",
                        "relationship-made-leading",
                        "case-closed",
                        "case-reopened");
        assertThat(log.time(4)).isEqualTo("2025-02-01T00:00:00Z");
    }

    @Test
    void phases_are_those_entered_by_opening_by_moving_and_by_reopening_and_the_closing_ends_them() {
        EventLog log = ProcessLog.of(List.of(steps(told(), "2025-12-31")), Activity.PHASE);

        assertThat(activities(log, 0))
                .containsExactly("WELCOME", "EXPLORATION", "STABILITY", "EXPLORATION", "case-closed", "EXPLORATION");
    }

    @Test
    void configurations_are_those_of_who_leads_once_both_roles_are_known() {
        Story story = ledByNour()
                .told(
                        shift("c", "2025-01-20", ClientRole.ATTACHED_STAYER, View.HELPER),
                        shift("h", "2025-02-01", HelperRole.RESCUER, View.HELPER),
                        shift("client", "2025-02-10", HelperRole.INSPECTOR, View.CLIENT),
                        started("r2", "2025-02-20", R2, SAM, true),
                        lead("sam", "2025-03-01", R2),
                        lead("nour", "2025-04-01", R1),
                        shift("h2", "2025-05-01", HelperRole.COUNSELLOR, View.HELPER));
        EventLog log = ProcessLog.of(List.of(steps(story, "2025-12-31")), Activity.CONFIGURATION);

        assertThat(activities(log, 0))
                .containsExactly("ATTACHED_STAYER+RESCUER", "ATTACHED_STAYER+RESCUER", "ATTACHED_STAYER+COUNSELLOR");
        assertThat(log.time(1)).isEqualTo("2025-04-01T00:00:00Z");
    }

    @Test
    void whoever_takes_the_lead_over_begins_with_a_configuration_of_their_own_be_it_the_same() {
        Story story = ledByNour()
                .told(
                        shift("c", "2025-01-20", ClientRole.ATTACHED_STAYER, View.HELPER),
                        shift("h", "2025-02-01", HelperRole.RESCUER, View.HELPER),
                        started("r2", "2025-02-20", R2, SAM, false),
                        inSamsCase("c2", ClientRole.ATTACHED_STAYER),
                        inSamsCase("h2", HelperRole.RESCUER),
                        lead("sam", "2025-03-01", R2));
        EventLog log = ProcessLog.of(List.of(steps(story, "2025-12-31")), Activity.CONFIGURATION);

        assertThat(activities(log, 0)).containsExactly("ATTACHED_STAYER+RESCUER", "ATTACHED_STAYER+RESCUER");
        assertThat(log.time(1)).isEqualTo("2025-03-01T00:00:00Z");
    }

    private static RoleShifted inSamsCase(String id, Role role) {
        return new RoleShifted(id(id), day("2025-02-21"), R2, role, View.HELPER, List.of(), null, null);
    }

    @Test
    void a_step_is_done_by_who_leads_and_in_a_gap_by_nobody() {
        Story gap = told().told(started("r3", "2025-10-01", new RelationshipId("r3"), NOUR, true));
        List<CourseStep> steps = steps(gap, "2025-12-31").steps();

        String nour = pseudonym("helper:" + NOUR.value());
        String sam = pseudonym("helper:" + SAM.value());
        assertThat(steps)
                .extracting(CourseStep::leader)
                .containsExactly(null, nour, nour, nour, nour, nour, nour, nour, sam, sam, null, nour);
        assertThat(steps(ledByNour().told(ended("end", "2025-02-01", R1)), "2025-12-31")
                        .steps()
                        .getLast()
                        .leader())
                .as("who led until then")
                .isEqualTo(nour);
    }

    @Test
    void what_came_later_or_was_retracted_is_no_step() {
        Story story = told().recordedOn("2025-04-05", retracted("no", "p3"));

        assertThat(ProcessLog.of(List.of(steps(story, "2025-03-31")), Activity.KIND)
                        .events())
                .isEqualTo(5);
        CourseSteps before = CourseSteps.of(
                story.timeline(), day("2025-03-31"), noon("2025-03-02"), View.HELPER, CourseStepsTest::pseudonym);
        assertThat(before.steps()).hasSize(6);
        assertThat(steps(opened(), "2025-01-05").steps()).isEmpty();
    }

    @Test
    void what_the_client_says_after_the_closing_makes_no_case_take_longer() {
        Story closed = ledByNour().told(disagreement("d1", "2025-02-01"), closed("end", "2025-03-01"));
        CourseSteps before = steps(closed, "2025-12-31");

        assertThat(before.steps()).extracting(CourseStep::kind).contains("disagreement-voiced");
        assertThat(steps(closed.told(disagreement("d2", "2025-05-20")), "2025-12-31"))
                .isEqualTo(before);
    }

    private static DisagreementVoiced disagreement(String id, String on) {
        return new DisagreementVoiced(id(id), day(on), id("opening"), text("I see it differently"));
    }

    @Test
    void nothing_in_it_tells_who_it_is_about() {
        assertThat(steps(told(), "2025-12-31").toString()).doesNotContain("nour", "sam", "r1", "roof", "why");
    }

    @Test
    void a_million_steps_share_what_they_have_in_common() {
        CourseStep one = steps(told(), "2025-12-31").steps().get(3);
        CourseStep other = steps(told(), "2025-12-31").steps().get(3);

        assertThat(one.leader()).isSameAs(other.leader());
        assertThat(one.kind()).isSameAs(other.kind());
        assertThat(one.configuration()).isNotNull().isSameAs(other.configuration());
    }

    @Test
    void a_log_holds_the_cases_in_the_order_given_and_leaves_out_those_without_such_a_step() {
        CourseSteps one = steps(told(), "2025-12-31");
        CourseSteps none =
                new CourseSteps("other", steps(opened(), "2025-12-31").steps());
        CourseSteps last = new CourseSteps("a", one.steps());

        EventLog phases = ProcessLog.of(List.of(one, none, last), Activity.PHASE);
        assertThat(List.of(phases.caseId(0), phases.caseId(1), phases.caseId(2)))
                .containsExactly(one.caseId(), "other", "a");
        assertThat(ProcessLog.of(List.of(one, none, last), Activity.CONFIGURATION)
                        .cases())
                .isEqualTo(2);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** Late entries, corrections, retractions, gaps, returns: against the state of the day, asked by itself. */
    @ParameterizedTest
    @MethodSource("seeds")
    void in_any_case_the_last_step_of_a_day_agrees_with_the_state_of_that_day(long seed) {
        List<Recorded> stream = RandomCase.log(seed);
        Timeline timeline = Timeline.of(RandomCase.CASE, stream);
        List<CourseStep> steps = CourseSteps.of(timeline, LocalDate.MAX, LATER, View.CLIENT, CourseStepsTest::pseudonym)
                .steps();
        assertThat(steps).hasSameSizeAs(timeline.course(LocalDate.MAX, LATER)).isNotEmpty();

        List<Phase> entered = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            CourseStep step = steps.get(i);
            if (step.phase() != null) {
                entered.add(step.phase());
            }
            if (i + 1 == steps.size() || steps.get(i + 1).day() > step.day()) {
                var state = timeline.at(step.on(), LATER, View.CLIENT);
                assertThat(requireNonNull(state.phase()).phase()).isEqualTo(entered.getLast());
                if (state.helper() != null) {
                    assertThat(step.leader())
                            .isEqualTo(pseudonym("helper:" + state.helper().value()));
                }
            }
        }
    }
}
