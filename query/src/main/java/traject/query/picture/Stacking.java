package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import traject.query.picture.Mark.Revision;
import traject.shared.event.EntryId;

/**
 * Puts marks of a row that would cover each other on levels below each other, and folds those for which there is no
 * level left into one mark that says how many they are.
 */
final class Stacking {

    /** A target of 24 px on a plot of 600 px, in percent. */
    private static final double APART = 4;

    /** So many of the folded say in the sentence what they are. */
    private static final int TOLD = 6;

    private final Axis axis;
    private final Wording words;

    Stacking(Axis axis, Wording words) {
        this.axis = axis;
        this.words = words;
    }

    /**
     * A mark on its level.
     *
     * @param level from 0 at the top
     */
    record Stacked(Mark mark, int level) {}

    /** Marks of one place on a level. */
    private static final class Pile {
        private final int level;
        private final double x;
        private double end;
        private final List<Mark> marks = new ArrayList<>();

        Pile(int level, double x) {
            this.level = level;
            this.x = x;
        }
    }

    /** The marks of a row, on at most so many levels. */
    List<Stacked> stack(List<Mark> marks, int levels) {
        List<Pile> last = new ArrayList<>();
        List<Pile> piles = new ArrayList<>();
        List<Mark> inOrder =
                marks.stream().sorted(Comparator.comparing(Mark::from)).toList();
        for (Mark mark : inOrder) {
            double x = axis.x(mark.from());
            Pile pile = pile(last, x, levels);
            if (pile.marks.isEmpty()) {
                piles.add(pile);
            }
            pile.marks.add(mark);
            pile.end = Math.max(pile.end, axis.x(mark.end()));
        }
        return piles.stream()
                .map(pile -> new Stacked(together(pile.marks), pile.level))
                .toList();
    }

    /** A new pile on the first level with room, or the nearest of those that are there. */
    private static Pile pile(List<Pile> last, double x, int levels) {
        for (int level = 0; level < last.size(); level++) {
            if (last.get(level).end + APART <= x) {
                last.set(level, new Pile(level, x));
                return last.get(level);
            }
        }
        if (last.size() < levels) {
            last.add(new Pile(last.size(), x));
            return last.getLast();
        }
        return last.stream().max(Comparator.comparingDouble(pile -> pile.x)).orElseThrow();
    }

    private Mark together(List<Mark> marks) {
        if (marks.size() == 1) {
            return marks.getFirst();
        }
        Mark first = marks.getFirst();
        LocalDate until =
                marks.stream().map(Mark::end).max(Comparator.naturalOrder()).orElseThrow();
        String told = marks.stream().limit(TOLD).map(Mark::sentence).collect(Collectors.joining("; "));
        String count = Integer.toString(marks.size());
        String all =
                marks.size() > TOLD ? words.say("mark.folded.more", told, Integer.toString(marks.size() - TOLD)) : told;
        List<EntryId> entries = marks.stream()
                .flatMap(mark -> mark.entries().stream())
                .distinct()
                .toList();
        return new Mark(
                entries,
                first.row(),
                first.lane(),
                first.from(),
                null,
                false,
                new Shape.Folded(marks.size(), marks.stream().anyMatch(Stacking::asksToBeLookedAt)),
                words.say("mark.folded", count, words.period(first.from(), until), all),
                LabelText.NONE,
                revision(marks));
    }

    /** Something corrected among what stands makes the whole corrected; only old places together are one. */
    private static Revision revision(List<Mark> marks) {
        Set<Revision> revisions = marks.stream().map(Mark::revision).collect(Collectors.toSet());
        if (revisions.size() == 1) {
            return marks.getFirst().revision();
        }
        boolean corrected = revisions.contains(Revision.CORRECTED) || revisions.contains(Revision.GHOST);
        return corrected ? Revision.CORRECTED : Revision.ENTERED_LATER;
    }

    private static boolean asksToBeLookedAt(Mark mark) {
        return switch (mark.shape()) {
            case Shape.Diamond decision -> !decision.withClient();
            case Shape.AgreementBar agreement -> agreement.overdue();
            case Shape.PhaseBand _,
                    Shape.ClosedBand _,
                    Shape.RoleBar _,
                    Shape.Unknown _,
                    Shape.Difference _,
                    Shape.RelationshipBar _,
                    Shape.ReplacementBar _,
                    Shape.Gap _,
                    Shape.HandoverPost _,
                    Shape.Feeling _,
                    Shape.Flag _,
                    Shape.Setback _,
                    Shape.Absence _ -> false;
            case Shape.Note note -> note.differs();
            case Shape.Folded folded -> folded.attention();
        };
    }
}
