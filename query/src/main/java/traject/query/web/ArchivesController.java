package traject.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.export.Archives;
import traject.query.export.Export;
import traject.query.export.Exporter;
import traject.query.export.MadeArchive;
import traject.query.export.RestoredArchive;
import traject.query.problem.BrokenOff;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Archives of everything: an administrator has one made and can't read it; auditors read which were made. */
@RestController
class ArchivesController {

    private static final String AGE = "application/age";

    private final Export export;
    private final Archives archives;

    ArchivesController(Export export, Archives archives) {
        this.export = export;
        this.archives = archives;
    }

    /** Part of a list, the latest first. */
    record Made(int page, int size, List<MadeArchive> exports) {}

    /** Part of a list, the latest first. */
    record Restored(int page, int size, List<RestoredArchive> restores) {}

    @PostMapping("/api/maintenance/export")
    void export(@Acting Actor actor, HttpServletResponse response) {
        if (!WhoMaySee.mayMaintain(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        try {
            export.run(Exporter.of(actor), () -> opened(response), _ -> {});
        } catch (NotAnswered refused) {
            throw refused;
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new BrokenOff(e);
            }
            response.reset();
            throw e;
        }
    }

    private static OutputStream opened(HttpServletResponse response) throws IOException {
        response.setContentType(AGE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"traject.age\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }

    @GetMapping("/api/exports")
    Made exports(
            @Acting Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        check(actor, page, size);
        return new Made(page, size, archives.made(page, size));
    }

    @GetMapping("/api/restores")
    Restored restores(
            @Acting Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        check(actor, page, size);
        return new Restored(page, size, archives.restored(page, size));
    }

    private static void check(Actor actor, int page, int size) {
        if (!WhoMaySee.maySeeArchives(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        Asked.page(page, size);
    }
}
