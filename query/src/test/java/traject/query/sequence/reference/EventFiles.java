package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import traject.query.sequence.event.Constraint;
import traject.query.sequence.event.Constraint.Counting;
import traject.query.sequence.event.Discriminating;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.EventSequences.Kind;
import traject.query.sequence.event.FrequentSubsequence;
import traject.query.sequence.event.FrequentSubsequence.Limits;
import traject.query.sequence.event.Subsequence;

/** Files of event sequences. */
final class EventFiles {

    private static final List<String> GROUPS = List.of("HOME_CARE", "FAMILY_SUPPORT", "REHABILITATION");

    private static final Map<String, Constraint> CONSTRAINTS = Map.of(
            "gap6_win12", Constraint.none().withLargestGap(6).withWindow(12),
            "age6_24", Constraint.none().withStart(6, 24),
            "agemaxend30",
                    Constraint.none().withStart(Double.NEGATIVE_INFINITY, 20).withLatestEnd(30),
            "cdist_o", Constraint.none().withWindow(12).counting(Counting.OCCURRENCES),
            "cdist", Constraint.none().withWindow(12).counting(Counting.SEPARATE_OCCURRENCES),
            "cwin", Constraint.none().withWindow(12).counting(Counting.WINDOWS),
            "cminwin", Constraint.none().withWindow(12).counting(Counting.SHORTEST_WINDOWS));

    private EventFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("eseq(?:_(.*))?", EventFiles::sequences),
                Comparison.of("efsub(?:_((?!applysub).*))?", EventFiles::frequent),
                Comparison.of("efsub_applysub", EventFiles::applied),
                Comparison.of("ecmpgroup_(.*)", EventFiles::discriminating));
    }

    private static void sequences(ReferenceFile file, String name) {
        EventSequences ours = switch (name) {
            case "transition_client" -> transitions("client");
            case "transition_client_del" -> transitions("client_del");
            case "state_client_del" -> EventSequences.of(Data.sequences("client_del"), Kind.STATE);
            default -> transitions("tiny_del");
        };
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
            file.same(row, "eseq", ours.text(row));
        }
    }

    private static EventSequences transitions(String data) {
        return EventSequences.of(Data.sequences(data), Kind.TRANSITION);
    }

    private static List<FrequentSubsequence> search(String name) {
        Limits tenth = Limits.share(0.1);
        return switch (name) {
            case "" -> FrequentSubsequence.of(transitions("tiny_del"), Limits.share(2 / 6.0), Constraint.none());
            case "cobj_raw_missing" -> FrequentSubsequence.of(transitions("client"), tenth, Constraint.none());
            case "weighted" -> FrequentSubsequence.of(transitions("client_del_w"), tenth, Constraint.none());
            case "state_maxk3" ->
                FrequentSubsequence.of(
                        EventSequences.of(Data.sequences("client_del"), Kind.STATE),
                        new Limits(0.1, 3),
                        Constraint.none());
            default ->
                FrequentSubsequence.of(
                        transitions("client_del"), tenth, CONSTRAINTS.getOrDefault(name, Constraint.none()));
        };
    }

    /** Equal counts stand in no order that means anything. Of state_maxk3 the file holds the first 80 of 169. */
    private static void frequent(ReferenceFile file, String name) {
        List<FrequentSubsequence> ours = search(name);
        assertThat(ours).hasSize(name.equals("state_maxk3") ? 169 : file.size());
        Map<String, FrequentSubsequence> byText = ours.stream()
                .collect(Collectors.toMap(found -> found.subsequence().toString(), Function.identity()));
        for (int row = 0; row < file.size(); row++) {
            FrequentSubsequence found = byText.get(file.text(row, "subseq"));
            assertThat(found).as(file.text(row, "subseq")).isNotNull();
            if (found != null) {
                file.same(row, "Support", found.support());
                file.same(row, "Count", found.count());
                assertThat(ours.get(row).count()).isEqualTo(found.count());
            }
        }
    }

    private static void applied(ReferenceFile file, String none) {
        EventSequences sequences = transitions("client_del");
        Constraint every = Constraint.none().counting(Counting.OCCURRENCES);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "row", row + 1);
        }
        for (String column : file.header().subList(1, file.header().size())) {
            double[] ours = FrequentSubsequence.counts(sequences, parsed(column), every);
            for (int row = 0; row < file.size(); row++) {
                file.same(row, column, ours[row]);
            }
        }
    }

    private static Subsequence parsed(String text) {
        List<List<String>> sets = new ArrayList<>();
        for (String set : text.substring(1, text.length() - 1).split("\\)-\\(", -1)) {
            sets.add(List.of(set));
        }
        return new Subsequence(sets);
    }

    private static void discriminating(ReferenceFile file, String name) {
        EventSequences sequences = transitions(name.endsWith("_w") ? "client_del_w" : "client_del");
        List<FrequentSubsequence> candidates = search(name.endsWith("_w") ? "weighted" : "cobj");
        List<Discriminating> ours = Discriminating.of(
                sequences, candidates, Constraint.none(), Data.texts(Data.trajectories(), "group"), GROUPS);
        assertThat(ours).hasSize(file.size());
        Set<Integer> places = new LinkedHashSet<>();
        for (int row = 0; row < file.size(); row++) {
            String text = file.text(row, "subseq");
            Discriminating found = ours.stream()
                    .filter(d -> d.subsequence().toString().equals(text))
                    .findFirst()
                    .orElseThrow();
            // the place in their list of frequent ones, in which equal counts stand in any order
            places.add(file.integer(row, "index"));
            file.same(row, "Support", found.support());
            file.same(row, "statistic", found.statistic());
            file.same(row, "p.value", name.equals("bonferroni") ? found.adjustedP() : found.p());
            for (int g = 0; g < GROUPS.size(); g++) {
                file.same(row, "Freq." + GROUPS.get(g), found.groups().get(g).share());
                file.same(row, "Resid." + GROUPS.get(g), found.groups().get(g).residual());
            }
        }
        assertThat(places).hasSize(file.size());
    }
}
