package traject.query.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import traject.shared.problem.Problem;

/**
 * Why a form comes back, as it is said above it.
 *
 * @param place where on the form that is; null where it is about no field
 * @param entries that would not be right any more
 */
record Refusal(String why, Input.@Nullable Place place, List<Line> entries) {

    Refusal {
        entries = List.copyOf(entries);
    }

    /**
     * One for each problem.
     *
     * @param inputs of the form
     * @param beside the places of what the page asks beside the form, by the name of the field
     * @param lines the entries of the case
     */
    static List<Refusal> of(
            List<Problem> problems, List<Input> inputs, Map<String, Input.Place> beside, List<Line> lines) {
        return problems.stream()
                .map(problem -> new Refusal(
                        problem.detail(),
                        place(problem, inputs, beside),
                        lines.stream()
                                .filter(line -> problem.entries().contains(line.id()))
                                .toList()))
                .toList();
    }

    private static Input.@Nullable Place place(Problem problem, List<Input> inputs, Map<String, Input.Place> beside) {
        Input.Place own = beside.get(Objects.requireNonNullElse(problem.field(), ""));
        return own == null ? Input.place(inputs, problem) : own;
    }

    /** Those about a field of the form itself. */
    static List<Problem> ofForm(List<Problem> problems, Map<String, Input.Place> beside) {
        return problems.stream()
                .filter(problem -> !beside.containsKey(Objects.requireNonNullElse(problem.field(), "")))
                .toList();
    }
}
