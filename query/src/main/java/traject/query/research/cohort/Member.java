package traject.query.research.cohort;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Covariate;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.Stretch;
import traject.query.analysis.Trajectory;
import traject.query.configuration.ObservedRelationship;
import traject.query.research.Group;
import traject.query.research.process.CourseSteps;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Phase;

/**
 * A case as figures need it.
 *
 * @param caseId only to tell whose case it is to those who may see it, never in a figure
 * @param course the case as one trajectory
 * @param relationships each as a trajectory
 * @param tabled each as the tables count it
 * @param steps its course as steps of a process
 * @param patterns that are found in it
 * @param findings how often each is found
 */
public record Member(
        CaseId caseId,
        Trajectory course,
        List<Trajectory> relationships,
        List<ObservedRelationship> tabled,
        CourseSteps steps,
        Set<Pattern> patterns,
        List<Pattern> findings) {

    /** What is followed of it. */
    public List<Trajectory> trajectories(Unit unit) {
        return switch (unit) {
            case CASE -> List.of(course);
            case RELATIONSHIP -> relationships;
        };
    }

    /** Whether it belongs to a group. */
    public boolean isIn(Group group) {
        return is(group.serviceType(), Covariate.SERVICE_TYPE)
                && is(group.service(), Covariate.SERVICE)
                && is(group.team(), Covariate.TEAM)
                && is(group.wayIn(), Covariate.WAY_IN)
                && is(group.closing(), Covariate.CLOSING)
                && is(group.outcome(), Covariate.OUTCOME)
                && (group.from() == null || !course.from().isBefore(group.from()))
                && (group.to() == null || !course.from().isAfter(group.to()))
                && (group.phase() == null || reached(group.phase()))
                && (group.pattern() == null || patterns.contains(group.pattern()))
                && (group.without() == null || !patterns.contains(group.without()))
                && tookRoles(group);
    }

    private boolean is(@Nullable Object wanted, Covariate covariate) {
        return wanted == null
                || word(wanted).equals(requireNonNull(course.covariates().get(covariate)));
    }

    private static String word(Object wanted) {
        return wanted instanceof Enum<?> word ? word.name() : wanted.toString();
    }

    private boolean reached(Phase phase) {
        return stretches(Dimension.PHASE).stream()
                .map(Stretch::word)
                .anyMatch(word -> word instanceof Phase each && each.number() >= phase.number());
    }

    private boolean tookRoles(Group group) {
        if (group.clientRole() == null) {
            return group.helperRole() == null || course.firstDay(Dimension.HELPER_ROLE, group.helperRole()) != null;
        }
        return stretches(Dimension.CLIENT_ROLE).stream()
                .filter(stretch -> stretch.word() == group.clientRole())
                .anyMatch(stretch -> group.helperRole() == null
                        || stretches(Dimension.HELPER_ROLE).stream()
                                .filter(other -> other.word() == group.helperRole())
                                .anyMatch(other -> meet(stretch, other)));
    }

    private static boolean meet(Stretch one, Stretch other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        return from.isBefore(one.to()) && from.isBefore(other.to());
    }

    private List<Stretch> stretches(Dimension dimension) {
        return course.stretches().getOrDefault(dimension, List.of());
    }
}
