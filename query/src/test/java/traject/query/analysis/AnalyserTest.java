package traject.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.analysis.Analysis.Compare;
import traject.query.analysis.Analysis.Describe;
import traject.query.analysis.Analysis.EstimateSurvival;
import traject.query.analysis.Analysis.FindSubsequences;
import traject.query.analysis.Analysis.ListSequences;
import traject.query.analysis.Analysis.MakeTypology;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.timeline.Story;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.View;

class AnalyserTest {

    private static final String ON = "2025-06-15";

    private static final Analysis STS = new ListSequences(ListSequences.Format.STS);

    /** By month, of the helper's role. */
    private static SequenceDefinition monthly(Anchor anchor, int before) {
        return new SequenceDefinition(
                List.of(Dimension.HELPER_ROLE), null, null, anchor, null, Step.MONTH, before, 12, Missing.KEPT);
    }

    private static Result analyse(SequenceDefinition definition, Analysis analysis, Story... stories) {
        AnalysisRequest request = new AnalysisRequest(null, definition, analysis, null);
        int[] number = {0};
        Analyser analyser = new Analyser(
                request.complete(Selection.ALL.complete(day(ON))), name -> ++number[0] + "/" + name, (_, _) -> {});
        List.of(stories).forEach(story -> analyser.add(CASE, story.recorded()));
        return analyser.result();
    }

    private static String csv(Result result, String table) {
        return result.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .csv()
                .replace("\r", "");
    }

    private static Story roles(String... dayAndRole) {
        Story story = ledByNour();
        for (int i = 0; i < dayAndRole.length; i += 2) {
            Role role = Role.of(dayAndRole[i + 1]);
            story.told(shift("s" + i, dayAndRole[i], role, View.HELPER));
        }
        return story;
    }

