package traject.query.process.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

class DeviationsTest {

    private static EventLog log(String... traces) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < traces.length; which++) {
            for (int i = 0; i < traces[which].length(); i++) {
                log.add("case " + which, traces[which].substring(i, i + 1), Instant.ofEpochSecond(i), null);
            }
        }
        return log.build();
    }

    /** A, B, C, D and no other way. */
    private static PetriNet line() {
        PetriNetBuilder net = new PetriNetBuilder().place("p0");
        for (int k = 0; k < 4; k++) {
            String activity = Character.toString('A' + k);
            net.place("p" + (k + 1)).transition(activity, activity);
            net.arc("p" + k, activity).arc(activity, "p" + (k + 1));
        }
        return net.begins("p0", 1).build();
    }

    private static List<Deviation> in(String trace) {
        return Deviations.in(Alignments.of(log(trace), line(), Costs.STANDARD).of(0));
    }

    @Test
    void what_is_passed_over_at_one_place_is_one_deviation() {
        assertThat(in("ABCD")).isEmpty();
        assertThat(in("AD")).containsExactly(new Deviation("A", List.of("B", "C"), "D", false));
        assertThat(in("CD")).containsExactly(new Deviation(null, List.of("A", "B"), "C", false));
        assertThat(in("AB")).containsExactly(new Deviation("B", List.of("C", "D"), null, false));
        assertThat(in("ACE"))
                .containsExactlyInAnyOrder(
                        new Deviation("A", List.of("B"), "C", false),
                        new Deviation("C", List.of(), "E", false),
                        new Deviation("C", List.of("D"), null, false));
    }

    @Test
    void each_event_too_much_is_one_by_itself_and_says_whether_it_had_been_there() {
        assertThat(in("ABXCXD"))
                .containsExactly(new Deviation("B", List.of(), "X", false), new Deviation("C", List.of(), "X", true));
    }

    @Test
    void costs_decide_which_way_it_is_told() {
        PetriNet net = line();
        Costs rather = new Costs(60_000, 10_000, 1);

        assertThat(Conformance.of(log("ADXXXX"), net, rather).deviations().found())
                .as("what the net does not know is left out")
                .extracting(Deviations.Found::deviation)
                .containsExactly(new Deviation("A", List.of("B", "C"), "D", false));
    }

    @Test
    void the_most_frequent_comes_first_and_all_are_found_in_their_cases() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        String[] traces = new String[300];
        for (int which = 0; which < traces.length; which++) {
            StringBuilder trace = new StringBuilder();
            random.ints(1 + random.nextInt(6), 0, 5).forEach(letter -> trace.append((char) ('A' + letter)));
            traces[which] = trace.toString();
        }
        EventLog log = log(traces);
        Alignments alignments = Alignments.of(log, line(), Costs.STANDARD);
        List<Deviations.Found> found = Deviations.of(log, alignments).found();

        assertThat(found)
                .isSortedAccordingTo((a, b) -> b.cases().size() - a.cases().size());
        long moves = 0;
        for (Deviations.Found each : found) {
            assertThat(each.cases())
                    .doesNotHaveDuplicates()
                    .allSatisfy(which ->
                            assertThat(Deviations.in(alignments.of(which))).contains(each.deviation()));
            moves += each.times() * Math.max(1, each.deviation().passed().size());
        }
        long deviating = 0;
        for (int which = 0; which < log.cases(); which++) {
            deviating += alignments.of(which).deviations().size();
        }
        assertThat(moves).isEqualTo(deviating);
    }
}
