package traject.query.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.Limits;
import traject.shared.vocabulary.Phase;

/**
 * How trajectories become sequences of states. A sequence is sampled: its state at a time is what held at the end of the
 * first day of that step. What nobody had observed then is missing, and so is a time without a leading helper and one in
 * which a case was closed; whether a trajectory went on after the day asked is not known, and said.
 *
 * @param of what a state is made of, in that order; client role and helper role when empty
 * @param unit whether a case or each relationship of it is a trajectory; the case when left out
 * @param axis by which time trajectories are laid beside each other; process time when left out
 * @param alignedOn on process time, what happens at time 0; the opening when left out. Whoever it never happened to is
 *     left out, and their number told
 * @param phase the phase whose beginning is time 0, when aligned on a phase
 * @param step how long a step is; a month when left out
 * @param before on process time, how many steps before time 0 are looked at; none when left out
 * @param longest how many steps are looked at in all, at most; 120 when left out
 * @param missing what becomes of observations that are missing; a state of their own when left out
 */
public record SequenceDefinition(
        List<Dimension> of,
        @Nullable Unit unit,
        @Nullable Axis axis,
        @Nullable Anchor alignedOn,
        @Nullable Phase phase,
        @Nullable Step step,

        @Limits(max = SequenceDefinition.MOST_STEPS) @Nullable
        Integer before,

        @Limits(min = 1, max = SequenceDefinition.MOST_STEPS) @Nullable
        Integer longest,

        @Nullable Missing missing) {

    public static final int MOST_STEPS = 5_000;

    private static final int USUAL_STEPS = 120;

    /** Role configurations by month from the opening of the case. */
    public static final SequenceDefinition BY_MONTH =
            new SequenceDefinition(List.of(), null, null, null, null, null, null, null, null).complete();

    /** A part of a state. */
    public enum Dimension {
        CLIENT_ROLE,
        HELPER_ROLE,
        PHASE
    }

    /** What is followed. */
    public enum Unit {
        /** A case from its opening, by whoever leads. */
        CASE,
        /** A relationship from its start to its end. */
        RELATIONSHIP
    }

    /** Which time. */
    public enum Axis {
        /** The calendar: time 0 is the same day for all. */
        CALENDAR,
        /** Each trajectory's own: time 0 is when something happened in it. */
        PROCESS
    }

    /** What happens at time 0; of several, the first. */
    public enum Anchor {
        /** The trajectory begins. */
        OPENING,
        /** A phase begins. */
        PHASE,
        /** A role of the client or of the helper changes. */
        ROLE_SHIFT,
        /** A relapse. */
        RELAPSE,
        /** Somebody else takes over the lead. */
        HANDOVER,
        /** The client drops out, or the case closes because of it. */
        RUPTURE
    }

    /** How far two observations are apart. */
    public enum Step {
        DAY,
        /** On the calendar, from Monday. */
        WEEK,
        MONTH,
        QUARTER;

        LocalDate plus(LocalDate day, long steps) {
            return switch (this) {
                case DAY -> day.plusDays(steps);
                case WEEK -> day.plusWeeks(steps);
                case MONTH -> day.plusMonths(steps);
                case QUARTER -> day.plusMonths(3 * steps);
            };
        }

        /** The first day of the calendar's step in which a day lies. */
        public LocalDate floor(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            };
        }
    }

    /** What becomes of an observation that is missing. */
    public enum Missing {
        /** It is a state of its own. */
        STATE,
        /** It is taken out, and what follows closes up. */
        REMOVED,
        /** It stays missing: most descriptions pass over it, dissimilarities refuse it. */
        KEPT
    }

    /**
     * @throws NotComputable when parts of it do not go together
     */
    public SequenceDefinition {
        of = List.copyOf(of);
        NotComputable.unless(of.stream().distinct().count() == of.size(), "sequences.of");
        NotComputable.unless(within(before, 0) && within(longest, 1), "sequences.longest");
        NotComputable.unless((alignedOn == Anchor.PHASE) == (phase != null), "sequences.phase");
        NotComputable.unless(axis != Axis.CALENDAR || (alignedOn == null && before == null), "sequences.alignedOn");
    }

    private static boolean within(@Nullable Integer steps, int least) {
        return steps == null || (steps >= least && steps <= MOST_STEPS);
    }

    /** With what holds where nothing is said. */
    public SequenceDefinition complete() {
        Axis time = axis == null ? Axis.PROCESS : axis;
        boolean process = time == Axis.PROCESS;
        return new SequenceDefinition(
                of.isEmpty() ? List.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE) : of,
                unit == null ? Unit.CASE : unit,
                time,
                process && alignedOn == null ? Anchor.OPENING : alignedOn,
                phase,
                step == null ? Step.MONTH : step,
                process && before == null ? Integer.valueOf(0) : before,
                longest == null ? Integer.valueOf(USUAL_STEPS) : longest,
                missing == null ? Missing.STATE : missing);
    }
}
