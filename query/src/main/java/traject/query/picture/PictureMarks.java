package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.picture.Mark.Revision;
import traject.shared.vocabulary.View;

/** Draws the marks: each a link to its line in the list, with its sentence as its name. */
final class PictureMarks {

    private static final double ROUND = Heights.BAR / 2;

    private final Canvas canvas;
    private final Markup xml;
    private final Glyphs glyphs;
    private final Axis axis;
    private final boolean alone;

    /** In a file that stands alone there is no list to lead to. */
    PictureMarks(Canvas canvas, Axis axis, boolean alone) {
        this.canvas = canvas;
        this.axis = axis;
        this.alone = alone;
        xml = canvas.xml();
        glyphs = new Glyphs(xml);
    }

    /** A row as the style sheet and scripts name it. */
    static String name(Row row) {
        return row.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void draw(PlacedMark placed) {
        Mark mark = placed.mark();
        boolean ghost = mark.revision() == Revision.GHOST;
        List<Object> attributes = new ArrayList<>(List.of("id", placed.id(), "class", ghost ? "m ghost" : "m"));
        attributes.addAll(List.of("aria-label", mark.sentence()));
        attributes.addAll(List.of("data-row", name(mark.row()), "data-day", mark.from()));
        attributes.addAll(alone ? List.of("role", "img") : List.of("href", placed.href()));
        String element = alone ? "g" : "a";
        xml.open(element, attributes.toArray()).text("title", mark.sentence());
        if (ghost && mark.to() != null) {
            outline(placed);
        } else {
            draw(placed, mark.shape());
        }
        xml.close(element);
    }

    /** The old place of a bar: dashed and without a fill. */
    private void outline(PlacedMark placed) {
        boolean thin = placed.mark().shape() instanceof Shape.AgreementBar;
        double height = thin ? 9 : placed.height();
        canvas.rect(placed.x(), placed.width(), placed.middle() - height / 2, height, "gh");
        canvas.target(placed.x(), placed.middle(), () -> {});
    }

    private void draw(PlacedMark placed, Shape shape) {
        switch (shape) {
            case Shape.PhaseBand band -> bar(placed, band.back() ? "ph back" : "ph");
            case Shape.ClosedBand _ -> bar(placed, "ph shut");
            case Shape.RoleBar bar -> role(placed, bar);
            case Shape.Unknown _ -> bar(placed, "un", "fill", Patterns.UNKNOWN);
            case Shape.Difference _ -> {
                canvas.across(placed.x(), placed.end(), placed.y() + Heights.ABOVE, "dl");
                canvas.target(placed.x(), placed.y() + Heights.ABOVE, glyphs::difference);
            }
            case Shape.RelationshipBar relationship -> bar(placed, relationship.leading() ? "rl ld" : "rl");
            case Shape.ReplacementBar _ -> bar(placed, "rl rp");
            case Shape.Gap _ -> bar(placed, "gp", "fill", Patterns.GAP);
            case Shape.HandoverPost post -> point(placed, () -> glyphs.handover(post.status(), post.manner()));
            case Shape.Feeling feeling -> point(placed, () -> glyphs.feeling(feeling.party(), feeling.perception()));
            case Shape.Diamond decision -> point(placed, () -> glyphs.decision(decision.withClient()));
            case Shape.Flag _ -> point(placed, glyphs::flag);
            case Shape.Setback setback -> {
                canvas.across(placed.x(), placed.end(), placed.middle(), "tv");
                ends(placed, glyphs::relapse, setback.recovered() ? glyphs::recovery : null);
            }
            case Shape.Absence absence -> {
                canvas.across(placed.x(), placed.end(), placed.middle(), "af");
                ends(placed, glyphs::away, absence.back() ? glyphs::back : null);
            }
            case Shape.AgreementBar agreement -> agreement(placed, agreement);
            case Shape.Note note -> point(placed, () -> glyphs.note(note.seenBy(), note.differs()));
            case Shape.Folded folded -> point(placed, () -> glyphs.folded(folded.attention()));
        }
    }

    private void bar(PlacedMark placed, String style, Object... more) {
        canvas.rect(placed.x(), placed.width(), placed.y(), placed.height(), style, more);
    }

    private void point(PlacedMark placed, Runnable sign) {
        canvas.target(placed.x(), placed.middle(), sign);
    }

    private void ends(PlacedMark placed, Runnable start, @Nullable Runnable end) {
        point(placed, start);
        if (end != null) {
            canvas.target(placed.end(), placed.middle(), end);
        }
    }

    private void role(PlacedMark placed, Shape.RoleBar bar) {
        String style = bar.seenBy() == View.THIRD_PARTY ? "bar tp" : "bar";
        double radius = bar.seenBy() == View.CLIENT ? Math.min(ROUND, placed.height() / 2) : 0;
        bar(placed, style, "rx", radius, "fill", Patterns.fill(bar.role()));
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
    }
}
