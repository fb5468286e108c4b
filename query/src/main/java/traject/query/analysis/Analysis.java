package traject.query.analysis;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.sequence.clustering.Linkage;
import traject.query.sequence.clustering.Representatives.Criterion;
import traject.query.sequence.event.Constraint.Counting;
import traject.query.sequence.survival.SurvivalCurve.Scale;
import traject.shared.event.Limits;
import traject.shared.event.WireName;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

/** What is computed of trajectories, with its parameters; what is left out has the value told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Analysis {

    /** The same with every parameter said. */
    Analysis complete();

    private static int or(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    private static double or(@Nullable Double given, double usual) {
        return given == null ? usual : given;
    }

    private static boolean within(@Nullable Number given, double least, double most) {
        return given == null || (given.doubleValue() >= least && given.doubleValue() <= most);
    }

    /** The sequences themselves, in a format that other software reads. */
    @WireName("list-sequences")
    record ListSequences(Format format) implements Analysis {

        /** How a sequence is written. */
        public enum Format {
            /** A column for each time. */
            STS,
            /** States with how long they lasted. */
            SPS,
            /** Distinct successive states. */
            DSS,
            /** A row for each spell. */
            SPELL,
            /** A row for each change. */
            TSE
        }

        @Override
        public Analysis complete() {
            return this;
        }
    }

    /**
     * Distribution of states over time, modal states, entropy, mean times, transition rates, every indicator of each
     * sequence, and the most frequent sequences.
     *
     * @param mostFrequent how many of the most frequent sequences; 20 without it
     * @param lag between how many steps transitions are counted; 1 without it
     */
    @WireName("describe")
    record Describe(
            @Limits(min = 1, max = 1_000) @Nullable Integer mostFrequent,
            @Limits(min = 1, max = 100) @Nullable Integer lag)
            implements Analysis {
        public Describe {
            NotComputable.unless(within(mostFrequent, 1, 1_000), "analysis.mostFrequent");
            NotComputable.unless(within(lag, 1, 100), "analysis.lag");
        }

        @Override
        public Describe complete() {
            return new Describe(or(mostFrequent, 20), or(lag, 1));
        }
    }

    /**
     * The dissimilarities of all pairs.
     *
     * @param measure optimal matching with costs 2 and 1 without it
     */
    @WireName("compare")
    record Compare(@Nullable Measure measure) implements Analysis {
        @Override
        public Compare complete() {
            return new Compare(measure == null ? Measure.OPTIMAL_MATCHING : measure.complete());
        }
    }

    /**
     * Types of trajectories, for each number of types how good they are, and for the number wanted who belongs to which
     * and what represents it.
     *
     * @param measure optimal matching with costs 2 and 1 without it
     * @param method HIERARCHICAL without it
     * @param linkage of the hierarchy; WARD_SQUARED without it
     * @param types how many are wanted; 4 without it
     * @param mostTypes up to how many the quality is told; 10 without it
     * @param representatives by which criterion sequences stand for a type; DENSITY without it
     * @param shuffles how often the rows are shuffled to see what a typology owes to their order; 20 without it
     * @param resamples how often the quality is computed again of resampled trajectories; 0 without it
     * @param samples SAMPLED: how many samples are drawn; 10 without it
     * @param sampleSize SAMPLED: of how many sequences; 500 without it
     */
    @WireName("make-typology")
    record MakeTypology(
            @Nullable Measure measure,
            @Nullable Method method,
            @Nullable Linkage linkage,
            @Limits(min = 2, max = 50) @Nullable Integer types,
            @Limits(min = 2, max = 50) @Nullable Integer mostTypes,
            @Nullable Criterion representatives,
            @Limits(max = 1_000) @Nullable Integer shuffles,
            @Limits(max = 1_000) @Nullable Integer resamples,
            @Limits(min = 1, max = 100) @Nullable Integer samples,
            @Limits(min = 50, max = 5_000) @Nullable Integer sampleSize)
            implements Analysis {

        /** How types are made. */
        public enum Method {
            /** By joining what is nearest, step by step. */
            HIERARCHICAL,
            /** Around medoids, beginning with the hierarchy. */
            MEDOIDS,
            /** Around medoids found in samples: for many trajectories. */
            SAMPLED
        }

        public MakeTypology {
            NotComputable.unless(within(types, 2, 50), "analysis.types");
            NotComputable.unless(within(mostTypes, 2, 50), "analysis.mostTypes");
            NotComputable.unless(within(shuffles, 0, 1_000), "analysis.shuffles");
            NotComputable.unless(within(resamples, 0, 1_000), "analysis.resamples");
            NotComputable.unless(within(samples, 1, 100), "analysis.samples");
            NotComputable.unless(within(sampleSize, 50, 5_000), "analysis.sampleSize");
        }

        @Override
        public MakeTypology complete() {
            return new MakeTypology(
                    measure == null ? Measure.OPTIMAL_MATCHING : measure.complete(),
                    method == null ? Method.HIERARCHICAL : method,
                    linkage == null ? Linkage.WARD_SQUARED : linkage,
                    or(types, 4),
                    or(mostTypes, 10),
                    representatives == null ? Criterion.DENSITY : representatives,
                    or(shuffles, 20),
                    or(resamples, 0),
                    or(samples, 10),
                    or(sampleSize, 500));
        }
    }

    /**
     * How much of what sequences differ in goes with groups: discrepancy analysis with permutation tests.
     *
     * @param measure optimal matching with costs 2 and 1 without it
     * @param by the groupings; each alone, and when several, each beyond the others
     * @param permutations 1,000 without it
     */
    @WireName("explain-discrepancy")
    record ExplainDiscrepancy(
            @Nullable Measure measure,
            @Limits(min = 1, max = 7) List<Covariate> by,
            @Limits(min = 100, max = 100_000) @Nullable Integer permutations)
            implements Analysis {
        public ExplainDiscrepancy {
            by = by.stream().distinct().toList();
            NotComputable.unless(!by.isEmpty(), "analysis.by");
            NotComputable.unless(within(permutations, 100, 100_000), "analysis.permutations");
        }

        @Override
        public ExplainDiscrepancy complete() {
            return new ExplainDiscrepancy(
                    measure == null ? Measure.OPTIMAL_MATCHING : measure.complete(), by, or(permutations, 1_000));
        }
    }

    /**
     * Courses of events that occur in many trajectories, the rules that follow from them, and those that tell groups
     * apart.
     *
     * @param events what an event is; TRANSITIONS without it
     * @param smallestShare of the trajectories, above 0 and at most 1; 0.1 without it
     * @param mostEvents of which a course consists at most; 4 without it
     * @param largestGap between two events, in steps, for entries in days; any without it
     * @param window between the first and the last; any without it
     * @param counting SEQUENCES without it
     * @param smallestConfidence of a rule, 0 to 1; 0.5 without it
     * @param by by which groups courses are told apart; none without it
     */
    @WireName("find-subsequences")
    record FindSubsequences(
            @Nullable Events events,
            @Nullable Double smallestShare,
            @Limits(min = 1, max = 20) @Nullable Integer mostEvents,
            @Nullable Double largestGap,
            @Nullable Double window,
            @Nullable Counting counting,
            @Nullable Double smallestConfidence,
            @Nullable Covariate by)
            implements Analysis {

        /** What happens. */
        public enum Events {
            /** A state changes into another. */
            TRANSITIONS,
            /** A state begins. */
            STATES,
            /** An entry is made, of whatever kind. */
            ENTRIES
        }

        public FindSubsequences {
            NotComputable.unless(within(smallestShare, 0.001, 1), "analysis.smallestShare");
            NotComputable.unless(within(mostEvents, 1, 20), "analysis.mostEvents");
            NotComputable.unless(within(largestGap, 0, 1e6), "analysis.largestGap");
            NotComputable.unless(within(window, 0, 1e6), "analysis.window");
            NotComputable.unless(within(smallestConfidence, 0, 1), "analysis.smallestConfidence");
            NotComputable.unless(counting != Counting.WINDOWS || window != null, "analysis.window");
        }

        @Override
        public FindSubsequences complete() {
            return new FindSubsequences(
                    events == null ? Events.TRANSITIONS : events,
                    or(smallestShare, 0.1),
                    or(mostEvents, 4),
                    largestGap,
                    window,
                    counting == null ? Counting.SEQUENCES : counting,
                    or(smallestConfidence, 0.5),
                    by);
        }
    }

    /**
     * How long until something first happens, in days from the beginning of a trajectory (Kaplan and Meier).
     *
     * @param until what
     * @param clientRole which is reached, alone or with a helper role
     * @param helperRole which is reached, alone or with a client role
     * @param phase which begins
     * @param scale of the confidence interval; LOG without it
     * @param confidence between 0.5 and 0.999; 0.95 without it
     * @param by by which groups; all together without it
     */
    @WireName("estimate-survival")
    record EstimateSurvival(
            Until until,
            @Nullable ClientRole clientRole,
            @Nullable HelperRole helperRole,
            @Nullable Phase phase,
            @Nullable Scale scale,
            @Nullable Double confidence,
            @Nullable Covariate by)
            implements Analysis {

        /** What happens. */
        public enum Until {
            RELAPSE,
            ROLE_SHIFT,
            HANDOVER,
            /** The client drops out, or the case closes because of it. */
            RUPTURE,
            /** The roles named are reached. */
            ROLES,
            /** The phase named begins. */
            PHASE,
            /** The trajectory ends. */
            END
        }

        public EstimateSurvival {
            NotComputable.unless((until == Until.PHASE) == (phase != null), "analysis.phase");
            NotComputable.unless(
                    (until == Until.ROLES) == (clientRole != null || helperRole != null), "analysis.clientRole");
            NotComputable.unless(within(confidence, 0.5, 0.999), "analysis.confidence");
        }

        @Override
        public EstimateSurvival complete() {
            return new EstimateSurvival(
                    until, clientRole, helperRole, phase, scale == null ? Scale.LOG : scale, or(confidence, 0.95), by);
        }
    }
}
