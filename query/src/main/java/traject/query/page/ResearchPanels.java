package traject.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import traject.query.job.Job;
import traject.query.page.ResearchPage.Proof;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.view.Drawn;
import traject.query.research.view.Drawn.Panel;
import traject.query.research.work.Answers;
import traject.query.web.Moment;
import traject.shared.identity.Actor;

/** The figures of an answer as they stand on a page, each with its stamp. */
@Component
class ResearchPanels {

    private final Answers answers;
    private final Moment moment;

    ResearchPanels(Answers answers, Moment moment) {
        this.answers = answers;
        this.moment = moment;
    }

    /** A figure in its place. */
    record Placed(String name, Stamp stamp, String html) {}

    /** Whether a figure that was made again is the same. */
    public enum Remade {
        SAME,
        SAME_BY_OTHER_SOFTWARE,
        DIFFERENT,
        DIFFERENT_BY_OTHER_SOFTWARE,
        /** It is not drawn any more: too few, or not computable. */
        NOT_DRAWN
    }

    void fill(
            Actor actor,
            Question question,
            Job job,
            Proof proof,
            ResearchFields fields,
            Words words,
            Locale language,
            Model model) {
        Drawn drawn = answers.drawn(actor, job.id());
        List<String> asked = Stream.concat(
                        Stream.of(fields.told(question)), fields.parameters(question.topic()).stream())
                .toList();
        List<Placed> placed = drawn.panels().stream()
                .map(panel -> placed(panel, question, job, asked, words, language))
                .toList();
        model.addAttribute("drawn", drawn);
        model.addAttribute("panels", placed);
        model.addAttribute("remade", proof.asked() ? remade(proof, placed) : null);
    }

    private Placed placed(Panel panel, Question question, Job job, List<String> asked, Words words, Locale language) {
        Stamp stamp = Answers.stamp(question, panel.figure(), Objects.requireNonNull(job.software()));
        String file = "/research/figures/" + panel.name();
        String query = "?" + question.query() + "&in=" + language.getLanguage();
        FigurePanel.Addresses addresses = new FigurePanel.Addresses(
                file + ".csv" + query,
                file + ".svg" + query,
                file + ".png" + query,
                link(panel.name(), stamp, language));
        return new Placed(
                panel.name(),
                stamp,
                FigurePanel.of(panel.figure(), panel.wide(), stamp, asked, addresses, moment.zone(), words));
    }

    static String link(String figure, Stamp stamp, Locale language) {
        return "/research?" + stamp.question() + "&figure=" + figure + "&sum=" + stamp.checksum() + "&by="
                + stamp.software() + "&in=" + language.getLanguage();
    }

    private static Remade remade(Proof proof, List<Placed> placed) {
        Stamp found = placed.stream()
                .filter(each -> each.name().equals(proof.figure()))
                .map(Placed::stamp)
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Remade.NOT_DRAWN;
        }
        boolean same = found.checksum().equals(proof.sum());
        boolean sameSoftware = isBy(proof.by(), found);
        return same
                ? sameSoftware ? Remade.SAME : Remade.SAME_BY_OTHER_SOFTWARE
                : sameSoftware ? Remade.DIFFERENT : Remade.DIFFERENT_BY_OTHER_SOFTWARE;
    }

    private static boolean isBy(@Nullable String software, Stamp stamp) {
        return software == null || software.equals(stamp.software());
    }
}
