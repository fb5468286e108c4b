package traject.query.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.timeline.Agreement;
import traject.query.timeline.Handover;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** What the signs mean, with the signs themselves. */
final class Legend {

    private static final int HEIGHT = 20;
    private static final int ROW = 22;

    private static final Map<Locale, String> PAGES = new ConcurrentHashMap<>();

    /**
     * A sign and its meaning.
     *
     * @param key of the sentence
     * @param width of the sign, in px
     */
    private record Sign(String key, int width, Runnable drawing) {}

    private final Wording words;
    private final Markup xml = new Markup();
    private final Canvas canvas = new Canvas(xml);
    private final Glyphs glyphs = new Glyphs(xml);

    Legend(Wording words) {
        this.words = words;
    }

    /** For a page: a list that folds away. It is the same for all who read the language. */
    static String html(Wording words) {
        return PAGES.computeIfAbsent(words.language(), _ -> new Legend(words).list());
    }

    private String list() {
        xml.open("details", "class", "picture-legend", "open", "open").text("summary", words.say("legend.title"));
        xml.open("ul");
        for (Sign sign : signs()) {
            double half = sign.width() / 2.0;
            xml.open("li")
                    .open(
                            "svg",
                            "class",
                            "sign",
                            "width",
                            sign.width(),
                            "height",
                            HEIGHT,
                            "viewBox",
                            Markup.number(-half) + " -10 " + sign.width() + " " + HEIGHT,
                            "aria-hidden",
                            "true");
            sign.drawing().run();
            xml.close("svg").text("span", words.say(sign.key())).close("li");
        }
        return xml.close("ul")
                .text("p", words.say("legend.places"))
                .close("details")
                .toString();
    }

    /** For a file: in lines below each other, within a width. Writes into the file, and tells how high it is, in px. */
    int svg(Markup into, int width, int x0, int y0) {
        int x = x0;
        int y = y0;
        for (Sign sign : signs()) {
            String text = words.say(sign.key());
            int needed = sign.width() + (int) Fit.px(text) + 22;
            if (x + needed > width) {
                x = x0;
                y += ROW;
            }
            xml.open("g", "class", "pic", "transform", "translate(" + (x + sign.width() / 2) + " " + y + ")");
            sign.drawing().run();
            canvas.text(text, sign.width() / 2.0 + 6, 4, "tl");
            xml.close("g");
            x += needed;
        }
        xml.open("g", "class", "pic");
        canvas.text(words.say("legend.places"), x0, y + ROW + 2, "nm");
        xml.close("g");
        into.raw(xml.toString());
        return y - y0 + 2 * ROW;
    }

    private List<Sign> signs() {
        return List.of(
                new Sign("legend.client", 36, () -> bar(Heights.BAR / 2, "bar")),
                new Sign("legend.helper", 36, () -> bar(0, "bar")),
                new Sign("legend.third", 36, () -> bar(0, "bar tp")),
                new Sign("legend.differs", 22, () -> {
                    canvas.box(-9, -7, 18, 14, "db");
                    canvas.centred("≠", 0, 4.5, "dt");
                }),
                new Sign("legend.unknown", 22, () -> box("un", Patterns.UNKNOWN)),
                new Sign("legend.gap", 22, () -> box("gp", Patterns.GAP)),
                new Sign("legend.warm", 20, () -> handover(HandoverManner.WARM)),
                new Sign("legend.cold", 14, () -> handover(HandoverManner.COLD)),
                new Sign("legend.pending", 10, () -> handover(null)),
                new Sign("legend.feeling", 40, this::feelings),
                new Sign("legend.decision", 20, () -> glyphs.decision(true)),
                new Sign("legend.without", 20, () -> glyphs.decision(false)),
                new Sign("legend.milestone", 20, glyphs::flag),
                new Sign("legend.relapse", 18, glyphs::relapse),
                new Sign("legend.recovery", 18, glyphs::recovery),
                new Sign("legend.absence", 18, () -> {
                    xml.open("g", "transform", "translate(-5 0)");
                    glyphs.away();
                    xml.close("g").open("g", "transform", "translate(5 0)");
                    glyphs.back();
                    xml.close("g");
                }),
                new Sign("legend.kept", 18, () -> glyphs.agreementEnd(Agreement.Status.KEPT)),
                new Sign("legend.broken", 18, () -> glyphs.agreementEnd(Agreement.Status.BROKEN)),
                new Sign("legend.revised", 18, glyphs::revised),
                new Sign("legend.running", 12, () -> glyphs.agreementEnd(Agreement.Status.RUNNING)),
                new Sign("legend.ended", 10, () -> glyphs.agreementEnd(Agreement.Status.ENDED)),
                new Sign("legend.note", 22, () -> glyphs.note(View.BOTH, false)),
                new Sign("legend.folded", 26, () -> {
                    glyphs.folded(false);
                    canvas.centred("3×", 0, 4, "fdt");
                }),
                new Sign("legend.ghost", 36, () -> canvas.box(-17, -5.5, 34, 11, "gh")),
                new Sign("legend.revision", 14, () -> canvas.centred("✎", 0, 4, "pen")));
    }

    private void bar(double round, String style) {
        xml.empty(
                "rect",
                "x",
                -17,
                "y",
                -5.5,
                "width",
                34,
                "height",
                Heights.BAR,
                "rx",
                round,
                "class",
                style,
                "fill",
                Patterns.fill(ClientRole.ATTACHED_STAYER));
    }

    private void box(String style, String fill) {
        xml.empty("rect", "x", -10, "y", -7, "width", 20, "height", 14, "class", style, "fill", fill);
    }

    private void handover(@Nullable HandoverManner manner) {
        xml.open("g", "transform", "scale(.65)");
        glyphs.handover(manner == null ? Handover.Status.ANNOUNCED : Handover.Status.COMPLETED, manner);
        xml.close("g");
    }

    private void feelings() {
        xml.open("g", "transform", "translate(-10 0)");
        glyphs.feeling(Side.CLIENT, Perception.POSITIVE);
        xml.close("g").open("g", "transform", "translate(10 0)");
        glyphs.feeling(Side.HELPER, Perception.NEGATIVE);
        xml.close("g");
    }
}
