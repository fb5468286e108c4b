package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.query.picture.Mark.Revision;
import traject.query.picture.PlacedMark.Label;
import traject.query.picture.PlacedMark.Side;
import traject.shared.vocabulary.View;

/** Draws the marks: each a link to its line in the list, with its sentence as its name. */
final class PictureMarks {

    /** Stands with what was added or corrected. */
    private static final String PEN = "✎";

    private static final double ROUND = Heights.BAR / 2;

    private final Canvas canvas;
    private final Markup xml;
    private final Glyphs glyphs;
    private final Axis axis;
    private final LabelStyle labels;

    PictureMarks(Canvas canvas, Layout layout, LabelStyle labels) {
        this.canvas = canvas;
        this.labels = labels;
        xml = canvas.xml();
        axis = layout.axis();
        glyphs = new Glyphs(xml);
    }

    /** A row as the style sheet and scripts name it. */
    static String name(Row row) {
        return row.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void draw(PlacedMark placed) {
        Mark mark = placed.mark();
        boolean ghost = isGhost(mark);
        List<Object> attributes = new ArrayList<>(List.of("id", placed.id(), "class", ghost ? "m ghost" : "m"));
        attributes.addAll(List.of("aria-label", mark.sentence()));
        attributes.addAll(List.of("data-row", name(mark.row()), "data-day", mark.from()));
        // A file that stands alone has no list to lead to.
        boolean alone = labels.frame() != null;
        attributes.addAll(alone ? List.of("role", "img") : List.of("href", placed.href()));
        xml.open(alone ? "g" : "a", attributes.toArray()).text("title", mark.sentence());
        if (ghost) {
            ghost(placed);
        } else {
            drawShape(placed);
        }
        xml.close(alone ? "g" : "a");
    }

    private void drawShape(PlacedMark placed) {
        Mark mark = placed.mark();
        switch (mark.shape()) {
            case Shape.PhaseBand band -> phase(placed, band);
            case Shape.ClosedBand _ -> {
                bar(placed, "ph shut");
                inside(placed, 6, 16.5, "nm");
            }
            case Shape.RoleBar bar -> role(placed, bar);
            case Shape.Unknown _ -> {
                bar(placed, "un", "fill", Patterns.UNKNOWN);
                canvas.at(placed.x() + placed.width() / 2, placed.middle(), () -> canvas.centred("?", 0, 4, "uq"));
            }
            case Shape.Difference _ -> {
                canvas.across(placed.x(), placed.end(), placed.y() - 7, "dl");
                canvas.target(placed.x(), placed.y() - 7, glyphs::difference);
            }
            case Shape.RelationshipBar relationship -> relationship(placed, relationship);
            case Shape.ReplacementBar _ -> {
                bar(placed, "rl rp");
                beside(placed, 5, 4, "tl");
            }
            case Shape.Gap _ -> gap(placed);
            case Shape.HandoverPost post -> point(placed, () -> glyphs.handover(post.status(), post.manner()));
            case Shape.Feeling feeling -> point(placed, () -> glyphs.feeling(feeling.party(), feeling.perception()));
            case Shape.Diamond diamond -> {
                point(placed, () -> glyphs.decision(diamond.withClient()));
                beside(placed, 13, 4, diamond.withClient() ? "tl" : "tl wn");
            }
            case Shape.Flag _ -> {
                point(placed, glyphs::flag);
                beside(placed, 13, 4, "tl");
            }
            case Shape.Setback setback -> setback(placed, setback);
            case Shape.Absence absence -> absence(placed, absence);
            case Shape.AgreementBar agreement -> agreement(placed, agreement);
            case Shape.Note note -> point(placed, () -> glyphs.note(note.seenBy(), note.differs()));
            case Shape.Folded folded -> point(placed, () -> glyphs.folded(folded.count(), folded.attention()));
        }
    }

    private void bar(PlacedMark placed, String style, Object... more) {
        canvas.rect(placed.x(), placed.width(), placed.y(), placed.height(), style, more);
    }

    /** A sign in its place, with a pen beside it when it was added or corrected. */
    private void point(PlacedMark placed, Runnable sign) {
        canvas.target(placed.x(), placed.middle(), () -> {
            sign.run();
            if (isRevised(placed) && !isGhost(placed.mark()) && placed.label() == null) {
                canvas.text(PEN, 6, -5, "pen");
            }
        });
    }

    private void phase(PlacedMark placed, Shape.PhaseBand band) {
        bar(placed, band.back() ? "ph back" : "ph");
        String number = (isRevised(placed) ? PEN + " " : "")
                + (band.back() ? "↩ " : "")
                + band.phase().number();
        Label label = placed.label();
        xml.open("svg", "x", Markup.percent(placed.x()), "width", Markup.percent(placed.width()), "y", placed.y())
                .open("text", "x", 6, "y", 16.5)
                .text("tspan", number, "class", "pn");
        if (label != null && labels.shows(label)) {
            xml.text("tspan", label.text(), "dx", 5, "class", "phn" + labels.style(label));
        }
        xml.close("text").close("svg");
    }

    private void role(PlacedMark placed, Shape.RoleBar bar) {
        boolean round = bar.seenBy() == View.CLIENT;
        String style = bar.seenBy() == View.THIRD_PARTY ? "bar tp" : "bar";
        double radius = round ? Math.min(ROUND, placed.height() / 2) : 0;
        bar(placed, style, "rx", radius, "fill", Patterns.fill(bar.role()));
        Label label = placed.label();
        if (bar.leading() && label != null && labels.shows(label)) {
            String text = (isRevised(placed) ? PEN + " " : "") + label.text();
            double width = isRevised(placed) ? 32 : 20;
            xml.open("g", "class", ("plate" + labels.style(label)));
            canvas.at(placed.x(), placed.y(), () -> {
                xml.empty("rect", "x", 3, "y", .9, "width", width, "height", 9.2, "rx", round ? 4.6 : 0, "class", "cp");
                canvas.centred(text, 3 + width / 2, 9.2, "bc");
            });
            xml.close("g");
        }
    }

    private void relationship(PlacedMark placed, Shape.RelationshipBar relationship) {
        if (relationship.leading()) {
            bar(placed, "rl ld");
            inside(placed, 10, 15, "rn");
        } else {
            bar(placed, "rl");
            beside(placed, 5, 4, "tl");
        }
    }

    private void gap(PlacedMark placed) {
        bar(placed, "gp", "fill", Patterns.GAP);
        Label label = placed.label();
        if (label != null && labels.shows(label)) {
            String text = label.text();
            double width = Fit.px(text) + 2;
            xml.open("g", "class", "gl" + labels.style(label));
            canvas.at(placed.x() + placed.width() / 2, placed.y(), () -> {
                canvas.box(-width / 2, .5, width, placed.height() - 1, "cp");
                canvas.centred(text, 0, 12, "gt");
            });
            xml.close("g");
        }
    }

    private void setback(PlacedMark placed, Shape.Setback setback) {
        canvas.across(placed.x(), placed.end(), placed.middle(), "tv");
        canvas.target(placed.x(), placed.middle(), glyphs::relapse);
        if (setback.recovered()) {
            canvas.target(placed.end(), placed.middle(), glyphs::recovery);
        }
        beside(placed, 12, 4, "tl");
    }

    private void absence(PlacedMark placed, Shape.Absence absence) {
        canvas.across(placed.x(), placed.end(), placed.middle(), "af");
        canvas.target(placed.x(), placed.middle(), glyphs::away);
        if (absence.back()) {
            canvas.target(placed.end(), placed.middle(), glyphs::back);
        }
        beside(placed, 8, 4, "tl");
    }

    private void agreement(PlacedMark placed, Shape.AgreementBar agreement) {
        double middle = placed.middle();
        canvas.rect(placed.x(), placed.width(), middle - 3.5, 7, "ab");
        @Nullable LocalDate due = agreement.due();
        if (due != null && agreement.overdue()) {
            double from = Math.max(placed.x(), axis.x(due));
            canvas.rect(from, Math.max(0, placed.end() - from), middle - 3.5, 7, "late", "fill", Patterns.GAP);
        } else if (due != null && axis.x(due) > placed.end()) {
            canvas.across(placed.end(), axis.x(due), middle, "due");
        }
        for (LocalDate revised : agreement.revisions()) {
            canvas.target(axis.x(revised), middle, glyphs::revised);
        }
        canvas.target(placed.end(), middle, () -> glyphs.agreementEnd(agreement.status()));
        agreementLabel(placed, "A" + agreement.number());
    }

    /** The number stands beside the bar at any width; what was agreed goes when it does not fit. */
    private void agreementLabel(PlacedMark placed, String number) {
        Label label = placed.label();
        boolean after = label != null && label.side() == Side.AFTER;
        String code = (isRevised(placed) ? PEN + " " : "") + number;
        canvas.at(after ? placed.end() : placed.x(), placed.middle(), () -> {
            xml.open("text", "x", after ? 12 : -7, "y", 4, "text-anchor", after ? "start" : "end", "class", "tl")
                    .text("tspan", code, "class", "al");
            if (label != null && labels.shows(label)) {
                boolean overdue = placed.mark().shape() instanceof Shape.AgreementBar bar && bar.overdue();
                xml.text("tspan", label.text(), "dx", 4, "class", (overdue ? "wn" : "tl") + labels.style(label));
            }
            xml.close("text");
        });
    }

    private void inside(PlacedMark placed, double x, double y, String style) {
        Label label = placed.label();
        if (label != null && labels.shows(label)) {
            String text = (isRevised(placed) ? PEN + " " : "") + label.text();
            canvas.at(placed.x(), placed.y(), () -> canvas.text(text, x, y, style + labels.style(label)));
        }
    }

    private void beside(PlacedMark placed, double away, double y, String style) {
        Label label = placed.label();
        if (label == null || !labels.shows(label)) {
            return;
        }
        String text = (isRevised(placed) ? PEN + " " : "") + label.text();
        boolean after = label.side() == Side.AFTER;
        canvas.at(after ? placed.end() : placed.x(), placed.middle(), () -> {
            if (after) {
                canvas.text(text, away, y, style + labels.style(label));
            } else {
                canvas.ending(text, -away, y, style + labels.style(label));
            }
        });
    }

    private static boolean isRevised(PlacedMark placed) {
        return placed.mark().revision() != Revision.NONE;
    }

    private static boolean isGhost(Mark mark) {
        return mark.revision() == Revision.GHOST;
    }

    /** The old place: dashed, without a fill, and said in words where there is room. */
    private void ghost(PlacedMark placed) {
        Mark mark = placed.mark();
        if (mark.to() == null) {
            drawShape(placed.withoutLabel());
        } else {
            boolean thin = mark.shape() instanceof Shape.AgreementBar;
            double height = thin ? 9 : placed.height();
            canvas.rect(placed.x(), placed.width(), placed.middle() - height / 2, height, "gh");
        }
        Label label = placed.label();
        canvas.at(placed.x(), placed.middle(), () -> {
            canvas.box(-12, -12, 24, 24, "hit");
            if (label != null && labels.shows(label)) {
                double width = Fit.px(label.text()) + 20;
                double x = mark.to() == null ? 11 : 8;
                xml.open("g", "class", "plate" + labels.style(label))
                        .empty("rect", "x", x, "y", -7.5, "width", width, "height", 15, "rx", 2, "class", "corr");
                canvas.centred(PEN + " " + label.text(), x + width / 2, 3.5, "ct");
                xml.close("g");
            } else {
                canvas.text(PEN, 4, 4, "pen");
            }
        });
    }
}
