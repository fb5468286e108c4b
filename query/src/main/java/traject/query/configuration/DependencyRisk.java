package traject.query.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.TensionField;

/**
 * RESCUER or PROBLEM_SOLVER goes on while the client becomes or stays ATTACHED_STAYER; also a COUNSELLOR who comes too
 * near [A][E: makes dependent]. Ours is that going on means for a day at least, and when it is too near: at the outer pole of
 * nearness of the field between distance and nearness. Being near is no risk by itself.
 */
final class DependencyRisk {

    private static final int POLE = 2;

    private DependencyRisk() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        for (RoleSpell<HelperRole> helper : relationship.helper()) {
            switch (helper.role()) {
                case RESCUER, PROBLEM_SOLVER -> goesOn(reading, relationship, helper, found);
                case COUNSELLOR -> comesTooNear(reading, relationship, helper, found);
                case RITUAL_CARE_PROVIDER, INSPECTOR, MEDIATOR -> {}
            }
        }
        return found;
    }

    private static void goesOn(
            CaseReading reading, RelationshipReading relationship, RoleSpell<HelperRole> helper, List<Found> found) {
        for (RoleSpell<ClientRole> client : relationship.client()) {
            LocalDate from = client.from().isAfter(helper.from()) ? client.from() : helper.from();
            LocalDate to = earlier(client.to(), helper.to());
            if (client.role() == ClientRole.ATTACHED_STAYER && from.isBefore(to == null ? reading.day() : to)) {
                found.add(reading.found(
                        Pattern.DEPENDENCY_RISK, relationship.id(), from, to, List.of(helper.entry(), client.entry())));
            }
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static void comesTooNear(
            CaseReading reading, RelationshipReading relationship, RoleSpell<HelperRole> helper, List<Found> found) {
        reading.entries(TensionAssessed.class)
                .filter(e -> e.relationship().equals(relationship.id()))
                .filter(e -> e.field() == TensionField.DISTANCE_NEARNESS && e.position() == POLE)
                .filter(e -> helper.holdsOn(e.occurredOn()))
                .filter(e -> e.equals(reading.tension(relationship.id(), e.field(), e.occurredOn())))
                .forEach(e -> found.add(reading.found(
                        Pattern.DEPENDENCY_RISK,
                        relationship.id(),
                        e.occurredOn(),
                        helper.to(),
                        List.of(helper.entry(), e.entry()))));
    }
}
