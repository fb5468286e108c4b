package traject.query.configuration;

import java.util.List;
import java.util.stream.Stream;
import traject.shared.vocabulary.Pattern;

/**
 * No role ever changes [A: one relationship in four]. A relationship in which nobody observed the role of both sides is
 * not called stable: nothing is known of it.
 */
final class Stable {

    private Stable() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        if (relationship.client().isEmpty() || relationship.helper().isEmpty()) {
            return List.of();
        }
        List<RoleSpell<?>> roles = Stream.<RoleSpell<?>>concat(
                        relationship.client().stream(), relationship.helper().stream())
                .toList();
        if (roles.stream().anyMatch(RoleSpell::shifted)) {
            return List.of();
        }
        return List.of(reading.found(
                Pattern.STABLE,
                relationship.id(),
                relationship.rolesKnownFrom(),
                relationship.relationship().endedOn(),
                roles.stream().map(RoleSpell::entry).toList()));
    }
}
