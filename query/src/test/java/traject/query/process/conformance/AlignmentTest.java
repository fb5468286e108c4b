package traject.query.process.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

class AlignmentTest {

    private static final Costs COSTS = new Costs(2, 3, 1);

    /** A run of the net and the trace side by side: what is left over of either costs, as in an edit distance. */
    private static long distance(List<Transition> run, List<String> trace) {
        long[][] least = new long[run.size() + 1][trace.size() + 1];
        for (int i = 0; i <= run.size(); i++) {
            for (int j = 0; j <= trace.size(); j++) {
                long best = i == 0 && j == 0 ? 0 : Long.MAX_VALUE;
                if (i > 0) {
                    Transition step = run.get(i - 1);
                    best = Math.min(best, least[i - 1][j] + (step.silent() ? COSTS.silent() : COSTS.modelMove()));
                    if (j > 0 && trace.get(j - 1).equals(step.activity())) {
                        best = Math.min(best, least[i - 1][j - 1]);
                    }
                }
                if (j > 0) {
                    best = Math.min(best, least[i][j - 1] + COSTS.logMove());
                }
                least[i][j] = best;
            }
        }
        return least[run.size()][trace.size()];
    }

    /** Over all runs of at most so many steps. */
    private static OptionalLong exhaustive(PetriNet net, List<String> trace, int steps) {
        List<List<Transition>> runs = new ArrayList<>();
        runs(net, net.initialMarking(), new ArrayList<>(), steps, runs);
        return runs.stream().mapToLong(run -> distance(run, trace)).min();
    }

    private static void runs(
            PetriNet net, Marking here, List<Transition> run, int steps, List<List<Transition>> found) {
        if (here.equals(net.finalMarking())) {
            found.add(List.copyOf(run));
        }
        if (run.size() < steps) {
            for (Transition transition : net.transitions()) {
                if (transition.enabledIn(here)) {
                    run.add(transition);
                    runs(net, transition.firedIn(here), run, steps, found);
                    run.removeLast();
                }
            }
        }
    }

    private static List<String> trace(RandomGenerator random, int longest) {
        return IntStream.range(0, random.nextInt(longest + 1))
                .mapToObj(i -> Character.toString('A' + random.nextInt(4)))
                .toList();
    }

    /** The moves tell the whole trace, and a run of the net from its beginning to its end. */
    private static void mustTellBoth(List<Move> moves, PetriNet net, List<String> trace) {
        List<String> events = new ArrayList<>();
        Marking here = net.initialMarking();
        for (Move move : moves) {
            assertThat(move.position()).isEqualTo(events.size());
            String step = switch (move) {
                case Move.Synchronous both -> {
                    events.add(both.activity());
                    yield both.transition();
                }
                case Move.Log log -> {
                    events.add(log.activity());
                    yield "";
                }
                case Move.Model model -> model.transition();
                case Move.Silent silent -> silent.transition();
            };
            for (Transition transition : net.transitions()) {
                if (transition.id().equals(step)) {
                    assertThat(transition.enabledIn(here)).isTrue();
                    here = transition.firedIn(here);
                }
            }
        }
        assertThat(events).isEqualTo(trace);
        assertThat(here).isEqualTo(net.finalMarking());
    }

    private static long cost(List<Move> moves) {
        return moves.stream()
                .mapToLong(move -> switch (move) {
                    case Move.Synchronous both -> 0;
                    case Move.Log log -> COSTS.logMove();
                    case Move.Model model -> COSTS.modelMove();
                    case Move.Silent silent -> COSTS.silent();
                })
                .sum();
    }

