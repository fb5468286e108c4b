package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.web.Moment;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.Problem;

/** Opens a case in the client's own words; whoever opens it may take the lead at once. */
@Controller
class OpeningPage {

    /** Somebody who is not known by another name yet. */
    private static final String UNNAMED = "client";

    /** What the page asks beside the opening itself. */
    private static final String NUMBER = "number";

    private final EntryForms forms;
    private final Submissions desk;
    private final Colleagues colleagues;
    private final Moment moment;
    private final MessageSource messages;

    OpeningPage(EntryForms forms, Submissions desk, Colleagues colleagues, Moment moment, MessageSource messages) {
        this.forms = forms;
        this.desk = desk;
        this.colleagues = colleagues;
        this.moment = moment;
        this.messages = messages;
    }

    @GetMapping("/cases/new")
    String form(@Acting Actor actor, Locale locale, Model model) {
        return show(actor, locale, "", true, Map.of(), List.of(), model);
    }

    @PostMapping("/cases/new")
    String open(
            @Acting Actor actor,
            @RequestParam MultiValueMap<String, String> filledIn,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String number =
                Objects.requireNonNullElse(filledIn.getFirst(NUMBER), "").strip();
        boolean lead = filledIn.containsKey("lead");
        MultiValueMap<String, String> complete = new LinkedMultiValueMap<>(filledIn);
        if (Objects.requireNonNullElse(complete.getFirst("client"), "").isBlank()) {
            complete.set("client", FormCheck.isCode(number) ? UNNAMED + "-" + number : UNNAMED);
        }
        List<Problem> problems = wrong(number, complete, locale);
        if (problems.isEmpty()) {
            switch (submit(actor, number, complete, lead, locale)) {
                case Accepted accepted -> {
                    flash.addFlashAttribute("opened", true);
                    return "redirect:/cases/" + accepted.caseId().value();
                }
                case Refused refused -> problems.add(refused.problem());
            }
        }
        response.setStatus(problems.getFirst().status());
        return show(actor, locale, number, lead, filledIn, problems, model);
    }

    private Answer submit(
            Actor actor, String number, MultiValueMap<String, String> filledIn, boolean lead, Locale locale) {
        CaseId caseId = new CaseId(number);
        PersonId client =
                new PersonId(Objects.requireNonNull(filledIn.getFirst("client")).strip());
        ObjectNode opening = EntryCommand.of(form(), client, UnaryOperator.identity(), filledIn);
        Answer opened = desk.open(actor, caseId, opening, filledIn.getFirst("once"), locale);
        if (opened instanceof Accepted && lead && actor.role() == ActorRole.HELPER) {
            ObjectNode start = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", EntryKind.START_RELATIONSHIP.command())
                    .put("occurredOn", filledIn.getFirst("occurredOn"))
                    .put("relationship", EntryCommand.newRelationship())
                    .put("helper", actor.person().value())
                    .put("leading", true);
            return desk.submit(actor, caseId, start, null, locale);
        }
        return opened;
    }

    /** What the page knows to be wrong. */
    private List<Problem> wrong(String number, MultiValueMap<String, String> filledIn, Locale locale) {
        List<Problem> wrong = new ArrayList<>();
        if (!FormCheck.isCode(number)) {
            wrong.add(new NotAnswered(number.isEmpty() ? Reason.LEFT_EMPTY : Reason.NOT_A_CODE, NUMBER)
                    .toProblem(locale));
        }
        PersonId nobody = new PersonId(UNNAMED);
        ObjectNode opening = EntryCommand.of(form(), nobody, UnaryOperator.identity(), filledIn);
        wrong.addAll(FormCheck.wrong(form(), opening, "", moment.dayOr(null), _ -> true, locale));
        return wrong;
    }

    private EntryForm form() {
        return forms.of(EntryKind.OPEN_CASE).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH));
    }

    private String show(
            Actor actor,
            Locale locale,
            String number,
            boolean lead,
            Map<String, List<String>> filledIn,
            List<Problem> problems,
            Model model) {
        Words words = new Words(messages, locale);
        Map<String, Input.Place> beside = Map.of(NUMBER, new Input.Place(NUMBER, words.say("open.number")));
        List<Input> inputs = new Inputs(words, actor, moment.dayOr(null), colleagues, null, List.of())
                .of(form(), filledIn, Refusal.ofForm(problems, beside));
        model.addAttribute("inputs", inputs);
        model.addAttribute(NUMBER, number);
        model.addAttribute("lead", lead);
        model.addAttribute("helps", actor.role() == ActorRole.HELPER);
        model.addAttribute("refusals", Refusal.of(problems, inputs, beside, List.of()));
        problems.stream()
                .filter(problem -> NUMBER.equals(problem.field()))
                .findFirst()
                .ifPresent(problem -> model.addAttribute("numberError", problem.detail()));
        model.addAttribute("once", UUID.randomUUID().toString());
        return "open";
    }
}
