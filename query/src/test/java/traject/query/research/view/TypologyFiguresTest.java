package traject.query.research.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.query.analysis.Covariate;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.Stretch;
import traject.query.analysis.Trajectory;
import traject.query.figure.Figure;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Member;
import traject.query.research.process.CourseSteps;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.ClientRole;

class TypologyFiguresTest {

    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    /** Cases numbered from one on, all of a year in one role after as many days in another as their number says. */
    private static List<Member> cases(int first, int number, ClientRole role) {
        List<Member> cases = new ArrayList<>();
        for (int n = first; n < first + number; n++) {
            LocalDate change = BEGIN.plusDays(n % 80);
            Trajectory course = new Trajectory(
                    "p%04d".formatted(n * 7919 % 10_000),
                    BEGIN,
                    BEGIN.plusYears(1),
                    true,
                    Map.of(
                            Dimension.CLIENT_ROLE,
                            List.of(
                                    new Stretch(ClientRole.GO_IT_ALONE, BEGIN, change),
                                    new Stretch(role, change, LocalDate.MAX))),
                    List.of(),
                    List.of(),
                    role == ClientRole.WILLING_COLLABORATOR ? List.of(change) : List.of(),
                    List.of(),
                    List.of(),
                    Stream.of(Covariate.values()).collect(Collectors.toMap(Function.identity(), _ -> "any")));
            cases.add(new Member(
                    new CaseId("case-" + n),
                    course,
                    List.of(),
                    List.of(),
                    new CourseSteps(course.id(), List.of()),
                    Set.of(),
                    List.of()));
        }
        return cases;
    }

    private static Cohort cohort(List<List<Member>> cases) {
        return new Cohort(cases.stream()
                .flatMap(List::stream)
                .sorted((one, other) ->
                        one.course().id().compareTo(other.course().id()))
                .toList());
    }

    private static Sketch drawn(Cohort a, @Nullable Cohort b, String options) {
        Sketch sketch = new Sketch(
                Question.of("show=TYPOLOGY&longest=12&" + options), a, b, new Phrases(Locale.ENGLISH), (_, _) -> {});
        TypologyFigures.of(sketch);
        return sketch;
    }

    private static List<String> names(Sketch sketch) {
        return sketch.panels().stream().map(Drawn.Panel::name).toList();
    }

