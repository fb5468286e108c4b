package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import traject.query.process.EventLog;
import traject.query.process.cases.Variants;

/**
 * How far the cases of a log keep to a net, by token-based replay (Rozinat and van der Aalst 2008, Conformance checking
 * of processes based on monitoring real behavior; {@code conformance_diagnostics_token_based_replay} of pm4py).
 * Silent steps are taken where they make an event possible, the fewest that do. Events whose activity the net does not
 * know are passed over and named. Faster than {@link Alignments} and less exact. Cases with the same trace are replayed
 * once.
 */
public final class TokenReplay {

    private final Variants variants;
    private final List<Replay> replays;

    private TokenReplay(Variants variants, List<Replay> replays) {
        this.variants = variants;
        this.replays = replays;
    }

    public static TokenReplay of(EventLog log, PetriNet net) {
        Variants variants = Variants.of(log);
        Replayer replayer = new Replayer(net);
        List<Replay> replays = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            replays.add(replayer.replay(Arrays.stream(variants.trace(variant))
                    .mapToObj(log.activities()::name)
                    .toList()));
        }
        return new TokenReplay(variants, replays);
    }

    /** The replay of a case. */
    public Replay of(int which) {
        return replays.get(variants.of(which));
    }

    /** What part of the cases keeps to the net, from 0 to 1. */
    public double fitting() {
        return sum(each -> each.fits() ? 1 : 0) / sum(each -> 1);
    }

    /** The mean fitness of the cases. */
    public double averageFitness() {
        return sum(Replay::fitness) / sum(each -> 1);
    }

    /** The fitness of all cases as if they were one. */
    public double fitness() {
        return Replay.fitness(
                sum(Replay::missing), sum(Replay::consumed), sum(Replay::remaining), sum(Replay::produced));
    }

    private double sum(ToDoubleFunction<Replay> what) {
        double sum = 0;
        for (int variant = 0; variant < replays.size(); variant++) {
            sum += what.applyAsDouble(replays.get(variant)) * variants.count(variant);
        }
        return sum;
    }
}
