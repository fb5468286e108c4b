package traject.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import traject.query.figure.Figure;
import traject.query.job.Job;
import traject.query.page.ResearchPage.Proof;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.view.Drawn;
import traject.query.research.view.Drawn.Panel;
import traject.query.research.work.Answers;
import traject.shared.identity.Actor;

/** The figures of an answer as they stand on a page, each with its stamp. */
@Component
class ResearchPanels {

    private final Answers answers;

    ResearchPanels(Answers answers) {
        this.answers = answers;
    }

    /**
     * A figure in its place.
     *
     * @param link under which it can be made again
     * @param files before the name of the format: where it is had as a file
     */
    record Placed(String name, boolean wide, Figure figure, Stamp stamp, String link, String files) {

        public String table() {
            return figure.table().html();
        }
    }

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
        List<Placed> placed = drawn.panels().stream()
                .map(panel -> placed(panel, question, job, language))
                .toList();
        model.addAttribute("drawn", drawn);
        model.addAttribute("panels", placed);
        model.addAttribute("groups", fields.told(question));
        model.addAttribute("remade", proof.asked() ? remade(proof, placed) : null);
    }

    private static Placed placed(Panel panel, Question question, Job job, Locale language) {
        Stamp stamp = Answers.stamp(question, panel.figure(), Objects.requireNonNull(job.software()));
        return new Placed(
                panel.name(),
                panel.wide(),
                panel.figure(),
                stamp,
                link(panel.name(), stamp, language),
                "/research/figures/" + panel.name());
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
