package traject.query.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.query.figure.Figure;
import traject.query.job.Job;
import traject.query.page.ResearchPage.Proof;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.raster.Png;
import traject.query.raster.TooManyPixels;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.view.Drawn.Panel;
import traject.query.research.work.Answers;
import traject.query.research.work.Asking;
import traject.query.web.Moment;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;

/** Figures as files to take home, each with its stamp. */
@Controller
class ResearchFiles {

    /** Pixels for a px. */
    private static final int SCALE = 2;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Asking asking;
    private final Answers answers;
    private final ResearchLooks looks;
    private final Moment moment;
    private final MessageSource messages;

    ResearchFiles(Asking asking, Answers answers, ResearchLooks looks, Moment moment, MessageSource messages) {
        this.asking = asking;
        this.answers = answers;
        this.looks = looks;
        this.moment = moment;
        this.messages = messages;
    }

    /** A figure with what is written below it. */
    private record Taken(Figure figure, String stamped) {}

    /** Its numbers; the stamp is in their name, so that every program reads them. */
    @GetMapping(value = "/research/figures/{figure}.csv")
    ResponseEntity<byte[]> csv(
            @Acting Actor actor, @PathVariable String figure, @RequestParam Map<String, String> typed, Locale locale)
            throws InterruptedException {
        Taken taken = take(actor, figure, typed, locale);
        return file(
                figure + ".csv", "text/csv;charset=UTF-8", taken.figure().csv().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(value = "/research/figures/{figure}.svg")
    ResponseEntity<byte[]> svg(
            @Acting Actor actor, @PathVariable String figure, @RequestParam Map<String, String> typed, Locale locale)
            throws InterruptedException {
        Taken taken = take(actor, figure, typed, locale);
        return file(
                figure + ".svg",
                "image/svg+xml",
                taken.figure().download(taken.stamped()).getBytes(StandardCharsets.UTF_8));
    }

    /** In pixels, for what reads no drawings. */
    @GetMapping(value = "/research/figures/{figure}.png")
    ResponseEntity<byte[]> png(
            @Acting Actor actor, @PathVariable String figure, @RequestParam Map<String, String> typed, Locale locale)
            throws InterruptedException {
        Taken taken = take(actor, figure, typed, locale);
        try {
            byte[] pixels = Png.of(taken.figure().download(taken.stamped()), SCALE, Map.of("Comment", taken.stamped()));
            return file(figure + ".png", MediaType.IMAGE_PNG_VALUE, pixels);
        } catch (TooManyPixels _) {
            throw new NotAnswered(Reason.PICTURE_TOO_LARGE);
        }
    }

    /** In the language that the address says, so that it leads to the same for whoever reads another one. */
    private Taken take(Actor actor, String name, Map<String, String> typed, Locale locale) throws InterruptedException {
        ResearchPage.check(actor);
        Locale language = Proof.of(typed).language(locale);
        Question question = asking.readWhole(Proof.without(typed));
        UUID id = answers.ask(actor, question, language, moment.now());
        Job job = answers.await(actor, id, LONGEST_WAIT);
        Figure figure = answers.drawn(actor, id).panels().stream()
                .filter(panel -> panel.name().equals(name))
                .map(Panel::figure)
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_ANALYSIS));
        looks.record(new ResearchLook(
                actor.person(), actor.role(), moment.now(), ResearchLook.What.DOWNLOAD, question.query(), name));
        Stamp stamp = Answers.stamp(question, figure, Objects.requireNonNull(job.software()));
        return new Taken(figure, stamped(question, stamp, new Words(messages, language)));
    }

    private String stamped(Question question, Stamp stamp, Words words) {
        String groups = new ResearchFields(words, question, asking.places(), moment).told(question);
        return words.say(
                "research.stamp",
                Long.toString(stamp.position().tx()),
                Long.toString(stamp.position().last()),
                stamp.knownAt().toString(),
                stamp.on().toString(),
                groups,
                Long.toString(stamp.seed()),
                stamp.software(),
                stamp.checksum(),
                stamp.question());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(body);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
