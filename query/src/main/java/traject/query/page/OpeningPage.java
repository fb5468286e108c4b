package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import traject.shared.event.InvalidValue;
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
        return show(actor, locale, "", true, Map.of(), null, model);
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
                Objects.requireNonNullElse(filledIn.getFirst("number"), "").strip();
        boolean lead = filledIn.containsKey("lead");
        MultiValueMap<String, String> complete = new LinkedMultiValueMap<>(filledIn);
        if (Objects.requireNonNullElse(complete.getFirst("client"), "").isBlank()) {
            complete.set("client", UNNAMED + "-" + number);
        }
        Answer answer = submit(actor, number, complete, lead, locale);
        return switch (answer) {
            case Accepted accepted -> {
                flash.addFlashAttribute("opened", true);
                yield "redirect:/cases/" + accepted.caseId().value();
            }
            case Refused refused -> {
                response.setStatus(refused.problem().status());
                yield show(actor, locale, number, lead, filledIn, refused.problem(), model);
            }
        };
    }

    private Answer submit(
            Actor actor, String number, MultiValueMap<String, String> filledIn, boolean lead, Locale locale) {
        String wrong = notACode(number, filledIn);
        if (wrong != null) {
            return new Refused(new NotAnswered(Reason.NOT_A_CODE, wrong).toProblem(locale));
        }
        CaseId caseId = new CaseId(number);
        ObjectNode opening = EntryCommand.of(
                form(),
                new PersonId(Objects.requireNonNull(filledIn.getFirst("client")).strip()),
                filledIn);
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

    /** The first field that takes a code and holds something else; null when there is none. */
    private @Nullable String notACode(String number, MultiValueMap<String, String> filledIn) {
        if (!isCode(number)) {
            return "number";
        }
        return form().fields().stream()
                .filter(field -> field.type() == EntryField.Type.PERSON || field.type() == EntryField.Type.NAME)
                .map(EntryField::name)
                .filter(name -> !filledIn.getOrDefault(name, List.of()).stream()
                        .allMatch(said -> said.isBlank() || isCode(said.strip())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCode(String said) {
        return said.length() <= InvalidValue.LONGEST_ID && said.matches(InvalidValue.ID_PATTERN);
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
            @Nullable Problem problem,
            Model model) {
        Words words = new Words(messages, locale);
        List<Input> inputs =
                new Inputs(words, actor, moment.dayOr(null), colleagues, null, List.of()).of(form(), filledIn, problem);
        model.addAttribute("inputs", inputs);
        model.addAttribute("number", number);
        model.addAttribute("lead", lead);
        model.addAttribute("helps", actor.role() == ActorRole.HELPER);
        model.addAttribute("problem", problem);
        model.addAttribute("place", Input.refused(inputs));
        if (problem != null && "number".equals(problem.field())) {
            model.addAttribute("numberError", problem.detail());
            model.addAttribute("place", new Input.Place("number", words.say("open.number")));
        }
        model.addAttribute("once", UUID.randomUUID().toString());
        return "open";
    }
}
