package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.query.problem.BrokenOff;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.Question;
import traject.query.research.export.ExportFormat;
import traject.query.research.work.Asking;
import traject.query.research.work.Export;
import traject.query.research.work.Exports;
import traject.query.web.Moment;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;

/** The data of a question to take home: asked for, put together in the background, and kept for whoever asked. */
@Controller
class ResearchExports {

    /** What every form has besides its own fields. */
    private static final String TOKEN = "_csrf";

    private final Asking asking;
    private final Exports exports;
    private final ResearchLooks looks;
    private final Moment moment;
    private final MessageSource messages;

    ResearchExports(Asking asking, Exports exports, ResearchLooks looks, Moment moment, MessageSource messages) {
        this.asking = asking;
        this.exports = exports;
        this.looks = looks;
        this.moment = moment;
        this.messages = messages;
    }

    /** An export with its groups in words. */
    record Row(Export export, String groups) {}

    /** Which formats there are, and what is in them. */
    @GetMapping("/research/export")
    String formats(@Acting Actor actor, @RequestParam Map<String, String> typed, Locale locale, Model model) {
        ResearchPage.check(actor);
        Question question = asking.readWhole(typed);
        model.addAttribute("question", question);
        model.addAttribute("groups", groups(question, locale));
        model.addAttribute("formats", ExportFormat.values());
        return "research-formats";
    }

    @PostMapping("/research/export/{format}")
    String ask(
            @Acting Actor actor, @PathVariable String format, @RequestParam Map<String, String> typed, Locale locale) {
        ResearchPage.check(actor);
        ExportFormat wanted = Arrays.stream(ExportFormat.values())
                .filter(each -> each.code().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH));
        Map<String, String> asked = new HashMap<>(typed);
        asked.remove(TOKEN);
        UUID id = exports.ask(actor, asking.readWhole(asked), wanted, locale, moment.now());
        return "redirect:/research/exports/" + id;
    }

    /** What the asker has, and what is under way. */
    @GetMapping("/research/exports")
    String list(@Acting Actor actor, Locale locale, Model model) {
        ResearchPage.check(actor);
        model.addAttribute(
                "exports",
                exports.latest(actor).stream()
                        .map(export -> new Row(export, groups(export.question(), locale)))
                        .toList());
        model.addAttribute("kept", Exports.MOST_KEPT);
        model.addAttribute("files", new FileWords(locale, moment.zone()));
        return "research-exports";
    }

    @GetMapping("/research/exports/{id}")
    String show(@Acting Actor actor, @PathVariable UUID id, Locale locale, Model model) throws InterruptedException {
        ResearchPage.check(actor);
        Export export = exports.await(actor, id, ResearchPage.SOON);
        NotAnswered refusal = export.job().refusal();
        model.addAttribute("export", export);
        model.addAttribute("job", export.job());
        model.addAttribute("problem", refusal == null ? null : refusal.toProblem(locale));
        model.addAttribute("groups", groups(export.question(), locale));
        model.addAttribute("kept", Exports.MOST_KEPT);
        model.addAttribute("files", new FileWords(locale, moment.zone()));
        return "research-export";
    }

    /** The archive, which thereby leaves the house. */
    @GetMapping("/research/exports/{id}.zip")
    void take(@Acting Actor actor, @PathVariable UUID id, HttpServletResponse response) throws InterruptedException {
        ResearchPage.check(actor);
        Export export = exports.await(actor, id, Duration.ZERO);
        Export.Made made = export.made();
        if (made == null) {
            throw new NotAnswered(Reason.ANALYSIS_NOT_FINISHED);
        }
        looks.record(new ResearchLook(
                actor.person(),
                actor.role(),
                moment.now(),
                ResearchLook.What.EXPORT,
                export.question().query(),
                export.format().code()));
        response.setContentType("application/zip");
        response.setContentLengthLong(made.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(export.file()).build().toString());
        try {
            exports.copy(export, made, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            throw new BrokenOff(e);
        }
    }

    /** Stops an export that is under way; forgets one that is over. */
    @PostMapping("/research/exports/{id}/end")
    String end(@Acting Actor actor, @PathVariable UUID id) {
        ResearchPage.check(actor);
        exports.end(actor, id);
        return "redirect:/research/exports";
    }

    private String groups(Question question, Locale locale) {
        return new ResearchFields(new Words(messages, locale), question, asking.places(), moment).told(question);
    }
}
