package traject.query.research.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.figure.Figure;
import traject.shared.vocabulary.Pattern;

/**
 * The answer to a question.
 *
 * @param a how many cases the first group has; null where they are too few to tell
 * @param b how many the second one has; null without one, and where they are too few
 * @param panels in the order in which they are read
 * @param remarks what is to be known before anything is concluded
 * @param behind in which cases each pattern shows, for those who may see cases; empty for others
 */
public record Drawn(
        @Nullable Integer a,
        @Nullable Integer b,
        List<Panel> panels,
        List<String> remarks,
        Map<Pattern, List<String>> behind) {

    public Drawn {
        panels = List.copyOf(panels);
        remarks = List.copyOf(remarks);
        behind = Map.copyOf(behind);
    }

    /**
     * A figure in its place.
     *
     * @param name of the figure within the answer, such as {@code chronogram-a}
     * @param wide whether it takes the whole width of a page
     */
    public record Panel(String name, boolean wide, Figure figure) {}
}
