package traject.query.research.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.NotComputable;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectorySequences;
import traject.query.analysis.Watch;
import traject.query.disclosure.Protection;
import traject.query.figure.Figure;
import traject.query.figure.Setting;
import traject.query.figure.TimeUnit;
import traject.query.figure.Times;
import traject.query.problem.NotAnswered;
import traject.query.research.Layout;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;

/** An answer under way: the groups that are large enough, and the panels and remarks gathered so far. */
final class Sketch {

    private static final String TOGETHER = "ab";

    /** A group with its letter, or both with theirs. */
    record Side(String letter, Cohort cohort) {}

    private final Question question;
    private final Phrases phrases;
    private final Watch watch;
    private final List<Side> sides;
    private final List<Drawn.Panel> panels = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    Sketch(Question question, Cohort a, @Nullable Cohort b, Phrases phrases, Watch watch) {
        this.question = question;
        this.phrases = phrases;
        this.watch = watch;
        sides = new ArrayList<>();
        take(new Side("a", a));
        if (b != null) {
            take(new Side("b", b));
        }
    }

    private void take(Side side) {
        if (side.cohort().size() >= Math.max(1, question.few())) {
            sides.add(side);
        } else {
            remarks.add(phrases.say("few", side.letter().toUpperCase(Locale.ROOT), Integer.toString(question.few())));
        }
    }

    Question question() {
        return question;
    }

    Phrases phrases() {
        return phrases;
    }

    /** The groups that are drawn, each large enough: at most two. */
    List<Side> sides() {
        return sides;
    }

    /** The second group, and of the first what is not in the second: two groups without a case in common. */
    List<Side> apart() {
        if (sides.size() < 2) {
            return sides;
        }
        Cohort first = sides.getFirst().cohort();
        Cohort rest = first.without(sides.getLast().cohort());
        if (rest.size() < first.size()) {
            remark("overlap", Integer.toString(first.size() - rest.size()));
        }
        if (rest.size() < Math.max(1, question.few())) {
            remark("inside", Integer.toString(question.few()));
            return List.of(sides.getLast());
        }
        return List.of(new Side("a", rest), sides.getLast());
    }

    /** All who are in groups that stand apart, each once. */
    static Side together(List<Side> apart) {
        return apart.size() == 1
                ? apart.getFirst()
                : new Side(
                        TOGETHER, apart.getFirst().cohort().and(apart.getLast().cohort()));
    }

    /** What a side is called. */
    String called(Side side) {
        return side.letter().equals(TOGETHER)
                ? phrases.say("together")
                : phrases.say("group", side.letter().toUpperCase(Locale.ROOT));
    }

    void remark(String key, Object... said) {
        remarks.add(phrases.say(key, said));
    }

    void reached(double share) {
        watch.reached(Watch.Stage.ANALYSING, share);
    }

    Watch watch() {
        return watch;
    }

    /** Of both groups, one beside the other; a figure that these trajectories do not allow becomes a remark. */
    void draw(String name, boolean wide, Function<Side, Figure> figure) {
        for (Side side : sides) {
            add(name + "-" + side.letter(), wide, () -> figure.apply(side));
        }
    }

    /** Makes a figure. */
    interface Maker {
        Figure make();
    }

    void add(String name, boolean wide, Maker figure) {
        try {
            panels.add(new Drawn.Panel(name, wide, figure.make()));
        } catch (NotComputable told) {
            remark("not-computable", phrases.say("figure." + name.replaceFirst("-[ab]$", "")), reason(told));
        }
    }

    private String reason(NotComputable told) {
        return new NotAnswered(told.reason()).toProblem(phrases.language()).detail();
    }

    Setting setting(String name, Side side) {
        return new Setting(
                name + "-" + side.letter(),
                phrases.language(),
                phrases.say("subject", phrases.word("state", question.layout().state()), called(side)),
                protection());
    }

    /** Of a figure that is not of states. */
    Setting plain(String name, Side side) {
        return new Setting(name + "-" + side.letter(), phrases.language(), called(side), protection());
    }

    Protection protection() {
        return new Protection(question.few());
    }

    List<Trajectory> trajectories(Side side) {
        return side.cohort().trajectories(question.layout().unit());
    }

    /** Laid out in time, with what is to be known of it. */
    TrajectorySequences laidOut(Side side, Missing missing) {
        TrajectorySequences laidOut =
                TrajectorySequences.of(trajectories(side), question.layout().definition(missing));
        laidOut.warnings()
                .forEach(warning -> remarks.add(
                        phrases.say("warning", capital(called(side)), warning.sentence(phrases.language()))));
        return laidOut;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    TimeUnit unit() {
        return switch (question.layout().step()) {
            case DAY -> TimeUnit.DAY;
            case WEEK -> TimeUnit.WEEK;
            case MONTH -> TimeUnit.MONTH;
            case QUARTER -> TimeUnit.QUARTER;
        };
    }

    Times times() {
        Layout layout = question.layout();
        return new Times(unit(), layout.before());
    }

    List<Drawn.Panel> panels() {
        return panels;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