    /** A longer run than was looked at costs at least 1 for each step without an event; so the best found is the best. */
    @Test
    void an_alignment_is_as_cheap_as_the_best_of_all_runs() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        int compared = 0;
        int steps = 6;
        for (int round = 0; round < 1000; round++) {
            PetriNet net = RandomNets.of(random, true);
            List<String> trace = trace(random, 4);
            OptionalLong best = exhaustive(net, trace, steps);
            if (best.isPresent()) {
                List<Move> moves = new AlignmentSearch(net, COSTS).moves(trace);
                mustTellBoth(moves, net, trace);
                assertThat(cost(moves)).isLessThanOrEqualTo(best.getAsLong());
                if (best.getAsLong() <= steps + 1 - trace.size()) {
                    assertThat(cost(moves)).isEqualTo(best.getAsLong());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static EventLog log(String... traces) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < traces.length; which++) {
            for (int i = 0; i < traces[which].length(); i++) {
                log.add("case " + which, traces[which].substring(i, i + 1), Instant.ofEpochSecond(i), null);
            }
        }
        return log.build();
    }

    /** A, then B and C in any order, then D. */
    private static PetriNetBuilder concurrent() {
        PetriNetBuilder net = new PetriNetBuilder();
        for (String place : List.of("in", "b0", "b1", "c0", "c1", "out")) {
            net.place(place);
        }
        for (String activity : List.of("A", "B", "C", "D")) {
            net.transition("t" + activity, activity);
        }
        return net.arc("in", "tA")
                .arc("tA", "b0")
                .arc("tA", "c0")
                .arc("b0", "tB")
                .arc("tB", "b1")
                .arc("c0", "tC")
                .arc("tC", "c1")
                .arc("b1", "tD")
                .arc("c1", "tD")
                .arc("tD", "out")
                .begins("in", 1);
    }

    @Test
    void every_deviation_is_named_with_its_place_in_the_case() {
        Alignments ours =
                Alignments.of(log("ACBD", "AXBD", "ABCD", "AXBD"), concurrent().build(), Costs.STANDARD);
        assertThat(ours.of(0).deviations()).isEmpty();
        assertThat(ours.of(0).fitness()).isEqualTo(1);
        assertThat(ours.of(1).deviations())
                .containsExactlyInAnyOrder(new Move.Log(1, "X"), new Move.Model(position(ours.of(1)), "C", "tC"));
        assertThat(ours.of(1).fitness()).isEqualTo(1 - 2 / 8.0);
        assertThat(ours.of(3)).isSameAs(ours.of(1));
        assertThat(ours.fitting()).isEqualTo(0.5);
        assertThat(ours.averageFitness()).isEqualTo(0.875);
        assertThat(ours.fitness()).isEqualTo(1 - 4 / 32.0);
    }

    /** The lacking step may come anywhere after A. */
    private static int position(Alignment alignment) {
        int position = alignment.deviations().stream()
                .filter(move -> move instanceof Move.Model)
                .mapToInt(Move::position)
                .findFirst()
                .orElseThrow();
        assertThat(position).isBetween(1, 3);
        return position;
    }

    @Test
    void a_net_whose_end_cannot_be_reached_is_refused() {
        PetriNet net = concurrent().ends("b0", 5).build();
        assertThatThrownBy(() -> Alignments.of(log("A"), net, Costs.STANDARD))
                .isInstanceOf(ConformanceException.class)
                .hasMessage("Nothing leads to the end of the net");
    }

    @Test
    void a_net_that_makes_tokens_without_end_is_given_up_instead_of_searched_for_ever() {
        PetriNet net = new PetriNetBuilder()
                .place("in")
                .place("out")
                .place("heap")
                .transition("more", null)
                .arc("in", "more")
                .arc("more", "in")
                .arc("more", "heap")
                .begins("in", 1)
                .ends("out", 1)
                .build();
        assertThatThrownBy(() -> Alignments.of(log("A"), net, Costs.STANDARD))
                .isInstanceOf(ConformanceException.class)
                .hasMessageContaining("states of the net");
    }

    @Test
    void a_net_must_hold_together() {
        assertThatThrownBy(() -> concurrent().place("in")).hasMessage("Two nodes of the net have the id in");
        assertThatThrownBy(() -> concurrent().arc("tA", "tB").build())
                .hasMessage("The arc from tA to tB does not connect a place with a transition");
        assertThatThrownBy(() -> concurrent().arc("in", "tA", 0)).hasMessage("An arc from in moves 0 tokens");
        assertThatThrownBy(() -> concurrent().ends("nowhere", 1).build())
                .hasMessage("A marking names nowhere, which is no place of the net");
        assertThatThrownBy(() -> concurrent().place("other").build())
                .hasMessage("The net has no final marking, and 2 places that nothing leaves");
        assertThatThrownBy(() -> new PetriNetBuilder().place("p").build())
                .hasMessage("No place of the net has a token at the beginning");
        assertThatThrownBy(() -> new Costs(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