    @Test
    void a_state_is_what_held_at_the_end_of_the_first_day_of_each_step() {
        Story story = roles("2025-01-06", "RESCUER", "2025-03-06", "COUNSELLOR", "2025-05-07", "INSPECTOR")
                .told(closed("end", "2025-06-06"));

        Result result = analyse(monthly(Anchor.OPENING, 0), STS, story);

        assertThat(csv(result, "sequences")).isEqualTo("""
                id,t0,t1,t2,t3,t4
                1/case,RESCUER,RESCUER,COUNSELLOR,COUNSELLOR,COUNSELLOR
                """);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void who_still_runs_is_followed_until_the_day_asked_and_that_is_told() {
        Result result = analyse(monthly(Anchor.OPENING, 0), STS, roles("2025-01-06", "RESCUER"));

        assertThat(csv(result, "sequences")).endsWith("1/case,RESCUER,RESCUER,RESCUER,RESCUER,RESCUER,RESCUER\n");
        assertThat(result.warnings()).containsExactly(new Warning(Warning.Kind.STILL_RUNNING, 1, 1));
    }

    @Test
    void what_nobody_observed_is_missing_and_so_is_a_closed_time() {
        Story story = roles("2025-02-10", "RESCUER")
                .told(closed("end", "2025-03-20"), reopened("again", "2025-05-20", Phase.EXPLORATION));

        Result kept = analyse(monthly(Anchor.OPENING, 0), STS, story);

        assertThat(csv(kept, "sequences")).endsWith("1/case,*,*,RESCUER,*,*,*\n");
        assertThat(kept.warnings()).contains(new Warning(Warning.Kind.MISSING_KEPT, 5, 6));
    }

    @Test
    void aligned_on_a_shift_time_0_is_its_day_and_who_had_none_is_left_out() {
        Story shifted = roles("2025-01-06", "RESCUER", "2025-04-10", "COUNSELLOR");
        Story stayed = roles("2025-01-06", "RESCUER");

        Result result = analyse(monthly(Anchor.ROLE_SHIFT, 2), STS, shifted, stayed);

        assertThat(csv(result, "sequences")).isEqualTo("""
                id,t0,t1,t2,t3,t4
                1/case,RESCUER,RESCUER,COUNSELLOR,COUNSELLOR,COUNSELLOR
                """);
        assertThat(result.warnings()).contains(new Warning(Warning.Kind.WITHOUT_ANCHOR, 1, 2));
    }

    @Test
    void on_the_calendar_all_begin_together_and_what_came_before_the_opening_is_missing() {
        SequenceDefinition calendar = new SequenceDefinition(
                List.of(Dimension.HELPER_ROLE), null, Axis.CALENDAR, null, null, Step.QUARTER, null, 8, Missing.KEPT);

        Result result = analyse(calendar, STS, roles("2025-01-06", "RESCUER"));

        assertThat(csv(result, "sequences")).isEqualTo("""
                id,t0,t1
                1/case,*,RESCUER
                """);
    }

    @Test
    void a_relationship_is_a_trajectory_of_its_own_from_its_start_to_its_end() {
        Story story = roles("2025-01-06", "RESCUER")
                .told(ended("nour-goes", "2025-03-06", R1), started("sam-comes", "2025-03-10", R2, SAM, true));
        SequenceDefinition each = new SequenceDefinition(
                List.of(Dimension.HELPER_ROLE),
                Unit.RELATIONSHIP,
                null,
                null,
                null,
                Step.MONTH,
                null,
                12,
                Missing.KEPT);

        assertThat(csv(analyse(each, STS, story), "sequences")).isEqualTo("""
                id,t0,t1,t2,t3
                1/case/r1,RESCUER,RESCUER,%,%
                2/case/r2,*,*,*,*
                """);
    }

    @Test
    void the_state_of_a_case_is_that_of_whoever_leads() {
        Story story = roles("2025-01-06", "RESCUER")
                .told(
                        started("sam-comes", "2025-01-10", R2, SAM, false),
                        new RoleShifted(
                                id("sam-counsels"),
                                day("2025-01-20"),
                                R2,
                                COUNSELLOR,
                                View.HELPER,
                                List.of(),
                                null,
                                null),
                        lead("sam-leads", "2025-04-01", R2));

        assertThat(csv(analyse(monthly(Anchor.OPENING, 0), STS, story), "sequences"))
                .endsWith("1/case,RESCUER,RESCUER,RESCUER,COUNSELLOR,COUNSELLOR,COUNSELLOR\n");
    }

    @Test
    void a_combined_state_needs_both_and_only_those_that_occur_are_states() {
        Story story = roles("2025-01-06", "RESCUER", "2025-02-06", "WILLING_COLLABORATOR");
        SequenceDefinition both = new SequenceDefinition(
                List.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE),
                null,
                null,
                null,
                null,
                Step.MONTH,
                null,
                3,
                Missing.STATE);

        Result result = analyse(both, new Describe(null, null), story);

        assertThat(csv(result, "mean-times"))
                .contains("WILLING_COLLABORATOR+RESCUER,2,", "*,1,")
                .doesNotContain("COUNSELLOR");
        assertThat(result.warnings())
                .contains(new Warning(Warning.Kind.MISSING_AS_STATE, 1, 3), new Warning(Warning.Kind.CUT_SHORT, 1, 1));
    }

    @Test
    void what_had_not_happened_by_the_end_is_censored_there() {
        Story reached = roles("2025-01-06", "RESCUER", "2025-01-16", "COUNSELLOR");
        Story closedBefore = roles("2025-01-06", "RESCUER").told(closed("end", "2025-01-26"));
        Analysis survival =
                new EstimateSurvival(EstimateSurvival.Until.ROLES, null, COUNSELLOR, null, null, null, null);

        Result result = analyse(SequenceDefinition.BY_MONTH, survival, reached, closedBefore);

        assertThat(csv(result, "survival")).startsWith("""
                group,days,at-risk,events,survival,standard-error,lower,upper
                ALL,10,2,1,0.5,""");
        assertThat(csv(result, "medians")).contains("ALL,2,1,10,");
    }

