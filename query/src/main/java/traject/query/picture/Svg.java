package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.picture.Axis.Tick;
import traject.query.picture.Axis.Weight;
import traject.query.picture.Layout.Caption;
import traject.query.picture.Layout.Connector;
import traject.query.picture.Layout.Frame;
import traject.shared.vocabulary.View;

/**
 * Writes a layout as one SVG without scaling: x in percent, y and text in px, the captions outside by a margin. Colours
 * come from the style sheet alone.
 */
final class Svg {

    static final String TITLE_ID = "picture-title";
    static final String DESCRIPTION_ID = "picture-desc";

    private static final double FLAG_WIDTH = 74;

    /** Before this the day of the cursor stands right of its line, in percent. */
    private static final double FLAG_RIGHT = 12;

    private final Layout layout;
    private final Wording words;
    private final LabelStyle labels;
    private final Markup xml;
    private final Canvas canvas;

    /** Written into this, for a frame of any width, or for one width, in px. */
    Svg(Markup into, Layout layout, Wording words, @Nullable Integer frame) {
        xml = into;
        canvas = new Canvas(into);
        this.layout = layout;
        this.words = words;
        labels = new LabelStyle(frame);
    }

    /** The picture of a day; what it says, in a title and a description, is for those who do not see it. */
    void write(String title, String description, Viewpoint viewpoint) {
        open();
        xml.text("title", title, "id", TITLE_ID).text("desc", description, "id", DESCRIPTION_ID);
        Patterns.define(xml);
        captions();
        xml.open("g", "class", "plot");
        ticks();
        ground();
        layout.frames().forEach(this::frame);
        PictureMarks marks = new PictureMarks(canvas, layout.axis(), labels.frame() != null);
        MarkTexts texts = new MarkTexts(canvas, labels);
        for (Row row : Row.values()) {
            List<PlacedMark> inRow = layout.marks().stream()
                    .filter(mark -> mark.mark().row() == row)
                    .toList();
            if (!inRow.isEmpty()) {
                xml.open("g", "class", "row-" + PictureMarks.name(row));
                inRow.forEach(marks::draw);
                xml.open("g", "class", "says", "aria-hidden", "true");
                inRow.forEach(texts::draw);
                xml.close("g").close("g");
            }
        }
        cursor(viewpoint.on());
        xml.close("g").close("svg");
    }

    private void open() {
        List<Object> attributes = new ArrayList<>(List.of("xmlns", "http://www.w3.org/2000/svg", "class", "pic"));
        attributes.addAll(List.of("height", layout.height(), "role", "group"));
        attributes.addAll(List.of("aria-labelledby", TITLE_ID + " " + DESCRIPTION_ID));
        attributes.addAll(List.of("lang", words.language().getLanguage()));
        if (labels.frame() != null) {
            int gutter = Fit.gutter(labels.frame());
            attributes.addAll(List.of("x", gutter, "width", labels.frame() - gutter));
        }
        xml.open("svg", attributes.toArray());
    }

    /** For the eye: every mark names its row itself. */
    private void captions() {
        xml.open("g", "class", "gutter", "aria-hidden", "true");
        for (Caption caption : layout.captions()) {
            double y = caption.y();
            switch (caption.style()) {
                case LANE -> canvas.text(caption.text(), 0, y, "lt");
                case ROW -> {
                    canvas.text(caption.text(), 0, y, "lt full");
                    canvas.text(caption.brief(), 0, y, "lt brief");
                }
                case ROLE -> {
                    canvas.text(caption.brief(), 0, y, "cd");
                    canvas.text(caption.text(), 28, y, "nm");
                }
                case SIDE -> canvas.text(caption.text(), 76, y, "nm");
            }
        }
        xml.close("g");
    }

    private void ticks() {
        xml.open("g", "aria-hidden", "true");
        List<Tick> ticks = layout.axis().ticks();
        for (Tick tick : ticks) {
            canvas.down(tick.x(), Heights.AXIS, layout.height(), tick.weight() == Weight.ALWAYS ? "gq" : "gm");
            if (tick.weight() != Weight.LINE) {
                boolean year = tick.day().getMonthValue() == 1 || tick.equals(ticks.getFirst());
                String text = year ? Integer.toString(tick.day().getYear()) : words.month(tick.day());
                String style = "ax" + (year ? " axy" : "") + (tick.weight() == Weight.WIDE ? " wide" : "");
                canvas.at(tick.x(), 0, () -> canvas.text(text, 3, 18, style));
            }
        }
        xml.close("g");
    }

    /** What lies under the marks: where views differ, the lines of the rows and what joins the roles of a lane. */
    private void ground() {
        for (PlacedMark mark : layout.marks()) {
            if (mark.mark().shape() instanceof Shape.Difference) {
                canvas.rect(mark.x(), mark.width(), mark.y(), mark.height(), "df");
            }
        }
        layout.lines().forEach(y -> canvas.across(0, 100, y, "row"));
        layout.bases().forEach(y -> canvas.across(0, 100, y, "bl"));
        for (Connector join : layout.connectors()) {
            canvas.down(join.x(), join.from(), join.to(), join.view() == View.THIRD_PARTY ? "cn tp" : "cn");
        }
    }

    private void frame(Frame frame) {
        double bottom = frame.y() + frame.height();
        double end = frame.x() + frame.width();
        String height = Markup.number(frame.height());
        canvas.at(frame.x(), frame.y(), () -> canvas.path("M0 0H-13V" + height + "H0", "box"));
        canvas.across(frame.x(), end, frame.y(), "box");
        canvas.across(frame.x(), end, bottom, "box");
        canvas.at(end, frame.y(), () -> canvas.path("M0 0H13V" + height + "H0", "box"));
    }

    private void cursor(LocalDate on) {
        double x = layout.cursor();
        double top = Heights.AXIS + 2;
        xml.open("g", "aria-hidden", "true");
        double over = layout.axis().x(on.plusDays(1));
        canvas.rect(over, 100 - over, top, layout.height() - top, "veil");
        if (layout.today() != x) {
            canvas.down(layout.today(), Heights.AXIS, layout.height(), "tdl");
        }
        canvas.down(x, 20, layout.height(), "cur");
        double left = x < FLAG_RIGHT ? -4 : 4 - FLAG_WIDTH;
        canvas.at(x, 0, () -> {
            xml.empty("rect", "x", left, "y", 2, "width", FLAG_WIDTH, "height", 19, "rx", 3, "class", "cb");
            canvas.centred(words.shortDay(on), left + FLAG_WIDTH / 2, 16, "cbt");
            canvas.path("M-4 21H4L0 26Z", "cb");
        });
        xml.close("g");
    }
}
