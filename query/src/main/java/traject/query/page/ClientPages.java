package traject.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.query.caseload.CaseSummary;
import traject.query.caseload.Caseload;
import traject.query.caseload.Filter;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.timeline.Agreement;
import traject.query.web.Moment;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.CaseId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;

/** The client's own page: their words first, in plain language, with room to say that they see something differently. */
@Controller
class ClientPages {

    private static final Set<EntryKind> GOOD = Set.of(
            EntryKind.REACH_MILESTONE,
            EntryKind.BOOK_RESULT,
            EntryKind.RECORD_STRENGTH,
            EntryKind.RESTORE_ENTITLEMENT,
            EntryKind.RECORD_RECOVERY);

    private final OpenCases cases;
    private final Caseload caseload;
    private final Submissions desk;
    private final Moment moment;
    private final MessageSource messages;

    ClientPages(OpenCases cases, Caseload caseload, Submissions desk, Moment moment, MessageSource messages) {
        this.cases = cases;
        this.caseload = caseload;
        this.desk = desk;
        this.moment = moment;
        this.messages = messages;
    }

    @GetMapping("/mine")
    String mine(@Acting Actor actor, Locale locale, Model model) {
        CaseId own = own(actor);
        if (own == null) {
            return "mine-none";
        }
        return show(cases.open(actor, own, new Words(messages, locale)), model);
    }

    /** The same page as a helper reads it beside the client. */
    @GetMapping("/cases/{caseId}/client")
    String beside(@Acting Actor actor, @PathVariable CaseId caseId, Locale locale, Model model) {
        return show(cases.open(actor, caseId, new Words(messages, locale)), model);
    }

    private static String show(OpenCase opened, Model model) {
        List<Line> lines =
                opened.lines().stream().filter(line -> !line.retracted()).toList();
        model.addAttribute("case", opened);
        model.addAttribute(
                "agreements",
                lines.stream()
                        .filter(line -> line.kind() == EntryKind.MAKE_AGREEMENT && isRunning(line, opened))
                        .toList()
                        .reversed());
        model.addAttribute("decisions", of(lines, Set.of(EntryKind.TAKE_DECISION)));
        model.addAttribute("good", of(lines, GOOD));
        model.addAttribute(
                "story",
                lines.stream()
                        .filter(line -> line.kind() != EntryKind.VOICE_DISAGREEMENT)
                        .toList()
                        .reversed());
        model.addAttribute("people", new People(opened));
        model.addAttribute("objections", Objections.in(lines));
        return "mine";
    }

    private static List<Line> of(List<Line> lines, Set<EntryKind> kinds) {
        return lines.stream()
                .filter(line -> kinds.contains(line.kind()))
                .toList()
                .reversed();
    }

    private static boolean isRunning(Line line, OpenCase opened) {
        return opened.state().agreements().stream()
                .anyMatch(each -> each.id().equals(line.id()) && each.status() == Agreement.Status.RUNNING);
    }

    @GetMapping("/mine/differ/{entry}")
    String differ(@Acting Actor actor, @PathVariable String entry, Locale locale, Model model) {
        OpenCase opened = cases.open(actor, requireOwn(actor), new Words(messages, locale));
        return ask(opened, entry, "", null, model);
    }

    @PostMapping("/mine/differ/{entry}")
    String say(
            @Acting Actor actor,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String once,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CaseId own = requireOwn(actor);
        ObjectNode command = JsonNodeFactory.instance
                .objectNode()
                .put("type", EntryKind.VOICE_DISAGREEMENT.command())
                .put("occurredOn", moment.dayOr(null).toString())
                .put("about", entry);
        if (!words.isBlank()) {
            command.putObject("words").put("about", actor.person().value()).put("text", words.strip());
        }
        return switch (desk.submit(actor, own, command, once, locale)) {
            case Accepted _ -> {
                flash.addFlashAttribute("said", true);
                yield "redirect:/mine#e-" + entry;
            }
            case Refused refused ->
                ask(
                        cases.open(actor, own, new Words(messages, locale)),
                        entry,
                        words,
                        refused.problem().detail(),
                        model);
        };
    }

    private static String ask(OpenCase opened, String entry, String words, @Nullable String error, Model model) {
        model.addAttribute("case", opened);
        model.addAttribute(
                "line",
                opened.lines().stream()
                        .filter(line -> line.id().value().equals(entry))
                        .findFirst()
                        .orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH)));
        model.addAttribute("said", words);
        model.addAttribute("error", error);
        model.addAttribute("once", UUID.randomUUID().toString());
        return "differ";
    }

    private CaseId requireOwn(Actor actor) {
        return Objects.requireNonNullElseGet(own(actor), () -> {
            throw new NotAnswered(CommonReason.UNKNOWN_CASE);
        });
    }

    private @Nullable CaseId own(Actor actor) {
        if (actor.role() != ActorRole.CLIENT) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        return caseload.list(actor, Filter.NONE, 0, 1).cases().stream()
                .map(CaseSummary::caseId)
                .findFirst()
                .orElse(null);
    }
}
