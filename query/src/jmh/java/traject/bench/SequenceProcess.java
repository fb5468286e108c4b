package traject.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.SampledMedoids;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.Hamming;
import traject.query.sequence.dissimilarity.OptimalMatching;

/** Sequence analysis in a process of its own, and what that process holds of memory at most, whatever for. */
public final class SequenceProcess {

    private static final int TRAJECTORIES = 100_000;
    private static final int TYPES = 6;
    private static final SampledMedoids.Sampling SAMPLING = new SampledMedoids.Sampling(10, 1_000, 1);
    private static final int SEQUENCES = 5_000;
    private static final Path STATUS = Path.of("/proc/self/status");

    private SequenceProcess() {}

    /**
     * What a process of its own said.
     *
     * @param kilobytes held at most
     */
    private record Outcome(double seconds, long kilobytes) {}

    /** One half of what TraMineR's process holds is allowed. */
    static Row matrix() throws IOException, InterruptedException {
        TraMineR theirs = TraMineR.of("seqdist HAM", "uniq_" + SEQUENCES);
        Outcome ours = run("matrix", "512m");
        return new Row(
                String.format(Locale.ROOT, "distance matrix (HAM), n = %,d: memory of the process", SEQUENCES),
                Target.atMost(0.5),
                (double) ours.kilobytes() / theirs.kilobytes(),
                mebibytes(ours.kilobytes()),
                mebibytes(theirs.kilobytes()));
    }

    static Row typology() throws IOException, InterruptedException {
        Outcome ours = run("typology", "2g");
        long limit = 2L << 20;
        return new Row(
                String.format(
                        Locale.ROOT,
                        "%,d different trajectories into %d types (OM, %d samples of %,d) in %.1f s: memory of the process",
                        TRAJECTORIES,
                        TYPES,
                        SAMPLING.number(),
                        SAMPLING.size(),
                        ours.seconds()),
                Target.atMost(1),
                (double) ours.kilobytes() / limit,
                mebibytes(ours.kilobytes()),
                mebibytes(limit));
    }

    private static String mebibytes(long kilobytes) {
        return String.format(Locale.ROOT, "%,d MiB", kilobytes >> 10);
    }

    private static Outcome run(String what, String heap) throws IOException, InterruptedException {
        double[] numbers = OwnProcess.numbers(SequenceProcess.class, heap, what);
        return new Outcome(numbers[0], (long) numbers[1]);
    }

    /** Says how many seconds it took and how many kB the process held at most. */
    public static void main(String[] arguments) throws IOException {
        double seconds = switch (arguments[0]) {
            case "matrix" -> compare();
            case "typology" -> sample();
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        System.out.println(seconds + " " + mostHeld());
    }

    private static double compare() throws IOException {
        Sequences sequences = SequenceInputs.unique(SEQUENCES).sequences();
        double expected = TraMineR.of("seqdist HAM", "uniq_" + SEQUENCES).check();
        long start = System.nanoTime();
        DistanceMatrix distances =
                DistanceMatrix.of(sequences, new Hamming(ConstantCosts.of(sequences.alphabet(), 1, 1)));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (distances.sum() != expected) {
            throw new IllegalStateException(distances.sum() + " instead of " + expected);
        }
        return seconds;
    }

    private static double sample() throws IOException {
        Sequences sequences = SequenceInputs.unique(TRAJECTORIES).sequences();
        int different = DistinctSequences.of(sequences).size();
        if (different != TRAJECTORIES) {
            throw new IllegalStateException("only " + different + " are different");
        }
        long start = System.nanoTime();
        SampledMedoids found = SampledMedoids.of(
                sequences, new OptimalMatching(ConstantCosts.of(sequences.alphabet(), 2, 1)), TYPES, SAMPLING);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (found.partition().number() != TYPES) {
            throw new IllegalStateException(found.partition().number() + " types");
        }
        return seconds;
    }

    private static long mostHeld() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
