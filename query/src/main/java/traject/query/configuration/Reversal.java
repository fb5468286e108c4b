package traject.query.configuration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import traject.shared.event.EntryId;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.Side;

/**
 * COUNSELLOR did not work out and gives way to RESCUER, PROBLEM_SOLVER or INSPECTOR, without coming back [A: seldom
 * positive for both]. That it did not work out is our test: while the helper was COUNSELLOR a party's last perception
 * was negative, or the client dropped out. A step back that the entry calls deliberate is no reversal [D].
 */
final class Reversal {

    private Reversal() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<RoleSpell<HelperRole>> roles = relationship.helper();
        List<Found> found = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            RoleSpell<HelperRole> guided = roles.get(i - 1);
            RoleSpell<HelperRole> after = roles.get(i);
            if (givesWay(guided, after) && roles.stream().skip(i).noneMatch(Reversal::guides)) {
                List<EntryId> entries = new ArrayList<>(signsOfFailing(reading, relationship, guided, after));
                if (!entries.isEmpty()) {
                    entries.addAll(List.of(guided.entry(), after.entry()));
                    found.add(reading.found(
                            Pattern.REVERSAL,
                            relationship.id(),
                            after.from(),
                            relationship.relationship().endedOn(),
                            entries));
                }
            }
        }
        return found;
    }

    private static boolean guides(RoleSpell<HelperRole> spell) {
        return spell.role() == HelperRole.COUNSELLOR;
    }

    private static boolean givesWay(RoleSpell<HelperRole> guided, RoleSpell<HelperRole> after) {
        return guides(guided)
                && after.shifted()
                && after.intention() != ShiftIntention.DELIBERATE_STEP_BACK
                && switch (after.role()) {
                    case RESCUER, PROBLEM_SOLVER, INSPECTOR -> true;
                    case RITUAL_CARE_PROVIDER, COUNSELLOR, MEDIATOR -> false;
                };
    }

    private static List<EntryId> signsOfFailing(
            CaseReading reading,
            RelationshipReading relationship,
            RoleSpell<HelperRole> guided,
            RoleSpell<HelperRole> after) {
        Map<Side, PerceptionExpressed> last = new EnumMap<>(Side.class);
        reading.entries(PerceptionExpressed.class)
                .filter(e -> e.relationship().equals(relationship.id()))
                .filter(e -> reading.between(guided.place(), e.entry(), after.place()))
                .forEach(e -> last.put(e.party(), e));
        Stream<EntryId> perceptions = last.values().stream()
                .filter(e -> e.perception() == Perception.NEGATIVE)
                .map(PerceptionExpressed::entry);
        Stream<EntryId> ruptures = reading.entries(ClientDisengaged.class)
                .map(ClientDisengaged::entry)
                .filter(entry -> reading.between(guided.place(), entry, after.place()));
        return Stream.concat(perceptions, ruptures).toList();
    }
}
