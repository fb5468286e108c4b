package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.EntryId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.vocabulary.Phase;

/** The band of phases, with the times in which the case was closed. */
final class PhaseMarks {

    /**
     * What began on a day.
     *
     * @param phase null when the case was closed
     * @param before the phase that it came from; null after an opening
     */
    private record Begun(
            CaseEntry by, @Nullable Phase phase, @Nullable Phase before) {}

    private final Trajectory trajectory;
    private final Wording words;

    PhaseMarks(Trajectory trajectory, Wording words) {
        this.trajectory = trajectory;
        this.words = words;
    }

    List<Mark> marks() {
        List<Begun> begun = begun();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            LocalDate end = i + 1 < begun.size() ? begun.get(i + 1).by().occurredOn() : null;
            LocalDate from = begun.get(i).by().occurredOn();
            // What did not last until the end of a day is in the list only.
            if (!from.equals(end)) {
                marks.add(mark(begun.get(i), from, end));
            }
        }
        return marks;
    }

    private List<Begun> begun() {
        List<Begun> begun = new ArrayList<>();
        for (CaseEntry entry : trajectory.course()) {
            Phase now = begun.isEmpty() ? null : begun.getLast().phase();
            if (entry instanceof CaseOpened) {
                begun.add(new Begun(entry, Phase.WELCOME, null));
            } else if (entry instanceof CaseReopened reopened) {
                begun.add(new Begun(entry, reopened.phase(), null));
            } else if (entry instanceof CaseClosed) {
                begun.add(new Begun(entry, null, null));
            } else if (entry instanceof PhaseEntered entered && entered.phase() != now) {
                begun.add(new Begun(entry, entered.phase(), now));
            }
        }
        return begun;
    }

    private Mark mark(Begun begun, LocalDate from, @Nullable LocalDate end) {
        String period = words.period(from, end);
        List<EntryId> entries = List.of(begun.by().entry());
        Phase phase = begun.phase();
        if (phase == null) {
            String outcome = begun.by() instanceof CaseClosed closed ? words.within(closed.outcome()) : "";
            return Mark.bar(
                    entries,
                    Row.PHASE,
                    from,
                    end,
                    trajectory.horizon(),
                    new Shape.ClosedBand(),
                    words.say("mark.closed", outcome, period),
                    LabelText.of(words.say("label.closed")));
        }
        Phase before = begun.before();
        boolean back = before != null && phase.number() < before.number();
        String number = Integer.toString(phase.number());
        String sentence = before != null && back
                ? words.say("mark.phase.back", number, words.within(phase), period, Integer.toString(before.number()))
                : words.say("mark.phase", number, words.within(phase), period);
        return Mark.bar(
                entries,
                Row.PHASE,
                from,
                end,
                trajectory.horizon(),
                new Shape.PhaseBand(phase, back),
                sentence,
                LabelText.of(words.label(phase)));
    }
}
