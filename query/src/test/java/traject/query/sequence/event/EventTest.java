package traject.query.sequence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import traject.query.sequence.RandomSequences;
import traject.query.sequence.event.Constraint.Counting;
import traject.query.sequence.event.EventSequences.Kind;
import traject.query.sequence.event.FrequentSubsequence.Limits;
import traject.query.sequence.format.TimedEvent;

class EventTest {

    private static EventSequences one(TimedEvent... events) {
        return EventSequences.of(List.of(events));
    }

    private static TimedEvent at(double time, String event) {
        return new TimedEvent("x", time, event);
    }

    @Test
    void events_at_the_same_time_are_a_set_in_which_none_comes_first() {
        EventSequences both = one(at(2, "B"), at(2, "A"), at(5, "C"));
        assertThat(both.text(0)).isEqualTo("2-(A,B)-3-(C)-0");
        Constraint none = Constraint.none();
        assertThat(FrequentSubsequence.counts(both, Subsequence.of("A", "B"), none))
                .containsExactly(0);
        Subsequence together = new Subsequence(List.of(List.of("B", "A"), List.of("C")));
        assertThat(FrequentSubsequence.counts(both, together, none)).containsExactly(1);
    }

    @Test
    void every_way_of_counting_has_its_own_number() {
        EventSequences course = one(at(1, "A"), at(2, "A"), at(3, "B"), at(6, "B"));
        Constraint window = Constraint.none().withWindow(4);
        Subsequence ab = Subsequence.of("A", "B");
        Map<Counting, Double> expected = new TreeMap<>(Map.of(
                Counting.SEQUENCES, 1.0,
                // 1-3, 2-3 and 2-6, but 1-6 is too long
                Counting.OCCURRENCES, 3.0,
                // 1-3, then 2-6
                Counting.SEPARATE_OCCURRENCES, 2.0,
                // beginning at -1, 0, 1 and 2
                Counting.WINDOWS, 4.0,
                // 2-3
                Counting.SHORTEST_WINDOWS, 1.0));
        expected.forEach((way, number) -> assertThat(FrequentSubsequence.counts(course, ab, window.counting(way)))
                .as(way.name())
                .containsExactly(number));
    }

    @Test
    void what_is_found_is_what_looking_at_every_course_finds() {
        EventSequences sequences = EventSequences.of(RandomSequences.of(4, 30, 10, 3, false), Kind.PERIOD);
        Constraint constraint = Constraint.none().withLargestGap(3).withWindow(5);
        List<FrequentSubsequence> found = FrequentSubsequence.of(sequences, new Limits(0.2, 3), constraint);
        List<Subsequence> all = new ArrayList<>();
        for (String a : sequences.names()) {
            all.add(Subsequence.of(a));
            for (String b : sequences.names()) {
                all.add(Subsequence.of(a, b));
                for (String c : sequences.names()) {
                    all.add(Subsequence.of(a, b, c));
                    if (b.compareTo(c) < 0) {
                        all.add(new Subsequence(List.of(List.of(a), List.of(b, c))));
                        all.add(new Subsequence(List.of(List.of(b, c), List.of(a))));
                    }
                }
                if (a.compareTo(b) < 0) {
                    all.add(new Subsequence(List.of(List.of(a, b))));
                }
            }
        }
        for (Subsequence candidate : all) {
            double support = 0;
            for (int i = 0; i < sequences.size(); i++) {
                support += occurs(sequences, i, candidate, 0, -1, -1, constraint) ? 1 : 0;
            }
            boolean frequent = support >= 0.2 * sequences.size() - 1e-9;
            assertThat(found.stream().anyMatch(f -> f.subsequence().equals(candidate)))
                    .as(candidate.toString())
                    .isEqualTo(frequent);
        }
    }

    private static boolean occurs(
            EventSequences sequences, int i, Subsequence course, int set, int first, int last, Constraint constraint) {
        if (set == course.sets().size()) {
            return true;
        }
        for (int moment = last + 1; moment < sequences.moments(i); moment++) {
            List<String> there = new ArrayList<>();
            for (int event : sequences.eventsAt(i, moment)) {
                there.add(sequences.names().get(event));
            }
            boolean near = set == 0
                    || constraint.mayFollow(
                            sequences.time(i, first), sequences.time(i, last), sequences.time(i, moment));
            if (near
                    && there.containsAll(course.sets().get(set))
                    && occurs(sequences, i, course, set + 1, set == 0 ? moment : first, moment, constraint)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_rule_compares_what_follows_with_what_is_there_anyway() {
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(new TimedEvent("case " + i, 0, i < 4 ? "A" : "C"));
            events.add(new TimedEvent("case " + i, 1, i < 3 || i == 9 ? "B" : "D"));
        }
        List<FrequentSubsequence> frequent =
                FrequentSubsequence.of(EventSequences.of(events), Limits.share(0.1), Constraint.none());
        AssociationRule rule = AssociationRule.of(frequent, 0.5).stream()
                .filter(r -> r.before().equals(Subsequence.of("A")) && r.after().equals(Subsequence.of("B")))
                .findFirst()
                .orElseThrow();
        assertThat(rule.support()).isCloseTo(0.3, within(1e-12));
        assertThat(rule.confidence()).isCloseTo(0.75, within(1e-12));
        assertThat(rule.lift()).isCloseTo(0.75 / 0.4, within(1e-12));
        assertThat(AssociationRule.of(frequent, rule.confidence())).contains(rule);
        assertThat(AssociationRule.of(frequent, Math.nextUp(rule.confidence()))).doesNotContain(rule);
    }

    @Test
    void limits_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> Limits.share(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Constraint.none().counting(Counting.WINDOWS))
                .hasMessageContaining("needs the length of a window");
        assertThatThrownBy(() -> Discriminating.of(
                        one(at(0, "A")), List.of(), Constraint.none(), List.of("g"), List.of("g", "h")))
                .hasMessageContaining("at least 2 groups a sequence");
    }
}
