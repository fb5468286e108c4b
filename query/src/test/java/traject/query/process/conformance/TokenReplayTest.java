package traject.query.process.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

class TokenReplayTest {

    /** Where each activity is one step and every step is seen there is one way to replay, and it fits or not. */
    @Test
    void without_hidden_steps_a_case_fits_in_replay_just_when_its_alignment_has_no_deviation() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int fitting = 0;
        int not = 0;
        for (int round = 0; round < 400; round++) {
            PetriNet net = RandomNets.of(random, false);
            Replayer replayer = new Replayer(net);
            List<String> trace = random.nextBoolean() ? run(net, random) : any(net, random);
            AlignmentSearch search = new AlignmentSearch(net, Costs.STANDARD);
            boolean fits = replayer.replay(trace).fits();
            try {
                assertThat(search.moves(trace).stream().noneMatch(Move::isDeviation))
                        .isEqualTo(fits);
            } catch (ConformanceException e) {
                assertThat(fits).isFalse();
                continue;
            }
            fitting += fits ? 1 : 0;
            not += fits ? 0 : 1;
        }
        assertThat(fitting).isGreaterThan(50);
        assertThat(not).isGreaterThan(50);
    }

    private static List<String> any(PetriNet net, RandomGenerator random) {
        List<String> activities = List.copyOf(net.activities());
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> activities.get(random.nextInt(activities.size())))
                .toList();
    }

    /** What the net does when it is left alone for a while. */
    private static List<String> run(PetriNet net, RandomGenerator random) {
        Marking[] here = {net.initialMarking()};
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    List<Transition> enabled = here[0].equals(net.finalMarking())
                            ? List.of()
                            : net.transitions().stream()
                                    .filter(transition -> transition.enabledIn(here[0]))
                                    .toList();
                    if (enabled.isEmpty()) {
                        return "";
                    }
                    Transition step = enabled.get(random.nextInt(enabled.size()));
                    here[0] = step.firedIn(here[0]);
                    return String.valueOf(step.activity());
                })
                .filter(activity -> !activity.isEmpty())
                .toList();
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

    /** A, then B or nothing, then C. */
    private static final PetriNet NET = new PetriNetBuilder()
            .place("p0")
            .place("p1")
            .place("p2")
            .place("p3")
            .transition("a", "A")
            .transition("b", "B")
            .transition("skip", null)
            .transition("c", "C")
            .arc("p0", "a")
            .arc("a", "p1")
            .arc("p1", "b")
            .arc("b", "p2")
            .arc("p1", "skip")
            .arc("skip", "p2")
            .arc("p2", "c")
            .arc("c", "p3")
            .begins("p0", 1)
            .build();

    @Test
    void tokens_are_counted_and_events_that_were_forced_or_unknown_are_named() {
        TokenReplay replay = TokenReplay.of(log("ABC", "AC", "AXBBC", "A"), NET);
        assertThat(replay.of(0)).isEqualTo(new Replay(0, 4, 0, 4, List.of(), List.of()));
        assertThat(replay.of(1)).isEqualTo(new Replay(0, 4, 0, 4, List.of(), List.of()));
        assertThat(replay.of(2)).isEqualTo(new Replay(1, 5, 1, 5, List.of(1), List.of(3)));
        assertThat(replay.of(3)).isEqualTo(new Replay(1, 2, 1, 2, List.of(), List.of()));
        assertThat(replay.of(3).fitness()).isEqualTo(0.5);
        assertThat(replay.fitting()).isEqualTo(0.5);
        assertThat(replay.fitness()).isEqualTo(1 - 2 / 15.0);
        assertThat(replay.averageFitness()).isEqualTo((1 + 1 + 0.8 + 0.5) / 4);
    }

    /** A puts two tokens; B and C take one each; nobody sees how both come together at the end. */
    @Test
    void tokens_of_branches_are_counted_and_the_end_is_reached_without_being_seen() {
        PetriNet net = new PetriNetBuilder()
                .place("in")
                .place("b0")
                .place("c0")
                .place("b1")
                .place("c1")
                .place("out")
                .transition("a", "A")
                .transition("b", "B")
                .transition("c", "C")
                .transition("join", null)
                .arc("in", "a")
                .arc("a", "b0")
                .arc("a", "c0")
                .arc("b0", "b")
                .arc("b", "b1")
                .arc("c0", "c")
                .arc("c", "c1")
                .arc("b1", "join")
                .arc("c1", "join")
                .arc("join", "out")
                .begins("in", 1)
                .build();
        TokenReplay replay = TokenReplay.of(log("ACB", "AB"), net);
        assertThat(replay.of(0)).isEqualTo(new Replay(0, 6, 0, 6, List.of(), List.of()));
        assertThat(replay.of(1)).isEqualTo(new Replay(1, 3, 2, 4, List.of(), List.of()));
        Alignments aligned = Alignments.of(log("ACB", "AB"), net, Costs.STANDARD);
        assertThat(aligned.of(0).fits()).isTrue();
        assertThat(aligned.of(0).cost()).isEqualTo(1);
        assertThat(aligned.of(1).fitness()).isEqualTo(1 - 1 / 5.0);
    }

    /** At the beginning A; after A, B or C, of which each case of the log takes B; after AB, C. */
    @Test
    void precision_tells_how_much_of_what_is_allowed_is_done() {
        assertThat(Precision.of(log("ABC", "ABC"), NET)).isEqualTo(1 - 2 / 8.0);
        assertThat(Precision.of(log("ABC", "AC"), NET)).isEqualTo(1);
        assertThat(Precision.of(log("CA"), NET)).isZero();
    }
}
