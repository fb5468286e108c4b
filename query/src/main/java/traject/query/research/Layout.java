package traject.query.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.shared.vocabulary.Phase;

/**
 * How trajectories are laid out in time.
 *
 * @param state of what a state is made
 * @param anchor what happens at time 0; null on the calendar
 * @param anchorPhase the phase whose beginning that is
 * @param longest how many steps are looked at, at most
 * @param before how many of them before time 0
 */
public record Layout(
        State state,
        Unit unit,
        Axis axis,
        @Nullable Anchor anchor,
        @Nullable Phase anchorPhase,
        Step step,
        int longest,
        int before) {

    private static final int USUAL = 24;
    private static final int MOST = 1_200;

    /** Of what a state is made. */
    public enum State {
        CLIENT_ROLE,
        HELPER_ROLE,
        CONFIGURATION,
        PHASE;

        List<Dimension> dimensions() {
            return switch (this) {
                case CLIENT_ROLE -> List.of(Dimension.CLIENT_ROLE);
                case HELPER_ROLE -> List.of(Dimension.HELPER_ROLE);
                case CONFIGURATION -> List.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE);
                case PHASE -> List.of(Dimension.PHASE);
            };
        }
    }

    static Layout read(Address address) {
        Axis axis = address.word("axis", Axis.class, Axis.PROCESS);
        Anchor anchor = address.word("anchor", Anchor.class, Anchor.OPENING);
        Phase phase = address.word("anchorPhase", Phase.class);
        boolean process = axis == Axis.PROCESS;
        if (process && anchor == Anchor.PHASE && phase == null) {
            address.refuse("anchorPhase");
        }
        int longest = address.number("longest", USUAL, 2, MOST);
        int before = address.number("before", 0, 0, MOST);
        if (before >= longest) {
            address.refuse("before");
        }
        return new Layout(
                address.word("state", State.class, State.CLIENT_ROLE),
                address.word("unit", Unit.class, Unit.CASE),
                axis,
                process ? anchor : null,
                process && anchor == Anchor.PHASE ? phase : null,
                address.word("step", Step.class, Step.MONTH),
                longest,
                process ? before : 0);
    }

    /** Its parameters in their order. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("state", state);
        all.put("unit", unit);
        all.put("axis", axis);
        all.put("anchor", anchor);
        all.put("anchorPhase", anchorPhase);
        all.put("step", step);
        all.put("longest", longest);
        all.put("before", before);
        return all;
    }

    /** The same for the library. */
    public SequenceDefinition definition(Missing missing) {
        return new SequenceDefinition(
                        state.dimensions(),
                        unit,
                        axis,
                        anchor,
                        anchorPhase,
                        step,
                        axis == Axis.PROCESS ? Integer.valueOf(before) : null,
                        longest,
                        missing)
                .complete();
    }
}
