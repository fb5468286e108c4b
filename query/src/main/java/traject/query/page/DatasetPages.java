package traject.query.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import traject.query.figure.Figure;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.dataset.Data;
import traject.query.research.dataset.Dataset;
import traject.query.research.dataset.DatasetFigures;
import traject.query.research.dataset.DatasetFormat;
import traject.query.research.dataset.Datasets;
import traject.query.research.dataset.FirstRows;
import traject.query.research.dataset.Reading;
import traject.query.research.dataset.Readings;
import traject.query.research.dataset.Wanted;
import traject.query.security.WhoMaySee;
import traject.query.web.Moment;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;

/** Files from elsewhere: brought in, looked at, deleted; each by whoever brought it alone. */
@Controller
@RequestMapping("/research/datasets")
class DatasetPages {

    /** Whoever brings a small file sees it at once; of a larger one they see how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Datasets datasets;
    private final Readings readings;
    private final Moment moment;

    DatasetPages(Datasets datasets, Readings readings, Moment moment) {
        this.datasets = datasets;
        this.readings = readings;
        this.moment = moment;
    }

    @ModelAttribute("files")
    FileWords files(Locale locale) {
        return new FileWords(locale, moment.zone());
    }

    @GetMapping
    String all(@Acting Actor actor, Model model) {
        check(actor);
        return show(actor, new Brought("", "", ""), null, model);
    }

    /** What was said of a file, to stand in the form again when it was refused. */
    record Brought(String name, String format, String firstColumn) {}

    @PostMapping
    String add(
            @Acting Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String firstColumn,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws InterruptedException {
        check(actor);
        try {
            Reading reading = begin(actor, file, name.strip(), format, firstColumn.strip());
            return reading.isOver(PATIENCE)
                    ? "redirect:/research/datasets/" + reading.dataset().id()
                    : "redirect:/research/datasets/reading/" + reading.id();
        } catch (NotAnswered refused) {
            Problem problem = refused.toProblem(locale);
            response.setStatus(problem.status());
            return show(actor, new Brought(name, format, firstColumn), problem, model);
        }
    }

    private Reading begin(Actor actor, @Nullable MultipartFile file, String name, String format, String firstColumn) {
        if (file == null || file.isEmpty()) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "file");
        }
        DatasetFormat written = Arrays.stream(DatasetFormat.values())
                .filter(each -> each.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.PARAMETER_MALFORMED, "format"));
        String called = name.isEmpty() ? nameOf(file) : name;
        Wanted wanted = new Wanted(actor, called, written, firstColumn.isEmpty() ? null : firstColumn, moment.now());
        try (InputStream in = file.getInputStream()) {
            return readings.begin(wanted, in);
        } catch (IOException unreadable) {
            throw new NotAnswered(Reason.MALFORMED);
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(0, Math.min(name.length(), Wanted.LONGEST_NAME));
    }

    /** How far one is that takes a while; the page asks again by itself. */
    @GetMapping("/reading/{id}")
    String reading(
            @Acting Actor actor, @PathVariable String id, Locale locale, Model model, HttpServletResponse response)
            throws InterruptedException {
        check(actor);
        Reading reading = readings.find(actor, id).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_DATASET));
        boolean over = reading.isOver(Duration.ZERO);
        model.addAttribute("reading", reading);
        model.addAttribute("going", !over);
        try {
            model.addAttribute("dataset", over ? reading.dataset() : null);
        } catch (NotAnswered refused) {
            model.addAttribute("problem", refused.toProblem(locale));
        }
        return "dataset-reading";
    }

    /**
     * What one is, and its figures.
     *
     * @param type of objects that are looked from, where there are any
     * @param unit between one observation and the next, in sequences
     */
    @GetMapping("/{id}")
    String one(
            @Acting Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "STEP") String unit,
            Locale locale,
            Model model) {
        Dataset dataset = find(actor, id);
        Data data = datasets.data(actor, dataset);
        DatasetView view = DatasetView.of(data, type, unit);
        model.addAttribute("dataset", dataset);
        model.addAttribute("view", view);
        model.addAttribute("most", DatasetFigures.MOST_STEPS);
        model.addAttribute("first", FirstRows.of(data));
        model.addAttribute("figures", datasets.inTurn(() -> view.figures(data, locale, dataset.name())));
        return "dataset";
    }

    /** A figure as its numbers or as a picture, to take along. */
    @GetMapping("/{id}/figures/{name}.{kind}")
    ResponseEntity<String> figure(
            @Acting Actor actor,
            @PathVariable String id,
            @PathVariable String name,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "STEP") String unit,
            Locale locale) {
        Dataset dataset = find(actor, id);
        Data data = datasets.data(actor, dataset);
        DatasetView view = DatasetView.of(data, type, unit);
        if (!view.offers(data, name) || !List.of("csv", "svg").contains(kind)) {
            throw new NotAnswered(Reason.UNKNOWN_PATH);
        }
        Figure figure = datasets.inTurn(() -> view.figure(data, name, locale, dataset.name()));
        boolean numbers = kind.equals("csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + kind)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(numbers ? "text/csv;charset=UTF-8" : "image/svg+xml"))
                .body(numbers ? figure.csv() : figure.download("SHA-256 " + dataset.sha256()));
    }

    @GetMapping("/{id}/delete")
    String askToDelete(@Acting Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("dataset", find(actor, id));
        return "dataset-delete";
    }

    @PostMapping("/{id}/delete")
    String delete(@Acting Actor actor, @PathVariable String id) {
        datasets.delete(actor, UUID.fromString(find(actor, id).id()));
        return "redirect:/research/datasets?deleted";
    }

    private Dataset find(Actor actor, String id) {
        check(actor);
        try {
            return datasets.find(actor, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotAnswered(Reason.UNKNOWN_DATASET);
        }
    }

    private static void check(Actor actor) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
    }

    private String show(Actor actor, Brought brought, @Nullable Problem problem, Model model) {
        model.addAttribute("datasets", datasets.all(actor));
        model.addAttribute("room", datasets.room(actor));
        model.addAttribute("formats", DatasetFormat.values());
        model.addAttribute("brought", brought);
        model.addAttribute("problem", problem);
        return "datasets";
    }
}
