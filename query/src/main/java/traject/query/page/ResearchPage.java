package traject.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.query.job.Job;
import traject.query.problem.NotAnswered;
import traject.query.research.Address;
import traject.query.research.Question;
import traject.query.research.Topic;
import traject.query.research.work.Answers;
import traject.query.research.work.Asking;
import traject.query.security.WhoMaySee;
import traject.query.web.Moment;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;

/** The workbench: one question about groups of trajectories, which stands in the address, and the figures that answer it. */
@Controller
class ResearchPage {

    /** For so long a page waits for its figures before it tells how far they are. */
    static final Duration SOON = Duration.ofMillis(1_500);

    private final Asking asking;
    private final Answers answers;
    private final ResearchPanels panels;
    private final ResearchLooks looks;
    private final Moment moment;
    private final MessageSource messages;

    ResearchPage(
            Asking asking,
            Answers answers,
            ResearchPanels panels,
            ResearchLooks looks,
            Moment moment,
            MessageSource messages) {
        this.asking = asking;
        this.answers = answers;
        this.panels = panels;
        this.looks = looks;
        this.moment = moment;
        this.messages = messages;
    }

    /**
     * The page. An address that leaves something open is led to the one that says all of it, so that whoever sends it sends
     * all of it.
     */
    @GetMapping("/research")
    String show(
            @Acting Actor actor,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws InterruptedException {
        check(actor);
        Proof proof = Proof.of(typed);
        Map<String, String> asked = Proof.without(typed);
        Address address = new Address(asked);
        Question question = asking.read(address);
        Locale language = proof.language(locale);
        Words words = new Words(messages, locale);
        ResearchFields fields = new ResearchFields(words, question, asked, address.wrong(), asking.places(), moment);
        form(question, fields, model);
        if (!address.wrong().isEmpty()) {
            response.setStatus(400);
            model.addAttribute("wrong", fields.wrongLabels());
            model.addAttribute("drawn", null);
            return "research";
        }
        if (!Question.isWhole(asked, question) || (proof.asked() && proof.job() == null)) {
            return "redirect:/research?" + question.query() + proof.query(proofJob(actor, question, proof, language));
        }
        UUID id = proof.job() == null ? answers.ask(actor, question, locale, moment.now()) : proof.job();
        Job job = answers.await(actor, id, SOON);
        model.addAttribute("job", job);
        model.addAttribute("newer", asking.isOlder(question));
        model.addAttribute("proof", proof.asked() ? proof : null);
        NotAnswered refusal = job.refusal();
        Problem problem = refusal == null ? null : refusal.toProblem(locale);
        model.addAttribute("problem", problem);
        if (job.state() == Job.State.FINISHED) {
            looks.record(new ResearchLook(
                    actor.person(),
                    actor.role(),
                    moment.now(),
                    ResearchLook.What.FIGURES,
                    question.query(),
                    proof.figure()));
            panels.fill(actor, question, job, proof, fields, words, language, model);
        }
        return "research";
    }

    private @Nullable UUID proofJob(Actor actor, Question question, Proof proof, Locale language) {
        return proof.asked() && proof.job() == null
                ? answers.askAnew(actor, question, language, moment.now())
                : proof.job();
    }

    private static void form(Question question, ResearchFields fields, Model model) {
        List<ResearchField> first = fields.first();
        List<ResearchField> lens = fields.lens();
        List<ResearchField> own = fields.of(question.topic());
        model.addAttribute("figures", true);
        model.addAttribute("question", question);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("first", first);
        model.addAttribute("second", fields.second());
        model.addAttribute("lens", lens);
        model.addAttribute("own", own);
        model.addAttribute(
                "hidden",
                fields.hidden(Stream.of(first, lens, own).flatMap(List::stream).toList()));
    }

    /** What the asker had computed, and what is under way. */
    @GetMapping("/research/answers")
    String list(@Acting Actor actor, Model model) {
        check(actor);
        model.addAttribute("answers", answers.latest(actor));
        model.addAttribute("zone", moment.zone());
        return "research-answers";
    }

    /** Stops an answer that is under way; forgets one that is over. */
    @PostMapping("/research/answers/{id}/end")
    String end(@Acting Actor actor, @PathVariable UUID id) {
        check(actor);
        answers.end(actor, id);
        return "redirect:/research/answers";
    }

    static void check(Actor actor) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
    }

    /**
     * What the link of a stamp asks besides: that a figure be made again, and whether it is still the same.
     *
     * @param figure which one
     * @param sum the checksum that it had
     * @param by the software that made it
     * @param in the language in which it was made
     * @param job the answer made for it
     */
    record Proof(
            @Nullable String figure,
            @Nullable String sum,
            @Nullable String by,
            @Nullable String in,
            @Nullable UUID job) {

        private static final List<String> NAMES = List.of("figure", "sum", "by", "in", "job");

        static Proof of(Map<String, String> typed) {
            return new Proof(
                    known(typed, "figure", "[a-z0-9-]{1,40}"),
                    known(typed, "sum", "[0-9a-f]{64}"),
                    known(typed, "by", "[\\w.-]{1,40}"),
                    known(typed, "in", "nl|en"),
                    known(typed, "job", "[0-9a-f-]{36}") == null ? null : UUID.fromString(typed.get("job")));
        }

        private static @Nullable String known(Map<String, String> typed, String name, String form) {
            String value = typed.get(name);
            return value != null && value.matches(form) ? value : null;
        }

        static Map<String, String> without(Map<String, String> typed) {
            Map<String, String> rest = new HashMap<>(typed);
            NAMES.forEach(rest::remove);
            return rest;
        }

        boolean asked() {
            return figure != null && sum != null;
        }

        Locale language(Locale otherwise) {
            return in == null ? otherwise : Locale.of(in);
        }

        String query(@Nullable UUID made) {
            return asked()
                    ? "&figure=" + figure + "&sum=" + sum + (by == null ? "" : "&by=" + by)
                            + (in == null ? "" : "&in=" + in) + (made == null ? "" : "&job=" + made)
                    : "";
        }
    }
}
