package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.desk.FileDesk;
import traject.shared.desk.FileDesk.File;
import traject.shared.desk.FileDesk.Reply.NotTaken;
import traject.shared.desk.FileDesk.Reply.Taken;
import traject.shared.desk.ImportStatus;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;

/** Brings files of cases in: what would come of one, how far it is, and which lines were refused. */
@Controller
class ImportPages {

    private final ObjectProvider<FileDesk> desk;

    ImportPages(ObjectProvider<FileDesk> desk) {
        this.desk = desk;
    }

    @GetMapping("/import")
    String form(@Acting Actor actor, Model model) {
        return show(requireDesk(actor), actor, "", null, model);
    }

    @PostMapping("/import")
    String begin(
            @Acting Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(required = false) @Nullable MultipartFile mappingFile,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        FileDesk open = requireDesk(actor);
        if (file == null || file.isEmpty()) {
            return show(
                    open, actor, mapping, new NotAnswered(Reason.PARAMETER_MALFORMED, "file").toProblem(locale), model);
        }
        String told = mappingFile == null || mappingFile.isEmpty()
                ? mapping
                : new String(mappingFile.getBytes(), StandardCharsets.UTF_8);
        File wanted = new File(
                file.getOriginalFilename(), file.getInputStream(), told.isBlank() ? null : told, actor, locale, dryRun);
        return switch (open.take(wanted)) {
            case Taken taken -> "redirect:/import/" + taken.status().id();
            case NotTaken not -> {
                response.setStatus(not.problem().status());
                yield show(open, actor, told, not.problem(), model);
            }
        };
    }

    /** How far one is; the page asks again by itself as long as it goes on. */
    @GetMapping("/import/{id}")
    String one(@Acting Actor actor, @PathVariable String id, Model model) {
        ImportStatus status =
                requireDesk(actor).find(id, actor).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_PATH));
        model.addAttribute("job", status);
        model.addAttribute(
                "going", status.state() == ImportStatus.State.WAITING || status.state() == ImportStatus.State.RUNNING);
        return "import-one";
    }

    @PostMapping("/import/{id}/stop")
    String stop(@Acting Actor actor, @PathVariable String id) {
        requireDesk(actor).stop(id, actor);
        return "redirect:/import/" + id;
    }

    private FileDesk requireDesk(Actor actor) {
        FileDesk open = desk.getIfAvailable();
        if (open == null) {
            throw new NotAnswered(Reason.UNKNOWN_PATH);
        }
        if (!open.mayImport(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        return open;
    }

    private static String show(FileDesk open, Actor actor, String mapping, @Nullable Problem problem, Model model) {
        model.addAttribute("jobs", open.all(actor));
        model.addAttribute("mapping", mapping);
        model.addAttribute("problem", problem);
        return "import";
    }
}
