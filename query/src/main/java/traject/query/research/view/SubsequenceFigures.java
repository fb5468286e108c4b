package traject.query.research.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.analysis.NotComputable;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectorySequences;
import traject.query.figure.DiscriminatingEvents;
import traject.query.figure.FrequentEvents;
import traject.query.figure.Setting;
import traject.query.problem.Reason;
import traject.query.research.Options;
import traject.query.research.view.Sketch.Side;
import traject.query.sequence.Sequences;
import traject.query.sequence.event.Constraint;
import traject.query.sequence.event.Discriminating;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.FrequentSubsequence;
import traject.query.sequence.format.TimedEvent;

/** Courses of events that many trajectories have, and those that tell both groups apart. */
final class SubsequenceFigures {

    private static final int MOST_EVENTS = 4;

    private SubsequenceFigures() {}

    static void of(Sketch sketch) {
        sketch.draw("frequent", false, side -> {
            EventSequences events = events(sketch, List.of(side));
            return FrequentEvents.of(frequent(sketch, events), events.size(), sketch.plain("frequent", side));
        });
        List<Side> apart = sketch.apart();
        if (apart.size() == 2) {
            sketch.add("discriminating", false, () -> {
                EventSequences events = events(sketch, apart);
                List<String> groups = apart.stream().map(sketch::called).toList();
                return DiscriminatingEvents.of(
                        Discriminating.of(
                                events,
                                frequent(sketch, events),
                                Constraint.none(),
                                groupOfEach(sketch, apart, groups, events),
                                groups),
                        groups,
                        apart.stream()
                                .map(side -> sketch.trajectories(side).size())
                                .toList(),
                        new Setting(
                                "discriminating",
                                sketch.phrases().language(),
                                sketch.phrases().say("both"),
                                sketch.protection()));
            });
        }
    }

    private static List<FrequentSubsequence> frequent(Sketch sketch, EventSequences events) {
        return FrequentSubsequence.of(
                events,
                new FrequentSubsequence.Limits(sketch.question().options().support() / 100.0, MOST_EVENTS),
                Constraint.none());
    }

    private static List<String> groupOfEach(
            Sketch sketch, List<Side> apart, List<String> groups, EventSequences events) {
        Map<String, String> groupOf = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            String group = groups.get(g);
            sketch.trajectories(apart.get(g)).forEach(each -> groupOf.put(each.id(), group));
        }
        return IntStream.range(0, events.size())
                .mapToObj(i -> groupOf.getOrDefault(events.id(i), groups.getFirst()))
                .toList();
    }

    private static EventSequences events(Sketch sketch, List<Side> sides) {
        Options options = sketch.question().options();
        List<Trajectory> all = new ArrayList<>();
        sides.forEach(side -> all.addAll(sketch.trajectories(side)));
        if (all.isEmpty()) {
            throw NotComputable.because(Reason.NO_TRAJECTORIES);
        }
        return switch (options.events()) {
            case TRANSITIONS -> EventSequences.of(laidOut(sketch, all), EventSequences.Kind.TRANSITION);
            case STATES -> EventSequences.of(laidOut(sketch, all), EventSequences.Kind.STATE);
            case ENTRIES ->
                EventSequences.of(all.stream()
                        .flatMap(each -> each.entries().stream()
                                .map(entry -> new TimedEvent(
                                        each.id(), ChronoUnit.DAYS.between(each.from(), entry.on()), entry.kind())))
                        .toList());
        };
    }

    /** That nobody knows a state is no event: what is known closes up. */
    private static Sequences laidOut(Sketch sketch, List<Trajectory> trajectories) {
        return TrajectorySequences.of(trajectories, sketch.question().layout().definition(Missing.REMOVED))
                .sequences();
    }
}