    @Test
    void courses_of_entries_are_found_with_the_days_between_them() {
        Story story = roles("2025-01-06", "RESCUER", "2025-01-16", "COUNSELLOR");
        Analysis within = new FindSubsequences(FindSubsequences.Events.ENTRIES, 1.0, 2, null, 9.0, null, null, null);
        Analysis longer = new FindSubsequences(FindSubsequences.Events.ENTRIES, 1.0, 2, null, 10.0, null, null, null);

        assertThat(csv(analyse(SequenceDefinition.BY_MONTH, within, story), "subsequences"))
                .doesNotContain("(case-opened)-(role-shifted)");
        assertThat(csv(analyse(SequenceDefinition.BY_MONTH, longer, story), "subsequences"))
                .contains("(case-opened)-(role-shifted)");
    }

    @Test
    void a_typology_tells_apart_what_is_apart_and_what_the_order_of_rows_decides() {
        List<Story> stories = new ArrayList<>();
        IntStream.range(0, 6).forEach(_ -> stories.add(roles("2025-01-06", "RESCUER")));
        IntStream.range(0, 6).forEach(_ -> stories.add(roles("2025-01-06", "COUNSELLOR")));
        Analysis typology = new MakeTypology(null, null, null, 2, 4, null, 5, 3, null, null);

        Result result = analyseEach(typology, stories);

        assertThat(csv(result, "types")).isEqualTo("type,trajectories,share\n1,6,0.5\n2,6,0.5\n");
        assertThat(csv(result, "quality").lines().skip(1).findFirst().orElseThrow())
                .startsWith("2,1,1,1,1,1,");
        assertThat(csv(result, "representatives").lines()).hasSize(3);
        assertThat(csv(result, "resampled-quality").lines()).hasSize(4);
        assertThat(result.warnings()).anyMatch(warning -> warning.kind() == Warning.Kind.TIES);
        assertThat(result.warnings()).noneMatch(warning -> warning.kind() == Warning.Kind.DEPENDS_ON_ORDER);
        assertThat(analyseEach(typology, stories)).isEqualTo(result);
    }

    @Test
    void costs_by_which_a_detour_is_cheaper_are_told() {
        Story one = roles(
                "2025-01-06",
                "RESCUER",
                "2025-02-06",
                "COUNSELLOR",
                "2025-03-06",
                "RESCUER",
                "2025-04-06",
                "COUNSELLOR");
        Story other = roles(
                "2025-01-06",
                "MEDIATOR",
                "2025-02-06",
                "COUNSELLOR",
                "2025-03-06",
                "MEDIATOR",
                "2025-04-06",
                "COUNSELLOR");

        assertThat(analyse(monthly(Anchor.OPENING, 0), byCosts(Measure.CostMethod.TRATE), one, other)
                        .warnings())
                .contains(new Warning(Warning.Kind.NOT_TRIANGULAR, 1, 1));
        assertThat(analyse(monthly(Anchor.OPENING, 0), byCosts(Measure.CostMethod.CONSTANT), one, other)
                        .warnings())
                .noneMatch(warning -> warning.kind() == Warning.Kind.NOT_TRIANGULAR);
    }

    private static Analysis byCosts(Measure.CostMethod costs) {
        return new Compare(new Measure(Measure.Method.OM, costs, null, null, null, null, null, null, null, null, null));
    }

    private static Result analyseEach(Analysis analysis, List<Story> stories) {
        AnalysisRequest request = new AnalysisRequest(null, monthly(Anchor.OPENING, 0), analysis, 7L);
        int[] number = {0};
        Analyser analyser =
                new Analyser(request.complete(Selection.ALL.complete(day(ON))), _ -> "t" + ++number[0], (_, _) -> {});
        stories.forEach(story -> analyser.add(CASE, story.recorded()));
        return analyser.result();
    }

    @Test
    void nothing_to_analyse_is_told() {
        assertThatThrownBy(() -> analyse(SequenceDefinition.BY_MONTH, STS))
                .isInstanceOf(NotComputable.class)
                .hasMessage("no-trajectories");
    }

    @Test
    void values_that_do_not_go_together_are_refused_by_their_field() {
        assertThatThrownBy(
                        () -> new SequenceDefinition(List.of(), null, null, Anchor.PHASE, null, null, null, null, null))
                .isInstanceOfSatisfying(
                        NotComputable.class,
                        refused -> assertThat(refused.field()).isEqualTo("sequences.phase"));
    }
}