    private static Figure figure(Sketch sketch, String name) {
        return sketch.panels().stream()
                .filter(panel -> panel.name().equals(name))
                .map(Drawn.Panel::figure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_type_is_not_drawn_where_its_number_would_tell_of_a_small_one() {
        Cohort cohort = cohort(List.of(
                cases(0, 40, ClientRole.ATTACHED_STAYER),
                cases(40, 20, ClientRole.PASSIVE_CONSUMER),
                cases(60, 3, ClientRole.WILLING_COLLABORATOR)));

        Sketch sketch = drawn(cohort, null, "types=3&few=5&linkage=AVERAGE");

        assertThat(figure(sketch, "tree").csv()).contains(",40,", ",<5,", ",\u22655,");
        assertThat(names(sketch)).containsOnlyOnce("type-1");
        assertThat(sketch.remarks()).hasSize(2);
        assertThat(names(drawn(cohort, null, "types=3&linkage=AVERAGE"))).contains("type-1", "type-2", "type-3");
    }

    private static final ClientRole ATTACHED = ClientRole.ATTACHED_STAYER;
    private static final ClientRole PASSIVE = ClientRole.PASSIVE_CONSUMER;

    @Test
    void types_of_two_groups_are_of_both_together_and_mean_the_same_in_both() {
        Cohort a = cohort(List.of(cases(0, 30, ATTACHED), cases(30, 10, PASSIVE)));
        Cohort b = cohort(List.of(cases(100, 10, ATTACHED), cases(110, 15, PASSIVE)));

        Sketch sketch = drawn(a, b, "types=2");

        assertThat(names(sketch))
                .containsExactly(
                        "tree", "ties", "shares", "quality", "type-1", "represented-1", "type-2", "represented-2");
        assertThat(sketch.panels()).allMatch(panel -> panel.figure().title().contains("groups A and B together"));
        assertThat(figure(sketch, "tree").caption()).contains("of 65 trajectories");
        assertThat(figure(sketch, "type-1").caption()).contains("40 trajectories");
        assertThat(sketch.remarks()).noneMatch(remark -> remark.contains("group A."));
        assertThat(counts(sketch)).containsExactlyInAnyOrder(List.of("40", "30", "10"), List.of("25", "10", "15"));
    }

    /** Of each type how many there are, in A and in B. */
    private static List<List<String>> counts(Sketch sketch) {
        return figure(sketch, "shares").table().rows().stream()
                .limit(2)
                .map(row -> List.of(
                        row.get(1).shown(), row.get(2).shown(), row.get(6).shown()))
                .toList();
    }

    @Test
    void a_group_that_is_mainly_of_one_type_is_found_and_groups_alike_are_not() {
        Cohort mixed = cohort(List.of(cases(0, 40, ATTACHED), cases(40, 40, PASSIVE)));

        assertThat(figure(
                                drawn(
                                        mixed,
                                        cohort(List.of(cases(100, 5, ATTACHED), cases(110, 45, PASSIVE))),
                                        "types=2"),
                                "shares")
                        .caption())
                .contains("p < 0.001");
        assertThat(figure(
                                drawn(
                                        mixed,
                                        cohort(List.of(cases(100, 25, ATTACHED), cases(130, 25, PASSIVE))),
                                        "types=2"),
                                "shares")
                        .caption())
                .contains("p = 1;");
    }

    @Test
    void who_is_in_both_groups_is_one_trajectory_and_counts_in_the_second() {
        Cohort a = cohort(List.of(cases(0, 30, ATTACHED), cases(30, 20, PASSIVE)));
        Cohort b = cohort(List.of(cases(20, 10, ATTACHED), cases(30, 8, PASSIVE)));

        Sketch sketch = drawn(a, b, "types=2");

        assertThat(figure(sketch, "tree").caption()).contains("of 50 trajectories");
        assertThat(counts(sketch)).containsExactlyInAnyOrder(List.of("30", "20", "10"), List.of("20", "12", "8"));
        assertThat(sketch.remarks())
                .contains("18 cases are in both groups; where groups are compared, they count in group B alone.");
        Sketch inside = drawn(b, a, "types=2&few=5");
        assertThat(names(inside)).contains("tree").doesNotContain("shares");
        assertThat(figure(inside, "tree").title()).endsWith("group B");
        assertThat(inside.remarks()).anyMatch(remark -> remark.startsWith("Fewer than 5 cases of group A"));
    }

    @Test
    void which_group_comes_first_makes_no_other_types() {
        Cohort a = cohort(List.of(cases(0, 30, ATTACHED), cases(30, 20, PASSIVE)));
        Cohort b = cohort(List.of(cases(20, 10, ATTACHED), cases(45, 18, PASSIVE)));

        Sketch one = drawn(a, b, "types=4");
        Sketch other = drawn(b, a, "types=4");

        for (String name : List.of("tree", "ties", "quality", "type-1", "type-2", "type-3", "type-4")) {
            assertThat(figure(other, name)).isEqualTo(figure(one, name));
        }
    }

    @Test
    void one_group_is_not_divided_nor_one_of_which_too_few_are_left() {
        Cohort a = cohort(List.of(cases(0, 30, ATTACHED), cases(30, 20, PASSIVE)));
        Cohort few = cohort(List.of(cases(100, 3, ATTACHED)));

        assertThat(names(drawn(a, null, "types=2"))).contains("tree").doesNotContain("shares");
        assertThat(figure(drawn(a, few, "types=2&few=5"), "tree").title()).endsWith("group A");
        List<Member> ruptured = cases(200, 10, ClientRole.WILLING_COLLABORATOR);
        Sketch anchored = drawn(
                cohort(List.of(ruptured)),
                cohort(List.of(cases(100, 30, PASSIVE), ruptured.subList(0, 3))),
                "types=2&few=5&anchor=RUPTURE");
        assertThat(names(anchored)).contains("tree").doesNotContain("shares");
        assertThat(anchored.remarks())
                .anyMatch(remark -> remark.startsWith("There are too few trajectories in one of both"));
    }
}
