package traject.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.Phase;

/**
 * How many cases a helper of the team leads, by phase. In the order of the alphabet: it ranks nobody.
 *
 * @param helper null for the cases in which nobody leads
 */
record TeamLine(@Nullable PersonId helper, Map<Phase, Integer> byPhase, int total, int attention) {

    TeamLine {
        byPhase = Map.copyOf(byPhase);
    }

    /** The cases in a phase. */
    public int in(Phase phase) {
        return byPhase.getOrDefault(phase, 0);
    }

    static List<TeamLine> of(List<CaseloadLine> cases) {
        Map<String, List<CaseloadLine>> byHelper = new TreeMap<>(Comparator.naturalOrder());
        for (CaseloadLine line : cases) {
            PersonId helper = line.summary().leadingHelper();
            byHelper.computeIfAbsent(helper == null ? "" : helper.value(), _ -> new ArrayList<>())
                    .add(line);
        }
        return byHelper.values().stream().map(TeamLine::line).toList();
    }

    private static TeamLine line(List<CaseloadLine> cases) {
        Map<Phase, Integer> byPhase = new EnumMap<>(Phase.class);
        for (CaseloadLine line : cases) {
            Phase phase = line.summary().phase();
            if (phase != null) {
                byPhase.merge(phase, 1, Integer::sum);
            }
        }
        int attention =
                (int) cases.stream().filter(CaseloadLine::asksForAttention).count();
        return new TeamLine(cases.getFirst().summary().leadingHelper(), byPhase, cases.size(), attention);
    }
}
