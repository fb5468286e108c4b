package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.web.Moment;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.Problem;

/**
 * Records, corrects and retracts entries of a case by one short form each. What is refused comes back with all that was
 * filled in, and the reason at its field.
 */
@Controller
class RecordPages {

    /** As long as a page with what was saved may stay open before somebody sees the slip. */
    private static final Duration A_MOMENT = Duration.ofMinutes(15);

    /** The field of a correction that says why. */
    private static final String REASON = "reason";

    private final OpenCases cases;
    private final EntryForms forms;
    private final Submissions desk;
    private final Colleagues colleagues;
    private final Moment moment;
    private final MessageSource messages;
    private final JsonMapper json;

    RecordPages(
            OpenCases cases,
            EntryForms forms,
            Submissions desk,
            Colleagues colleagues,
            Moment moment,
            MessageSource messages,
            JsonMapper json) {
        this.cases = cases;
        this.forms = forms;
        this.desk = desk;
        this.colleagues = colleagues;
        this.moment = moment;
        this.messages = messages;
        this.json = json;
    }

    /** All kinds of entries, by topic. */
    @GetMapping("/cases/{caseId}/record")
    String choose(@Acting Actor actor, @PathVariable CaseId caseId, Locale locale, Model model) {
        OpenCase opened = cases.open(actor, caseId, new Words(messages, locale));
        model.addAttribute("case", opened);
        model.addAttribute("offered", Offered.in(opened, actor));
        model.addAttribute("topics", EntryKind.Topic.values());
        model.addAttribute("after", EntryKind.afterClosing());
        return "record-choose";
    }

    /** An empty form; parameters that have the name of a field fill it in. */
    @GetMapping("/cases/{caseId}/record/{kind}")
    String form(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        OpenCase opened = cases.open(actor, caseId, words);
        EntryForm form = form(kind);
        List<Input> inputs = inputs(opened, actor, words).of(form, Map.of(), List.of()).stream()
                .map(input -> given.containsKey(input.name())
                        ? input.with(given.getOrDefault(input.name(), List.of()))
                        : input)
                .toList();
        return show(opened, form, inputs, List.of(), model);
    }

    @PostMapping("/cases/{caseId}/record/{kind}")
    String record(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> filledIn,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Words words = new Words(messages, locale);
        OpenCase opened = cases.open(actor, caseId, words);
        EntryForm form = form(kind);
        ObjectNode command = command(form, opened, filledIn);
        List<Problem> wrong = wrong(form, command, "", colleagues.all()::contains, locale);
        if (!wrong.isEmpty()) {
            return again(actor, opened, form, filledIn, wrong, words, model, response);
        }
        return switch (desk.submit(actor, caseId, command, filledIn.getFirst("once"), locale)) {
            case Accepted accepted -> {
                flash.addFlashAttribute("next", next(form.kind(), opened, words));
                yield saved(actor, accepted.entries().getFirst().value(), accepted, flash, true, words);
            }
            case Refused refused ->
                again(actor, opened, form, filledIn, List.of(refused.problem()), words, model, response);
        };
    }

