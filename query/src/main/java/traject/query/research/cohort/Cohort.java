package traject.query.research.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.Trajectory;
import traject.query.research.Group;
import traject.shared.event.CaseId;

/** Cases that were open by a day, as known at a moment, in a view, in the order of their pseudonyms. */
public record Cohort(List<Member> members) {

    public Cohort {
        members = List.copyOf(members);
    }

    /** Those whose cases pass. */
    public Cohort of(Predicate<CaseId> counts) {
        return new Cohort(
                members.stream().filter(member -> counts.test(member.caseId())).toList());
    }

    /** Those of a group. */
    public Cohort of(Group group) {
        return new Cohort(members.stream().filter(member -> member.isIn(group)).toList());
    }

    /** Those that are not in another one. */
    public Cohort without(Cohort other) {
        Set<CaseId> theirs = other.members().stream().map(Member::caseId).collect(Collectors.toSet());
        return of(caseId -> !theirs.contains(caseId));
    }

    /** Those of this and of another one, each once. */
    public Cohort and(Cohort other) {
        return inOrder(Stream.concat(without(other).members().stream(), other.members().stream()));
    }

    /** In the order of their pseudonyms, so that it tells nothing of the cases, nor of the groups they come from. */
    static Cohort inOrder(Stream<Member> members) {
        return new Cohort(
                members.sorted(Comparator.comparing(member -> member.course().id()))
                        .toList());
    }

    public int size() {
        return members.size();
    }

    /** What is followed of them, in order. */
    public List<Trajectory> trajectories(Unit unit) {
        return members.stream()
                .flatMap(member -> member.trajectories(unit).stream())
                .toList();
    }
}
