package traject.query.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.picture.Reader;
import traject.query.picture.TrajectoryPicture;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
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

    /** Those that turn a course, shown when not all are asked for. */
    private static final Set<EntryKind> KEY = Set.of(
            EntryKind.OPEN_CASE,
            EntryKind.SHIFT_ROLE,
            EntryKind.ENTER_PHASE,
            EntryKind.TAKE_DECISION,
            EntryKind.RECORD_RELAPSE,
            EntryKind.RECORD_RECOVERY,
            EntryKind.COMPLETE_HANDOVER,
            EntryKind.BREAK_AGREEMENT,
            EntryKind.REACH_MILESTONE,
            EntryKind.VOICE_DISAGREEMENT,
            EntryKind.ASSESS_RELATIONSHIP,
            EntryKind.CLOSE_CASE,
            EntryKind.REOPEN_CASE);

    private final OpenCases cases;
    private final Moment moment;
    private final ReferenceData reference;
    private final MessageSource messages;

    TrajectoryPage(OpenCases cases, Moment moment, ReferenceData reference, MessageSource messages) {
        this.cases = cases;
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
    String show(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String show,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Viewpoint from = new Viewpoint(day(day), "then".equals(known), view(view), !"key".equals(show));
        OpenCase opened = cases.open(actor, caseId, from, words);
        LocalDate on = moment.dayOr(from.day());
        List<Line> until =
                opened.lines().stream().filter(line -> !line.on().isAfter(on)).toList();
        model.addAttribute("case", opened);
        model.addAttribute("from", from);
        model.addAttribute("day", on);
        List<Line> shown = until.stream()
                .filter(line -> from.all() || KEY.contains(line.kind()))
                .toList()
                .reversed();
        model.addAttribute("lines", shown);
        model.addAttribute(
                "rows",
                EntryRows.of(shown, caseId, Caller.of(actor, words, false).records(), words));
        model.addAttribute("count", until.size());
        model.addAttribute(
                "keyCount",
                until.stream().filter(line -> KEY.contains(line.kind())).count());
        model.addAttribute(
                "corrected",
                until.stream()
                        .filter(line -> line.history().stream().anyMatch(Line.Correction::late))
                        .toList());
        model.addAttribute("late", until.stream().filter(Line::late).toList());
        model.addAttribute("reflection", Reflection.of(opened, from, moment, reference, words));
        model.addAttribute("before", step(opened, on, false));
        model.addAttribute("after", step(opened, on, true));
        model.addAttribute("common", EntryKind.common());
        model.addAttribute("people", new People(opened));
        model.addAttribute(
                "firstDay",
                opened.lines().stream().map(Line::on).min(LocalDate::compareTo).orElse(on));
        TrajectoryPicture picture = picture(opened, from, on, words);
        model.addAttribute("picture", picture.svg());
        model.addAttribute("legend", picture.legend());
        return "trajectory";
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

    /** The day of the next entry, or of the one before; null at the end. */
    private static @Nullable LocalDate step(OpenCase opened, LocalDate from, boolean forward) {
        List<LocalDate> days = opened.lines().stream()
                .map(Line::on)
                .filter(day -> forward ? day.isAfter(from) : day.isBefore(from))
                .sorted()
                .toList();
        return days.isEmpty() ? null : Objects.requireNonNull(forward ? days.getFirst() : days.getLast());
    }
}
