package traject.query.research.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.query.research.export.Exported.ON;
import static traject.query.research.export.Exported.pseudonyms;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.phase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import traject.query.analysis.NotComputable;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectoryFold;
import traject.query.research.Address;
import traject.query.research.Lens;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Member;
import traject.query.research.process.CourseSteps;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.LogToken;
import traject.shared.vocabulary.Phase;

class ExportFoldTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** One case stays in its welcome, one comes to explore, one to rest. */
    private final Map<String, Story> log = Map.of(
            "welcome",
            ledByNour(),
            "exploring",
            ledByNour().told(phase("explore", "2025-02-03", Phase.EXPLORATION)),
            "resting",
            ledByNour()
                    .told(phase("explore", "2025-02-03", Phase.EXPLORATION))
                    .told(phase("rest", "2025-03-03", Phase.STABILITY)));

    private static Question question(Map<String, String> asked) {
        Address address = new Address(asked);
        Question read = Question.read(address, new Question.Usual(ON, NOW, new LogToken(1, 1), 5, ZoneOffset.UTC));
        assertThat(address.wrong()).isEmpty();
        return read;
    }

    private static List<Recorded> as(String id, Story story) {
        return story.recorded().stream()
                .map(each -> new Recorded(
                        new CaseId(id),
                        each.version(),
                        each.event(),
                        each.recordedAt(),
                        each.recordedBy(),
                        each.position()))
                .toList();
    }

    private Cohort cohort(Lens lens) {
        List<Member> members = new ArrayList<>();
        log.forEach((id, story) -> members.add(new Member(
                new CaseId(id),
                trajectories(id, story, lens, Unit.CASE).getFirst(),
                trajectories(id, story, lens, Unit.RELATIONSHIP),
                List.of(),
                new CourseSteps(hidden(id), List.of()),
                Set.of(),
                List.of())));
        members.sort(Comparator.comparing(member -> member.course().id()));
        return new Cohort(members);
    }

    private static List<Trajectory> trajectories(String id, Story story, Lens lens, Unit unit) {
        TrajectoryFold fold = new TrajectoryFold(lens.on(), lens.knownUntil(), lens.view(), unit, pseudonyms(0));
        fold.add(Timeline.of(new CaseId(id), as(id, story)));
        return fold.trajectories();
    }

    private ExportedCases exported(Map<String, String> asked) {
        Question question = question(asked);
        ExportFold fold = new ExportFold(question, cohort(question.lens()), pseudonyms(0));
        log.forEach((id, story) -> fold.add(new CaseId(id), as(id, story)));
        return fold.cases();
    }

    private static String hidden(String id) {
        return pseudonyms(0).apply(id);
    }

    private static List<String> told(ExportedCases cases) {
        return cases.cases().stream()
                .map(each -> each.id() + " " + each.membership())
                .toList();
    }

    @Test
    void without_a_second_group_all_is_of_the_first() {
        assertThat(told(exported(Map.of("phase", "EXPLORATION"))))
                .containsExactlyInAnyOrder(hidden("exploring") + " A", hidden("resting") + " A");
    }

    @Test
    void of_two_groups_a_case_says_whether_it_is_in_one_or_in_both() {
        ExportedCases cases = exported(Map.of("phase", "WELCOME", "b.phase", "STABILITY"));

        assertThat(told(cases))
                .containsExactlyInAnyOrder(
                        hidden("welcome") + " A", hidden("exploring") + " A", hidden("resting") + " A_AND_B");
        assertThat(told(exported(Map.of("phase", "STABILITY", "b.phase", "EXPLORATION"))))
                .containsExactlyInAnyOrder(hidden("exploring") + " B", hidden("resting") + " A_AND_B");
    }

    @Test
    void sequences_are_laid_out_as_the_question_asks() {
        ExportedCases cases = exported(
                Map.of("state", "PHASE", "unit", "RELATIONSHIP", "step", "QUARTER", "longest", "4", "before", "1"));

        assertThat(cases.trajectories())
                .extracting(ExportedTrajectory::id)
                .containsExactlyInAnyOrder(hidden("welcome/r1"), hidden("exploring/r1"), hidden("resting/r1"));
        assertThat(cases.sequences().longest()).isEqualTo(4);
        assertThat(cases.sequences().alphabet().names()).contains("WELCOME", "STABILITY");
        assertThat(cases.sequences().hasMissing()).isTrue();
    }

    @Test
    void a_group_in_which_nobody_is_can_not_be_taken_home() {
        assertThatThrownBy(() -> exported(Map.of("phase", "CLOSURE"))).isInstanceOf(NotComputable.class);
    }
}
