package traject.query.page;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.picture.Reader;
import traject.query.picture.TrajectoryPicture;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.timeline.TimelineEntry;
import traject.query.web.Asked;
import traject.query.web.Moment;
import traject.shared.event.CaseId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.reference.ReferenceData;
import traject.shared.vocabulary.View;

/** The trajectory of a case: the picture, what there is to pause at, and every entry, on any day as known then or now. */
@Controller
class TrajectoryPage {

    /** Nobody's help is looked at on a day before or after these years; a picture of all between would be of nothing. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private final OpenCases cases;
    private final KeptPages kept;
    private final InTurn turns;
    private final Frame frame;
    private final Moment moment;
    private final ReferenceData reference;
    private final MessageSource messages;

    TrajectoryPage(
            OpenCases cases,
            KeptPages kept,
            InTurn turns,
            Frame frame,
            Moment moment,
            ReferenceData reference,
            MessageSource messages) {
        this.cases = cases;
        this.kept = kept;
        this.turns = turns;
        this.frame = frame;
        this.moment = moment;
        this.reference = reference;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param day such as {@code 2026-03-02}; today without it
     * @param known {@code then} for what was known at the end of that day, {@code now} for what is known now
     * @param view HELPER, CLIENT or THIRD_PARTY
     * @param show {@code key} for the entries that turn a course, {@code all}
     */
    @GetMapping("/cases/{caseId}")
    void show(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String show,
            Model model,
            CsrfToken token,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, locale);
        Viewpoint from = new Viewpoint(day(day), "then".equals(known), view(view), !"key".equals(show));
        KeptPages.Look look = new KeptPages.Look(actor, caseId, from, locale, moment.dayOr(null));
        KeptPages.Kept page = kept.get(look);
        if (page == null || !cases.openAgain(actor, caseId, page.version(), from)) {
            page = turns.take(() -> make(actor, caseId, from, words));
            kept.keep(look, page);
        }
        String header = (String) requireNonNull(model.getAttribute("header"));
        String done = Done.of(model).html(caseId, words, token);
        frame.send(response, words, page.title(), header, page.top() + done + page.view());
    }

    private KeptPages.Kept make(Actor actor, CaseId caseId, Viewpoint from, Words words) {
        OpenCase opened = cases.open(actor, caseId, from, words);
        Seen seen = seen(opened, from, words);
        Caller me = Caller.of(actor, words, false);
        Offered offered = Offered.in(opened, actor);
        return new KeptPages.Kept(
                opened.version(),
                TrajectoryHtml.title(seen, words),
                TrajectoryHtml.head(seen, words, me, offered),
                TrajectoryHtml.body(seen, words, me, offered));
    }

    /** The picture as a file that stands alone. */
    @GetMapping(value = "/cases/{caseId}/picture.svg", produces = "image/svg+xml")
    ResponseEntity<String> file(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String view,
            Locale locale) {
        Words words = new Words(messages, locale);
        Viewpoint from = new Viewpoint(day(day), "then".equals(known), view(view), true);
        OpenCase opened = cases.open(actor, caseId, from, words);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(caseId.value() + ".svg")
                                .build()
                                .toString())
                .body(picture(opened, from, moment.dayOr(from.day()), words).download());
    }

    private Seen seen(OpenCase opened, Viewpoint from, Words words) {
        LocalDate on = moment.dayOr(from.day());
        List<Line> until =
                opened.lines().stream().filter(line -> !line.on().isAfter(on)).toList();
        return new Seen(
                opened,
                from,
                on,
                until,
                days(opened, from),
                Reflection.of(opened, from, moment, reference, words),
                picture(opened, from, on, words));
    }

    /** The days of what is known; as known then, the days on which each thing became known and was changed. */
    private NavigableSet<LocalDate> days(OpenCase opened, Viewpoint from) {
        if (!from.then()) {
            return opened.lines().stream().map(Line::on).collect(Collectors.toCollection(TreeSet::new));
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (TimelineEntry entry : opened.timeline().entries(Instant.MAX)) {
            LocalDate recorded = LocalDate.ofInstant(entry.recordedAt(), moment.zone());
            LocalDate happened = entry.first().occurredOn();
            days.add(happened.isAfter(recorded) ? happened : recorded);
            entry.changes().forEach(change -> days.add(LocalDate.ofInstant(change.recordedAt(), moment.zone())));
        }
        return days;
    }

    private TrajectoryPicture picture(OpenCase opened, Viewpoint from, LocalDate on, Words words) {
        LocalDate today = opened.today().isBefore(on) ? on : opened.today();
        return TrajectoryPicture.of(
                opened.timeline(),
                new traject.query.picture.Viewpoint(on, from.knownAt(moment), today, moment.zone(), from.view()),
                new Reader(words.locale(), words::person, opened.leftOut()::mayRead));
    }

    private @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = Asked.day(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new NotAnswered(Reason.PARAMETER_MALFORMED, "day");
            }
            return day.equals(moment.dayOr(null)) ? null : day;
        } catch (DateTimeException _) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "day");
        }
    }

    /** The helper's where none is named that is a view of its own. */
    private static View view(@Nullable String name) {
        return Arrays.stream(View.values())
                .filter(view -> view != View.BOTH && view.name().equals(name))
                .findFirst()
                .orElse(View.HELPER);
    }
}
