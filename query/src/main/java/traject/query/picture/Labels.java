package traject.query.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.picture.PlacedMark.Label;
import traject.query.picture.PlacedMark.Side;
import traject.query.picture.Stacking.Stacked;

/**
 * Where labels go: in a bar that has room, otherwise after the end mark when it lies before the middle of the axis,
 * else before the start; on the other side when only that has room.
 */
final class Labels {

    private static final double MIDDLE = 50;

    /** Half a glyph and the space to the text, in px. */
    private static final double BESIDE = 14;

    /** A glyph at the other end of the room, in px. */
    private static final double NEXT = 16;

    private static final double CODE_PLATE = 27;
    private static final double INSIDE = 22;
    private static final double PHASE_NUMBER = 26;

    /** The sign for what was added or corrected, and the number of an agreement. */
    private static final double PEN = 16;

    private static final double NUMBER = 22;

    /** So many characters still say something. */
    private static final int LEAST = 16;

    private static final int MOST = 60;

    private final Axis axis;

    Labels(Axis axis) {
        this.axis = axis;
    }

    Map<Stacked, Label> of(List<Stacked> row) {
        Map<Stacked, Label> labels = new HashMap<>();
        Map<Integer, List<Stacked>> levels = new HashMap<>();
        for (Stacked each : row) {
            Mark mark = each.mark();
            if (mark.revision() == Mark.Revision.GHOST && mark.to() != null) {
                // Over a relationship it would cover who that was.
                if (mark.row() != Row.RELATIONSHIP) {
                    put(each, whole(mark, Side.INSIDE, PEN + NEXT, axis.width(mark.from(), mark.end())), labels);
                }
            } else if (isInside(mark.shape())) {
                put(each, whole(mark, Side.INSIDE, inside(mark), axis.width(mark.from(), mark.end())), labels);
            } else {
                levels.computeIfAbsent(each.level(), _ -> new ArrayList<>()).add(each);
            }
        }
        levels.values().forEach(level -> beside(level, labels));
        return labels;
    }

    private static void put(Stacked each, @Nullable Label label, Map<Stacked, Label> labels) {
        if (label != null) {
            labels.put(each, label);
        }
    }

    private static boolean isInside(Shape shape) {
        return shape instanceof Shape.PhaseBand
                || shape instanceof Shape.ClosedBand
                || shape instanceof Shape.RoleBar
                || shape instanceof Shape.Gap
                || (shape instanceof Shape.RelationshipBar relationship && relationship.leading());
    }

    /** What a bar needs beside its text, in px. */
    private static double inside(Mark mark) {
        double pen = mark.revision() == Mark.Revision.NONE ? 0 : PEN;
        return switch (mark.shape()) {
            case Shape.RoleBar _ -> pen + CODE_PLATE - Fit.px(mark.label().full());
            case Shape.PhaseBand _ -> pen + PHASE_NUMBER;
            case Shape.ClosedBand _,
                    Shape.Unknown _,
                    Shape.Difference _,
                    Shape.RelationshipBar _,
                    Shape.ReplacementBar _,
                    Shape.Gap _,
                    Shape.HandoverPost _,
                    Shape.Feeling _,
                    Shape.Diamond _,
                    Shape.Flag _,
                    Shape.Setback _,
                    Shape.Absence _,
                    Shape.AgreementBar _,
                    Shape.Note _,
                    Shape.Folded _ -> pen + INSIDE;
        };
    }

    /** Neighbours share the room between them; who comes first takes what it needs. */
    private void beside(List<Stacked> level, Map<Stacked, Label> labels) {
        List<Stacked> inOrder = level.stream()
                .sorted(Comparator.comparing(each -> each.mark().from()))
                .toList();
        double last = 0;
        double taken = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Mark mark = inOrder.get(i).mark();
            double start = axis.x(mark.from());
            double end = axis.x(mark.end());
            double next =
                    i + 1 < inOrder.size() ? axis.x(inOrder.get(i + 1).mark().from()) : 100;
            Label label = mark.label().isEmpty() ? null : best(mark, end, start - last, taken, next - end);
            put(inOrder.get(i), label, labels);
            last = end;
            taken = label != null && label.side() == Side.AFTER ? needed(mark, label.text()) : 0;
        }
    }

    /** What a label beside its mark takes, in px. */
    private static double needed(Mark mark, String text) {
        return Fit.px(text)
                + BESIDE
                + NEXT
                + (mark.shape() instanceof Shape.AgreementBar ? NUMBER : 0)
                + (mark.revision() == Mark.Revision.NONE ? 0 : PEN);
    }

    /**
     * The better side.
     *
     * @param end where the mark ends, in percent
     * @param before room before it, in percent, of which a neighbour has taken some px
     * @param after room after it, in percent
     */
    private static @Nullable Label best(Mark mark, double end, double before, double taken, double after) {
        double px = needed(mark, "");
        if (mark.revision() == Mark.Revision.GHOST) {
            return whole(mark, Side.AFTER, px, after);
        }
        Label left = cut(mark, Side.BEFORE, px + taken, before);
        Label right = cut(mark, Side.AFTER, px, after);
        Label first = end < MIDDLE ? right : left;
        Label second = end < MIDDLE ? left : right;
        if (first == null) {
            return second;
        }
        return second != null && second.text().length() > 2 * first.text().length() ? second : first;
    }

    /** In full or not at all; null when it fits at no width. */
    private static @Nullable Label whole(Mark mark, Side side, double besides, double share) {
        String text = mark.label().full();
        int fit = Fit.from(Fit.px(text) + besides, share);
        return fit == Fit.NEVER ? null : new Label(side, text, fit);
    }

    /** Cut short, so that it fits at the smallest width at which what is left still says something. */
    private static @Nullable Label cut(Mark mark, Side side, double besides, double share) {
        LabelText label = mark.label();
        String most = label.within(MOST);
        int fit = Fit.from(Fit.px(most) + besides, share);
        if (fit != Fit.NEVER && fit <= Fit.MIDDLE) {
            return new Label(side, most, fit);
        }
        for (int frame : Fit.FRAMES) {
            int characters = Fit.characters(frame, share, besides);
            boolean says = characters >= LEAST + label.ending().length() && frame >= Fit.MIDDLE;
            if (says || frame == fit) {
                return new Label(side, frame == fit ? most : label.within(characters), frame);
            }
        }
        return null;
    }
}
