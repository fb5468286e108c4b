package traject.query.research.view;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import traject.query.analysis.Analysis.EstimateSurvival;
import traject.query.analysis.Covariate;
import traject.query.analysis.TimeToEvent;
import traject.query.analysis.Trajectory;
import traject.query.figure.Figure;
import traject.query.figure.Proportions;
import traject.query.figure.Setting;
import traject.query.figure.SurvivalCurves;
import traject.query.figure.TimeUnit;
import traject.query.research.Group;
import traject.query.research.Options;
import traject.query.research.view.Sketch.Side;
import traject.query.sequence.survival.Observation;

/** How long until something happens, and to how many within a time; groups beside each other. */
final class SurvivalFigures {

    private SurvivalFigures() {}

    /** A group with what is followed of it. */
    private record Followed(String name, List<Trajectory> trajectories) {}

    static void of(Sketch sketch) {
        List<Followed> groups = groups(sketch);
        if (groups.isEmpty()) {
            return;
        }
        sketch.add(
                "survival",
                false,
                () -> SurvivalCurves.of(
                        groups.stream()
                                .map(group -> new SurvivalCurves.Group(group.name(), observations(sketch, group)))
                                .toList(),
                        TimeUnit.DAY,
                        setting("survival", sketch)));
        Group second = sketch.question().b();
        if (sketch.question().a().isByWhatCameLater() || (second != null && second.isByWhatCameLater())) {
            sketch.remark("came-later");
        }
        sketch.add("within", false, () -> within(sketch, groups));
    }

    /** Of those who were followed so long, or to whom it happened before. */
    private static Figure within(Sketch sketch, List<Followed> groups) {
        int months = sketch.question().options().within();
        EstimateSurvival asked = asked(sketch);
        List<Proportions.Group> shares = new ArrayList<>();
        for (Followed group : groups) {
            int followed = 0;
            int happened = 0;
            for (Trajectory each : group.trajectories()) {
                boolean did = happened(each, TimeToEvent.of(each, asked), months);
                happened += did ? 1 : 0;
                followed += did || !each.to().isBefore(each.from().plusMonths(months)) ? 1 : 0;
            }
            shares.add(new Proportions.Group(group.name(), followed, happened));
        }
        Setting until = setting("within", sketch);
        return Proportions.of(
                shares,
                new Setting(
                        "within",
                        until.language(),
                        sketch.phrases().say("within", until.subject(), Integer.toString(months)),
                        until.protection()));
    }

    private static boolean happened(Trajectory trajectory, Observation observed, int months) {
        LocalDate day = trajectory.from().plusDays((long) observed.time());
        return observed.event() && !day.isAfter(trajectory.from().plusMonths(months));
    }

    private static Setting setting(String name, Sketch sketch) {
        Options options = sketch.question().options();
        String until = options.untilPhase() != null
                ? options.untilPhase().label(sketch.phrases().language())
                : sketch.phrases().word("until", options.until());
        return new Setting(name, sketch.phrases().language(), until, sketch.protection());
    }

    private static List<Followed> groups(Sketch sketch) {
        Covariate by = sketch.question().options().by();
        List<Side> apart = sketch.apart();
        if (apart.size() == 1 && by != null) {
            return divided(sketch, apart.getFirst(), by);
        }
        return apart.stream()
                .map(side -> new Followed(sketch.called(side), sketch.trajectories(side)))
                .filter(group -> !group.trajectories().isEmpty())
                .toList();
    }

    private static List<Followed> divided(Sketch sketch, Side side, Covariate by) {
        Map<String, List<Trajectory>> groups = new TreeMap<>();
        sketch.trajectories(side)
                .forEach(each -> groups.computeIfAbsent(
                                requireNonNull(each.covariates().get(by)), _ -> new ArrayList<>())
                        .add(each));
        int before = groups.size();
        groups.values().removeIf(group -> group.size() < sketch.question().few());
        if (groups.size() < before) {
            sketch.remark("few-divided", Integer.toString(before - groups.size()));
        }
        return groups.entrySet().stream()
                .map(group -> new Followed(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Observation> observations(Sketch sketch, Followed group) {
        EstimateSurvival asked = asked(sketch);
        return group.trajectories().stream()
                .map(each -> TimeToEvent.of(each, asked))
                .toList();
    }

    private static EstimateSurvival asked(Sketch sketch) {
        Options options = sketch.question().options();
        return new EstimateSurvival(
                        options.until(),
                        options.untilClient(),
                        options.untilHelper(),
                        options.untilPhase(),
                        null,
                        null,
                        null)
                .complete();
    }
}
