package traject.query.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.markup.Stylesheet;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.query.timeline.ViewedConfiguration;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.View;

/**
 * The picture of a trajectory, seen from a day and as known at a moment, and the same content as a table. The page
 * brings the style sheets tokens.css and picture.css, and a list whose lines have the anchors of the marks.
 */
public final class TrajectoryPicture {

    /** Width of the file that stands alone, in px. */
    private static final int FILE_WIDTH = 1200;

    private static final int MARGIN = 24;
    private static final int HEAD = 84;

    /** How far ahead the axis goes for what is due, in days. */
    private static final int AHEAD = 92;

    private final Trajectory trajectory;
    private final Wording words;
    private final List<Mark> marks;
    private final Layout layout;
    private final Since since;
    private final String title;
    private final String state;

    private TrajectoryPicture(Timeline timeline, Viewpoint viewpoint, Reader reader) {
        words = new Wording(reader);
        trajectory = Trajectory.of(timeline, viewpoint, viewpoint.knownAt());
        marks = new Marks(timeline, trajectory, words).all();
        List<TimelineEntry> ever = timeline.entries(Instant.MAX);
        layout = new LayoutMaker(trajectory, words, marks, axis(viewpoint, ever)).layout();
        since = Since.of(trajectory, ever);
        title = words.say("title", timeline.caseId().value());
        state = state(timeline.at(viewpoint.on(), viewpoint.knownAt(), viewpoint.view()));
    }

    /** The picture of a case for a reader; what the reader may not read is left out of both forms. */
    public static TrajectoryPicture of(Timeline timeline, Viewpoint viewpoint, Reader reader) {
        return new TrajectoryPicture(timeline, viewpoint, reader);
    }

    /** The same axis whatever is known, so that the picture stands still while one looks at other moments. */
    private static Axis axis(Viewpoint viewpoint, List<TimelineEntry> ever) {
        LocalDate furthest = viewpoint.today().plusDays(AHEAD);
        LocalDate first = null;
        LocalDate last = viewpoint.today().isAfter(viewpoint.on()) ? viewpoint.today() : viewpoint.on();
        for (TimelineEntry entry : ever) {
            for (CaseEntry version : List.of(entry.first(), entry.newest())) {
                LocalDate on = version.occurredOn();
                first = first == null || on.isBefore(first) ? on : first;
                last = on.isAfter(last) ? on : last;
                LocalDate due = due(version);
                if (due != null && due.isAfter(last)) {
                    last = due.isAfter(furthest) ? furthest : due;
                }
            }
        }
        return Axis.around(first == null ? viewpoint.on() : first, last);
    }

    private static @Nullable LocalDate due(CaseEntry entry) {
        if (entry instanceof AgreementMade made) {
            return made.until();
        }
        return entry instanceof AgreementRevised revised ? revised.until() : null;
    }

    /** Every mark in its place. */
    public Layout layout() {
        return layout;
    }

    /** Every entry known, in words. */
    public PictureTable table() {
        return new TableMaker(trajectory, words, marks).table();
    }

    /** What was added or corrected after the day on which one looks. */
    public Since since() {
        return since;
    }

    /** The same in a sentence. */
    public String sinceTold() {
        return since.told(words);
    }

    /** Where the case stood on the day, in a sentence. */
    public String state() {
        return state;
    }

    /** The picture for a page: one SVG in the frame whose width decides what fits. */
    public String svg() {
        Markup page = new Markup();
        writeTo(page);
        return page.toString();
    }

    /** The same, into a page that is being written. */
    public void writeTo(Markup page) {
        page.open("div", "class", "picture-frame");
        new Svg(page, layout, words, null).write(title, description(), trajectory.viewpoint());
        page.close("div");
    }

    /** What the signs mean, for a page. */
    public String legend() {
        return Legend.html(words);
    }

    /** The picture as a file of its own, 1200 px wide, light, with its styles, its state and its legend. */
    public String download() {
        Markup picture = new Markup();
        new Svg(picture, layout, words, FILE_WIDTH).write(title, description(), trajectory.viewpoint());
        Markup legend = new Markup();
        int top = HEAD + (int) layout.height() + MARGIN;
        int height = top + new Legend(words).svg(legend, FILE_WIDTH + MARGIN, MARGIN, top) + MARGIN;
        return new Markup()
                .open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", FILE_WIDTH + 2 * MARGIN, "height", height)
                .text("style", Stylesheet.alone("picture.css"))
                .empty("rect", "width", "100%", "height", "100%", "class", "cp")
                .open("g", "class", "pic")
                .text("text", title, "x", MARGIN, "y", 26, "class", "hd")
                .text("text", state, "x", MARGIN, "y", 46)
                .text("text", sinceTold(), "x", MARGIN, "y", 62, "class", "nm")
                .close("g")
                .open("g", "transform", "translate(" + MARGIN + " " + HEAD + ")")
                .raw(picture.toString())
                .close("g")
                .raw(legend.toString())
                .close("svg")
                .toString();
    }

    private String description() {
        String axis = words.say(
                "desc",
                words.day(layout.axis().from()),
                words.day(layout.axis().to().minusDays(1)));
        String told = trajectory.entries().isEmpty() ? words.say("desc.empty") : state + ". " + sinceTold();
        return axis + " " + told;
    }

    private String state(CaseState on) {
        return words.say("state", words.day(trajectory.viewpoint().on()), stood(on));
    }

    private String stood(CaseState on) {
        if (on.status() == CaseStatus.UNKNOWN) {
            return words.say("state.none");
        }
        if (on.status() == CaseStatus.CLOSED) {
            return words.say("state.closed");
        }
        ViewedConfiguration roles = on.configuration();
        if (roles == null) {
            return words.say("state.nobody");
        }
        return words.say(
                "state.roles", role(roles.client(), roles.clientSeenBy()), role(roles.helper(), roles.helperSeenBy()));
    }

    private String role(@Nullable Role role, @Nullable View seenBy) {
        return role == null || seenBy == null
                ? words.say("state.unknown")
                : words.say("state.role", words.within(role), words.says(seenBy));
    }
}
