package traject.query.picture;

import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.picture.Mark.Revision;
import traject.query.picture.PlacedMark.Label;
import traject.query.picture.PlacedMark.Side;
import traject.shared.vocabulary.View;

/**
 * Writes beside and in the marks what the eye reads there. The links say it in full themselves, so these texts are for
 * the eye alone, and do not stand in the way of a pointer.
 */
final class MarkTexts {

    /** Stands with what was added or corrected. */
    private static final String PEN = "✎";

    private static final double PLATE = 20;
    private static final double PLATE_WITH_PEN = 32;

    private final Canvas canvas;
    private final Markup xml;
    private final LabelStyle labels;

    MarkTexts(Canvas canvas, LabelStyle labels) {
        this.canvas = canvas;
        this.labels = labels;
        xml = canvas.xml();
    }

    void draw(PlacedMark placed) {
        @Nullable Label label = labels.shows(placed.label()) ? placed.label() : null;
        if (placed.mark().revision() == Revision.GHOST) {
            ghost(placed, label);
            return;
        }
        switch (placed.mark().shape()) {
            case Shape.PhaseBand band -> phase(placed, band, label);
            case Shape.ClosedBand _ -> inside(placed, label, 6, 16.5, "nm");
            case Shape.RoleBar bar -> code(placed, bar, label);
            case Shape.Unknown _ ->
                canvas.at(placed.x() + placed.width() / 2, placed.middle(), () -> canvas.centred("?", 0, 4, "uq"));
            case Shape.Difference _ ->
                canvas.at(placed.x(), placed.y(), () -> canvas.centred("≠", 11, Heights.ABOVE + 4.5, "dt"));
            case Shape.RelationshipBar relationship -> {
                if (relationship.leading()) {
                    inside(placed, label, 10, 15, "rn");
                } else {
                    beside(placed, label, 5, "tl");
                }
            }
            case Shape.ReplacementBar _ -> beside(placed, label, 5, "tl");
            case Shape.Gap _ -> gap(placed, label);
            case Shape.HandoverPost _, Shape.Feeling _ -> pen(placed);
            case Shape.Diamond decision -> beside(placed, label, 13, decision.withClient() ? "tl" : "tl wn");
            case Shape.Flag _ -> beside(placed, label, 13, "tl");
            case Shape.Setback _ -> beside(placed, label, 12, "tl");
            case Shape.Absence _ -> beside(placed, label, 8, "tl");
            case Shape.AgreementBar agreement -> agreement(placed, agreement, label);
            case Shape.Note note -> {
                if (note.differs()) {
                    canvas.at(placed.x(), placed.middle(), () -> canvas.centred("≠", 0, 4.5, "dt"));
                }
                pen(placed);
            }
            case Shape.Folded folded ->
                canvas.at(
                        placed.x(),
                        placed.middle(),
                        () -> canvas.centred(folded.count() + "×", 0, 4, folded.attention() ? "fdt wn" : "fdt"));
        }
    }

    private void phase(PlacedMark placed, Shape.PhaseBand band, @Nullable Label label) {
        String number = penned(placed, (band.back() ? "↩ " : "") + band.phase().number());
        xml.open("svg", "x", Markup.percent(placed.x()), "width", Markup.percent(placed.width()), "y", placed.y())
                .open("text", "x", 6, "y", 16.5)
                .text("tspan", number, "class", "pn");
        if (label != null) {
            xml.text("tspan", label.text(), "dx", 5, "class", "phn" + labels.style(label));
        }
        xml.close("text").close("svg");
    }

    /** The code of a role stands on a plate, never on the fill. */
    private void code(PlacedMark placed, Shape.RoleBar bar, @Nullable Label label) {
        if (bar.leading() && label != null) {
            double width = isRevised(placed) ? PLATE_WITH_PEN : PLATE;
            double round = bar.seenBy() == View.CLIENT ? 4.6 : 0;
            xml.open("g", "class", "plate" + labels.style(label));
            canvas.at(placed.x(), placed.y(), () -> {
                xml.empty("rect", "x", 3, "y", .9, "width", width, "height", 9.2, "rx", round, "class", "cp");
                canvas.centred(penned(placed, label.text()), 3 + width / 2, 9.2, "bc");
            });
            xml.close("g");
        }
    }

    private void gap(PlacedMark placed, @Nullable Label label) {
        if (label != null) {
            double width = Fit.px(label.text()) + 2;
            xml.open("g", "class", "plate" + labels.style(label));
            canvas.at(placed.x() + placed.width() / 2, placed.y(), () -> {
                canvas.box(-width / 2, .5, width, placed.height() - 1, "cp");
                canvas.centred(label.text(), 0, 12, "gt");
            });
            xml.close("g");
        }
    }

    /** The number stands beside the bar at any width; what was agreed goes when it does not fit. */
    private void agreement(PlacedMark placed, Shape.AgreementBar agreement, @Nullable Label label) {
        boolean after = placed.label() != null && placed.label().side() == Side.AFTER;
        canvas.at(after ? placed.end() : placed.x(), placed.middle(), () -> {
            xml.open("text", "x", after ? 12 : -7, "y", 4, "text-anchor", after ? "start" : "end", "class", "tl")
                    .text("tspan", penned(placed, "A" + agreement.number()), "class", "al");
            if (label != null) {
                String style = agreement.overdue() ? "wn" : "tl";
                xml.text("tspan", label.text(), "dx", 4, "class", style + labels.style(label));
            }
            xml.close("text");
        });
    }

    private void inside(PlacedMark placed, @Nullable Label label, double x, double y, String style) {
        if (label != null) {
            String text = penned(placed, label.text());
            canvas.at(placed.x(), placed.y(), () -> canvas.text(text, x, y, style + labels.style(label)));
        }
    }

    private void beside(PlacedMark placed, @Nullable Label label, double away, String style) {
        if (label == null) {
            pen(placed);
            return;
        }
        String text = penned(placed, label.text());
        boolean after = label.side() == Side.AFTER;
        canvas.at(after ? placed.end() : placed.x(), placed.middle(), () -> {
            if (after) {
                canvas.text(text, away, 4, style + labels.style(label));
            } else {
                canvas.ending(text, -away, 4, style + labels.style(label));
            }
        });
    }

    private void pen(PlacedMark placed) {
        if (isRevised(placed)) {
            canvas.at(placed.x(), placed.middle(), () -> canvas.text(PEN, 6, -5, "pen"));
        }
    }

    /** An old place says what became of it where there is room, and has its pen where there is not. */
    private void ghost(PlacedMark placed, @Nullable Label label) {
        if (label == null) {
            boolean point = placed.mark().to() == null;
            canvas.at(placed.end(), placed.middle(), () -> canvas.text(PEN, point ? 8 : -14, 4, "pen"));
            return;
        }
        canvas.at(placed.x(), placed.middle(), () -> {
            double width = Fit.px(label.text()) + 20;
            double x = placed.mark().to() == null ? 11 : 8;
            xml.open("g", "class", "plate" + labels.style(label))
                    .empty("rect", "x", x, "y", -7.5, "width", width, "height", 15, "rx", 2, "class", "corr");
            canvas.centred(penned(placed, label.text()), x + width / 2, 3.5, "ct");
            xml.close("g");
        });
    }

    private static String penned(PlacedMark placed, String text) {
        return isRevised(placed) ? PEN + " " + text : text;
    }

    private static boolean isRevised(PlacedMark placed) {
        return placed.mark().revision() != Revision.NONE;
    }
}
