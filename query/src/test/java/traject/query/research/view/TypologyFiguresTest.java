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
                    List.of(),
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
}
