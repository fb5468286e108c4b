package traject.query.research.view;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.query.figure.PatternCounts;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Member;
import traject.shared.vocabulary.Pattern;

/** In how many cases each pattern shows, and in which. */
final class PatternFigures {

    /** More than anybody goes through. */
    private static final int MOST_BEHIND = 500;

    private PatternFigures() {}

    static void of(Sketch sketch) {
        sketch.draw(
                "patterns",
                false,
                side -> PatternCounts.of(counts(side.cohort()), side.cohort().size(), sketch.plain("patterns", side)));
    }

    private static Map<Pattern, PatternCounts.Count> counts(Cohort cohort) {
        Map<Pattern, PatternCounts.Count> counts = new EnumMap<>(Pattern.class);
        for (Pattern pattern : Pattern.values()) {
            int cases = 0;
            int times = 0;
            for (Member member : cohort.members()) {
                int found =
                        (int) member.findings().stream().filter(pattern::equals).count();
                cases += found > 0 ? 1 : 0;
                times += found;
            }
            counts.put(pattern, new PatternCounts.Count(cases, times));
        }
        return counts;
    }

    /** The numbers of the cases behind each pattern. */
    static Map<Pattern, List<String>> behind(Cohort cohort) {
        Map<Pattern, List<String>> behind = new HashMap<>();
        for (Pattern pattern : Pattern.values()) {
            List<String> cases = cohort.members().stream()
                    .filter(member -> member.patterns().contains(pattern))
                    .map(member -> member.caseId().value())
                    .sorted()
                    .limit(MOST_BEHIND)
                    .toList();
            if (!cases.isEmpty()) {
                behind.put(pattern, cases);
            }
        }
        return behind;
    }
}