    /** The form with all that was filled in, and what is wrong with it. */
    private String again(
            Actor actor,
            OpenCase opened,
            EntryForm form,
            MultiValueMap<String, String> filledIn,
            List<Problem> problems,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problems.getFirst().status());
        List<Input> inputs = inputs(opened, actor, words).of(form, filledIn, problems);
        return show(opened, form, inputs, Refusal.of(problems, inputs, Map.of(), opened.lines()), model);
    }

    private List<Problem> wrong(
            EntryForm form, ObjectNode command, String path, Predicate<String> colleague, Locale locale) {
        return FormCheck.wrong(form, command, path, moment.dayOr(null), colleague, locale);
    }

    /** The form of an entry as it stands, to put right what was wrong in it. */
    @GetMapping("/cases/{caseId}/entries/{entry}/correct")
    String correction(
            @Acting Actor actor, @PathVariable CaseId caseId, @PathVariable String entry, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        OpenCase opened = cases.open(actor, caseId, words);
        Line line = line(opened, entry);
        EntryForm form = form(line.kind().command());
        Map<String, List<String>> filledIn = EntryCommand.filledIn(form, json.valueToTree(line.entry()));
        List<Input> inputs = inputs(opened, actor, words).of(form, filledIn, List.of());
        return change(opened, line, form, inputs, "", List.of(), words, model);
    }

    @PostMapping("/cases/{caseId}/entries/{entry}/correct")
    String correct(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @PathVariable String entry,
            @RequestParam MultiValueMap<String, String> filledIn,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Words words = new Words(messages, locale);
        OpenCase opened = cases.open(actor, caseId, words);
        Line line = line(opened, entry);
        EntryForm form = form(line.kind().command());
        String reason = filledIn.toSingleValueMap().getOrDefault("reason-of-change", "");
        PersonId about = client(opened);
        boolean retracts = filledIn.containsKey("retract");
        ObjectNode replacement = replacement(form, opened, line, filledIn);
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(new NotAnswered(Reason.LEFT_EMPTY, REASON).toProblem(locale));
        }
        if (!retracts) {
            Predicate<String> may = colleagueOr(EntryCommand.filledIn(form, json.valueToTree(line.entry())));
            problems.addAll(wrong(form, replacement, "replacement.", may, locale));
        }
        if (problems.isEmpty()) {
            ObjectNode command = retracts
                    ? EntryCommand.retracting(entry, reason, about)
                    : EntryCommand.correcting(entry, reason, about, replacement);
            switch (desk.submit(actor, caseId, command, filledIn.getFirst("once"), locale)) {
                case Accepted accepted -> {
                    return saved(actor, entry, accepted, flash, false, words);
                }
                case Refused refused -> problems.add(refused.problem());
            }
        }
        response.setStatus(problems.getFirst().status());
        List<Input> inputs =
                inputs(opened, actor, words).of(form, filledIn, Refusal.ofForm(problems, reasonPlace(words)));
        return change(opened, line, form, inputs, reason, problems, words, model);
    }

    /** Whoever was named before may stay. */
    private Predicate<String> colleagueOr(Map<String, List<String>> before) {
        return said ->
                colleagues.all().contains(said) || before.values().stream().anyMatch(values -> values.contains(said));
    }

    /** Takes back what the reader recorded a moment ago: a retraction in one click. Later it wants a reason. */
    @PostMapping("/cases/{caseId}/entries/{entry}/undo")
    String undo(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @PathVariable String entry,
            Locale locale,
            RedirectAttributes flash) {
        Words words = new Words(messages, locale);
        OpenCase opened = cases.open(actor, caseId, words);
        if (!isOfAMomentAgo(opened, actor, entry)) {
            flash.addFlashAttribute("notUndone", words.say("undo.late"));
            return "redirect:/cases/" + caseId.value() + "#e-" + entry;
        }
        ObjectNode command = EntryCommand.retracting(entry, words.say("undo.reason"), client(opened));
        switch (desk.submit(actor, caseId, command, null, locale)) {
            case Accepted _ -> flash.addFlashAttribute("undone", true);
            case Refused refused ->
                flash.addFlashAttribute("notUndone", refused.problem().detail());
        }
        return "redirect:/cases/" + caseId.value() + "#e-" + entry;
    }

    private boolean isOfAMomentAgo(OpenCase opened, Actor actor, String entry) {
        return opened.timeline().entries(Instant.MAX).stream()
                .anyMatch(each -> each.id().value().equals(entry)
                        && each.recordedBy().person().equals(actor.person())
                        && each.recordedAt().isAfter(moment.now().minus(A_MOMENT)));
    }

    private ObjectNode replacement(EntryForm form, OpenCase opened, Line line, MultiValueMap<String, String> filledIn) {
        ObjectNode replacement = command(form, opened, filledIn);
        JsonNode before = json.valueToTree(line.entry());
        form.fields().stream()
                .filter(field -> Inputs.isMadeUp(form.kind(), field))
                .forEach(field -> replacement.set(field.name(), before.path(field.name())));
        return replacement;
    }

    private ObjectNode command(EntryForm form, OpenCase opened, MultiValueMap<String, String> filledIn) {
        ObjectNode command = EntryCommand.of(
                form, client(opened), said -> colleagues.spelled(said, form.kind(), opened.state()), filledIn);
        form.fields().stream()
                .filter(field -> Inputs.isMadeUp(form.kind(), field))
                .forEach(field -> command.put(field.name(), EntryCommand.newRelationship()));
        return command;
    }

    /** What comes next and who does it; null where whoever recorded goes on themselves. */
    private static @Nullable String next(EntryKind kind, OpenCase opened, Words words) {
        PersonId leader = opened.state().helper();
        if (kind != EntryKind.ACCEPT_HANDOVER) {
            return null;
        }
        return leader == null ? words.say("accepted.nobody") : words.say("accepted.next", words.person(leader));
    }

    /** Back to the case, or to the others for whoever gave the right to see it away by what they recorded. */
    private String saved(
            Actor actor, String entry, Accepted accepted, RedirectAttributes flash, boolean canUndo, Words words) {
        CaseId caseId = accepted.caseId();
        if (!cases.isStillFor(actor, caseId)) {
            flash.addFlashAttribute("done", words.say("saved.gone"));
            return "redirect:/cases?after=" + accepted.position();
        }
        flash.addFlashAttribute("saved", entry);
        flash.addFlashAttribute("canUndo", canUndo && accepted.entries().size() == 1);
        return "redirect:/cases/" + caseId.value() + "#e-" + entry;
    }

    private Inputs inputs(OpenCase opened, Actor actor, Words words) {
        LocalDate today = moment.dayOr(null);
        return new Inputs(words, actor, today, colleagues, opened.state(), opened.lines());
    }

    private EntryForm form(String command) {
        return EntryKind.of(command).flatMap(forms::of).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH));
    }

    private static Line line(OpenCase opened, String entry) {
        return opened.lines().stream()
                .filter(each -> each.id().value().equals(entry))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH));
    }

    /** Texts are about the client; a case that was never opened takes no entry anyway. */
    private static PersonId client(OpenCase opened) {
        PersonId client = opened.client();
        return client == null ? new PersonId(opened.id().value()) : client;
    }

    /** Where the reason of a correction is asked, which is no field of what is corrected. */
    private static Map<String, Input.Place> reasonPlace(Words words) {
        return Map.of(REASON, new Input.Place("reason-of-change", words.say("correct.reason")));
    }

    private static String show(
            OpenCase opened, EntryForm form, List<Input> inputs, List<Refusal> refusals, Model model) {
        model.addAttribute("case", opened);
        model.addAttribute("kind", form.kind());
        model.addAttribute("inputs", inputs);
        model.addAttribute("refusals", refusals);
        model.addAttribute("once", UUID.randomUUID().toString());
        return "record";
    }

    private static String change(
            OpenCase opened,
            Line line,
            EntryForm form,
            List<Input> inputs,
            String reason,
            List<Problem> problems,
            Words words,
            Model model) {
        model.addAttribute("line", line);
        model.addAttribute("reason", reason);
        problems.stream()
                .filter(problem -> REASON.equals(problem.field()))
                .findFirst()
                .ifPresent(problem -> model.addAttribute("reasonError", problem.detail()));
        show(opened, form, inputs, Refusal.of(problems, inputs, reasonPlace(words), opened.lines()), model);
        return "change";
    }
}
