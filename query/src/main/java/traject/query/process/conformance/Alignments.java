package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import traject.query.process.EventLog;
import traject.query.process.cases.Variants;

/**
 * How far the cases of a log keep to a net, by optimal alignments (van der Aalst, Adriansyah and van Dongen 2012; {@code
 * conformance_diagnostics_alignments} and {@code fitness_alignments} of pm4py). Cases with the same trace are aligned
 * once. Cost: states of trace and net together, for each variant.
 */
public final class Alignments {

    private final Variants variants;
    private final List<Alignment> alignments;

    private Alignments(Variants variants, List<Alignment> alignments) {
        this.variants = variants;
        this.alignments = alignments;
    }

    /**
     * Aligns every case.
     *
     * @throws ConformanceException when the end of the net cannot be reached, or there are too many states to search
     */
    public static Alignments of(EventLog log, PetriNet net, Costs costs) {
        Variants variants = Variants.of(log);
        AlignmentSearch search = new AlignmentSearch(net, costs);
        Measured shortest = Measured.of(search.moves(List.of()), costs);
        List<Alignment> alignments = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            List<String> trace = Arrays.stream(variants.trace(variant))
                    .mapToObj(log.activities()::name)
                    .toList();
            Measured best = Measured.of(search.moves(trace), costs);
            long events = (long) costs.logMove() * trace.size();
            alignments.add(new Alignment(
                    best.moves(),
                    best.cost(),
                    best.deviations(),
                    events + shortest.cost(),
                    events + shortest.deviations()));
        }
        return new Alignments(variants, alignments);
    }

    private record Measured(List<Move> moves, long cost, long deviations) {

        static Measured of(List<Move> moves, Costs costs) {
            long deviations = 0;
            long silent = 0;
            for (Move move : moves) {
                switch (move) {
                    case Move.Log log -> deviations += costs.logMove();
                    case Move.Model model -> deviations += costs.modelMove();
                    case Move.Silent step -> silent += costs.silent();
                    case Move.Synchronous both -> {}
                }
            }
            return new Measured(moves, deviations + silent, deviations);
        }
    }

    /** The alignment of a case. */
    public Alignment of(int which) {
        return alignments.get(variants.of(which));
    }

    /** What part of the cases keeps to the net, from 0 to 1. */
    public double fitting() {
        return sum(each -> each.fits() ? 1 : 0) / cases();
    }

    /** The mean fitness of the cases. */
    public double averageFitness() {
        return sum(Alignment::fitness) / cases();
    }

    /** The fitness of all cases as if they were one: what they cost, of what they would cost at worst. */
    public double fitness() {
        return 1 - sum(Alignment::cost) / sum(Alignment::worst);
    }

    private double cases() {
        return sum(each -> 1);
    }

    private double sum(ToDoubleFunction<Alignment> what) {
        double sum = 0;
        for (int variant = 0; variant < alignments.size(); variant++) {
            sum += what.applyAsDouble(alignments.get(variant)) * variants.count(variant);
        }
        return sum;
    }
}
