package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.problem.Reason;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.Multidomain;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

/**
 * Trajectories laid out as sequences, with what is to be known of how.
 *
 * @param trajectories those that have a sequence, in its order
 * @param sequences by their definition; every covariate stands with them under its name
 * @param warnings what was left out, missing or still running
 */
public record TrajectorySequences(List<Trajectory> trajectories, Sequences sequences, List<Warning> warnings) {

    /** A trajectory and the day of its time 0. */
    private record Placed(Trajectory trajectory, LocalDate zero) {}

    /**
     * Lays trajectories out.
     *
     * @param definition a complete one
     * @throws NotComputable when nothing is left to lay out
     */
    public static TrajectorySequences of(List<Trajectory> trajectories, SequenceDefinition definition) {
        List<Placed> placed = place(trajectories, definition);
        if (placed.isEmpty()) {
            throw NotComputable.because(Reason.NO_TRAJECTORIES);
        }
        List<int[]> rows = placed.stream().map(each -> sample(each, definition)).toList();
        Sequences declared = Sequences.of(alphabet(definition.of()), rows.toArray(int[][]::new))
                .withIds(placed.stream().map(each -> each.trajectory().id()).toList());
        for (Covariate covariate : Covariate.values()) {
            declared = declared.withCovariate(
                    covariate.name(),
                    placed.stream()
                            .map(each -> requireNonNull(
                                    each.trajectory().covariates().get(covariate)))
                            .toList());
        }
        List<Warning> warnings = warnings(trajectories, placed, declared, definition);
        return new TrajectorySequences(
                placed.stream().map(Placed::trajectory).toList(),
                treated(definition.of().size() > 1 ? visitedOnly(declared) : declared, definition),
                warnings);
    }

    private static List<Placed> place(List<Trajectory> trajectories, SequenceDefinition definition) {
        if (definition.axis() == Axis.CALENDAR) {
            Step step = requireNonNull(definition.step());
            return trajectories.stream()
                    .map(Trajectory::from)
                    .min(Comparator.naturalOrder())
                    .map(step::floor)
                    .map(zero -> trajectories.stream()
                            .map(each -> new Placed(each, zero))
                            .toList())
                    .orElse(List.of());
        }
        List<Placed> placed = new ArrayList<>();
        for (Trajectory trajectory : trajectories) {
            LocalDate zero = trajectory.first(requireNonNull(definition.alignedOn()), definition.phase());
            if (zero != null) {
                placed.add(new Placed(trajectory, zero));
            }
        }
        return placed;
    }

    /** What held at the end of the first day of each step; missing before the trajectory began. */
    private static int[] sample(Placed placed, SequenceDefinition definition) {
        Trajectory trajectory = placed.trajectory();
        Step step = requireNonNull(definition.step());
        int before = definition.before() == null ? 0 : definition.before();
        int[] row = new int[requireNonNull(definition.longest())];
        int length = 0;
        while (length < row.length) {
            LocalDate day = step.plus(placed.zero(), (long) length - before);
            if (!day.isBefore(trajectory.to())) {
                break;
            }
            row[length++] =
                    day.isBefore(trajectory.from()) ? Sequences.MISSING : combined(definition.of(), trajectory, day);
        }
        return Arrays.copyOf(row, length);
    }

    private static int combined(List<Dimension> dimensions, Trajectory trajectory, LocalDate day) {
        int state = 0;
        for (Dimension dimension : dimensions) {
            Enum<?> word = trajectory.on(day, dimension);
            if (word == null) {
                return Sequences.MISSING;
            }
            state = state * words(dimension).size() + words(dimension).indexOf(word);
        }
        return state;
    }

    private static List<? extends Enum<?>> words(Dimension dimension) {
        return switch (dimension) {
            case CLIENT_ROLE -> List.of(ClientRole.values());
            case HELPER_ROLE -> List.of(HelperRole.values());
            case PHASE -> List.of(Phase.values());
        };
    }

    private static Alphabet alphabet(List<Dimension> dimensions) {
        List<String> names = List.of("");
        for (Dimension dimension : dimensions) {
            names = names.stream()
                    .flatMap(name -> words(dimension).stream()
                            .map(word -> name.isEmpty() ? word.name() : name + Multidomain.AND + word.name()))
                    .toList();
        }
        return Alphabet.of(names);
    }

    /** Of combinations, most never occur: those are left out of the alphabet. */
    private static Sequences visitedOnly(Sequences declared) {
        TreeSet<Integer> visited = IntStream.range(0, declared.size())
                .mapToObj(declared::states)
                .flatMapToInt(Arrays::stream)
                .filter(state -> state != Sequences.MISSING)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (visited.isEmpty()) {
            return declared;
        }
        List<Integer> order = List.copyOf(visited);
        Map<Integer, Integer> place =
                IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, at -> at));
        int[][] rows = IntStream.range(0, declared.size())
                .mapToObj(i -> Arrays.stream(declared.states(i))
                        .map(state -> state == Sequences.MISSING ? state : requireNonNull(place.get(state)))
                        .toArray())
                .toArray(int[][]::new);
        Alphabet smaller =
                Alphabet.of(order.stream().map(declared.alphabet()::name).toList());
        Sequences made = Sequences.of(smaller, rows)
                .withIds(IntStream.range(0, declared.size())
                        .mapToObj(declared::id)
                        .toList());
        for (Covariate covariate : Covariate.values()) {
            made = made.withCovariate(covariate.name(), declared.covariate(covariate.name()));
        }
        return made;
    }

    private static Sequences treated(Sequences made, SequenceDefinition definition) {
        return switch (requireNonNull(definition.missing())) {
            case STATE -> made.hasMissing() ? made.missingAsState() : made;
            case REMOVED -> made.withoutMissing();
            case KEPT -> made;
        };
    }

    private static List<Warning> warnings(
            List<Trajectory> asked, List<Placed> placed, Sequences declared, SequenceDefinition definition) {
        List<Warning> found = new ArrayList<>();
        int all = placed.size();
        Warning.Kind missing = switch (requireNonNull(definition.missing())) {
            case STATE -> Warning.Kind.MISSING_AS_STATE;
            case REMOVED -> Warning.Kind.MISSING_REMOVED;
            case KEPT -> Warning.Kind.MISSING_KEPT;
        };
        long observations = IntStream.range(0, all).mapToLong(declared::length).sum();
        long gaps = IntStream.range(0, all)
                .mapToLong(i -> Arrays.stream(declared.states(i))
                        .filter(state -> state == Sequences.MISSING)
                        .count())
                .sum();
        found.add(new Warning(Warning.Kind.WITHOUT_ANCHOR, asked.size() - all, asked.size()));
        found.add(new Warning(missing, gaps, observations));
        found.add(new Warning(
                Warning.Kind.STILL_RUNNING,
                placed.stream().filter(each -> !each.trajectory().ended()).count(),
                all));
        found.add(new Warning(
                Warning.Kind.CUT_SHORT,
                placed.stream().filter(each -> isCut(each, definition)).count(),
                all));
        return found.stream().filter(warning -> warning.number() > 0).toList();
    }

    private static boolean isCut(Placed placed, SequenceDefinition definition) {
        int before = definition.before() == null ? 0 : definition.before();
        LocalDate end = requireNonNull(definition.step())
                .plus(placed.zero(), (long) requireNonNull(definition.longest()) - before);
        return end.isBefore(placed.trajectory().to());
    }
}
