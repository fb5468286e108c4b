package traject.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.dataset.Dataset;
import traject.query.research.dataset.DatasetFormat;
import traject.query.research.dataset.DatasetRoom;
import traject.query.research.dataset.Datasets;
import traject.query.research.dataset.Readings;
import traject.query.research.dataset.Wanted;
import traject.query.security.WhoMaySee;
import traject.shared.eventstore.DiskFull;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Files from elsewhere to look at: brought as the body or in a form, seen by whoever brought them, never among cases. */
@RestController
@RequestMapping(DatasetsController.DATASETS)
class DatasetsController {

    static final String DATASETS = "/api/datasets";

    private static final Set<String> TAKEN = Set.of(
            "application/octet-stream",
            "application/gzip",
            "application/json",
            "application/xml",
            "text/xml",
            "text/csv",
            "text/tab-separated-values");

    private final Datasets datasets;
    private final Readings readings;
    private final Moment moment;

    DatasetsController(Datasets datasets, Readings readings, Moment moment) {
        this.datasets = datasets;
        this.readings = readings;
        this.moment = moment;
    }

    /** Somebody's datasets, and how much room they have. */
    record DatasetsKept(DatasetRoom room, List<Dataset> datasets) {}

    /** Takes one in; the answer comes when it is stored. */
    @PostMapping
    ResponseEntity<Dataset> add(
            @Acting Actor actor,
            @RequestParam DatasetFormat format,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String firstColumn,
            HttpServletRequest request)
            throws InterruptedException {
        check(actor);
        Wanted wanted = new Wanted(actor, name, format, firstColumn, moment.now());
        Dataset dataset;
        try (InputStream file = file(request)) {
            dataset = readings.begin(wanted, file).dataset();
        } catch (IOException brokenOff) {
            throw new NotAnswered(DiskFull.isCauseOf(brokenOff) ? CommonReason.STORAGE_FULL : Reason.MALFORMED);
        }
        return ResponseEntity.created(URI.create(DATASETS + "/" + dataset.id())).body(dataset);
    }

    private static InputStream file(HttpServletRequest request) throws IOException {
        String type = type(request);
        if (TAKEN.contains(type)) {
            return request.getInputStream();
        }
        if (!type.equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw new NotAnswered(CommonReason.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            Part file = request.getPart("file");
            if (file == null) {
                throw new NotAnswered(Reason.PARAMETER_MALFORMED, "file");
            }
            return file.getInputStream();
        } catch (ServletException noForm) {
            throw new NotAnswered(CommonReason.UNSUPPORTED_MEDIA_TYPE);
        } catch (IllegalStateException tooLarge) {
            throw new NotAnswered(Reason.DATASET_TOO_LARGE);
        }
    }

    private static String type(HttpServletRequest request) {
        try {
            String said = request.getContentType();
            MediaType type = said == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(said);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException malformed) {
            return "";
        }
    }

    /** The latest first. */
    @GetMapping
    DatasetsKept all(@Acting Actor actor) {
        check(actor);
        return new DatasetsKept(datasets.room(actor), datasets.all(actor));
    }

    @GetMapping("/{id}")
    Dataset one(@Acting Actor actor, @PathVariable String id) {
        check(actor);
        return datasets.find(actor, known(id));
    }

    /** Forgets it, for good. */
    @DeleteMapping("/{id}")
    Dataset delete(@Acting Actor actor, @PathVariable String id) {
        check(actor);
        return datasets.delete(actor, known(id));
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotAnswered(Reason.UNKNOWN_DATASET);
        }
    }

    private static void check(Actor actor) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
    }
}
