package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.analysis.Analysis.FindSubsequences;
import traject.query.problem.Reason;
import traject.query.sequence.event.AssociationRule;
import traject.query.sequence.event.Constraint;
import traject.query.sequence.event.Discriminating;
import traject.query.sequence.event.EventSequences;
import traject.query.sequence.event.FrequentSubsequence;
import traject.query.sequence.format.TimedEvent;

/** Courses of events that many trajectories have, the rules among them, and those that tell groups apart. */
final class CoursesOfEvents {

    private CoursesOfEvents() {}

    static List<ResultTable> of(Computation computation, FindSubsequences asked) {
        EventSequences events = events(computation, asked);
        Constraint constraint = constraint(asked);
        List<FrequentSubsequence> frequent = FrequentSubsequence.of(
                events,
                new FrequentSubsequence.Limits(
                        requireNonNull(asked.smallestShare()), requireNonNull(asked.mostEvents())),
                constraint);
        computation.reached(0.7);
        List<ResultTable> tables = new ArrayList<>();
        tables.add(ResultTable.of(
                "subsequences",
                Column.words(
                        "subsequence",
                        frequent.stream()
                                .map(each -> each.subsequence().toString())
                                .toList()),
                Column.numbers("support", frequent.stream().mapToDouble(FrequentSubsequence::support)),
                Column.numbers("count", frequent.stream().mapToDouble(FrequentSubsequence::count))));
        tables.add(rules(AssociationRule.of(frequent, requireNonNull(asked.smallestConfidence()))));
        Covariate by = asked.by();
        if (by != null) {
            tables.add(discriminating(computation, by, events, frequent, constraint));
        }
        return tables;
    }

    private static EventSequences events(Computation computation, FindSubsequences asked) {
        return switch (requireNonNull(asked.events())) {
            case TRANSITIONS -> EventSequences.of(computation.sequences(), EventSequences.Kind.TRANSITION);
            case STATES -> EventSequences.of(computation.sequences(), EventSequences.Kind.STATE);
            case ENTRIES ->
                EventSequences.of(computation.trajectories().stream()
                        .flatMap(each -> each.entries().stream()
                                .map(entry -> new TimedEvent(
                                        each.id(), ChronoUnit.DAYS.between(each.from(), entry.on()), entry.kind())))
                        .toList());
        };
    }

    private static Constraint constraint(FindSubsequences asked) {
        Constraint constraint = Constraint.none();
        if (asked.largestGap() != null) {
            constraint = constraint.withLargestGap(asked.largestGap());
        }
        if (asked.window() != null) {
            constraint = constraint.withWindow(asked.window());
        }
        return constraint.counting(requireNonNull(asked.counting()));
    }

    private static ResultTable rules(List<AssociationRule> rules) {
        return ResultTable.of(
                "rules",
                Column.words(
                        "before",
                        rules.stream().map(rule -> rule.before().toString()).toList()),
                Column.words(
                        "after",
                        rules.stream().map(rule -> rule.after().toString()).toList()),
                Column.numbers("support", rules.stream().mapToDouble(AssociationRule::support)),
                Column.numbers("confidence", rules.stream().mapToDouble(AssociationRule::confidence)),
                Column.numbers("lift", rules.stream().mapToDouble(AssociationRule::lift)));
    }

    private static ResultTable discriminating(
            Computation computation,
            Covariate by,
            EventSequences events,
            List<FrequentSubsequence> frequent,
            Constraint constraint) {
        List<String> groups = computation.groups(by);
        if (groups.size() < 2) {
            throw NotComputable.because(Reason.ONE_GROUP);
        }
        Map<String, String> groupOf = new HashMap<>();
        computation
                .trajectories()
                .forEach(each ->
                        groupOf.put(each.id(), requireNonNull(each.covariates().get(by))));
        List<String> each = IntStream.range(0, events.size())
                .mapToObj(i -> requireNonNull(groupOf.get(events.id(i))))
                .toList();
        List<Discriminating> found = Discriminating.of(events, frequent, constraint, each, groups);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(
                "subsequence",
                found.stream().map(one -> one.subsequence().toString()).toList()));
        columns.add(Column.numbers("support", found.stream().mapToDouble(Discriminating::support)));
        columns.add(Column.numbers("chi-squared", found.stream().mapToDouble(Discriminating::statistic)));
        columns.add(Column.numbers("p", found.stream().mapToDouble(Discriminating::p)));
        columns.add(Column.numbers("adjusted-p", found.stream().mapToDouble(Discriminating::adjustedP)));
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            columns.add(Column.numbers(
                    "share " + groups.get(g),
                    found.stream().mapToDouble(one -> one.groups().get(group).share())));
            columns.add(Column.numbers(
                    "residual " + groups.get(g),
                    found.stream().mapToDouble(one -> one.groups().get(group).residual())));
        }
        return new ResultTable("discriminating", columns);
    }
}
