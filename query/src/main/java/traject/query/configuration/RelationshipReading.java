package traject.query.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Relationship;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/** One relationship as patterns read it: how it stands, and the roles of both sides in their order. */
record RelationshipReading(
        Relationship relationship, List<RoleSpell<ClientRole>> client, List<RoleSpell<HelperRole>> helper) {

    RelationshipId id() {
        return relationship.id();
    }

    /** The day from which the roles of both sides are known; both must be. */
    LocalDate rolesKnownFrom() {
        LocalDate one = client.getFirst().from();
        LocalDate other = helper.getFirst().from();
        return one.isAfter(other) ? one : other;
    }

    /** The client's role at the end of a day; null when nobody had observed one. */
    @Nullable
    RoleSpell<ClientRole> clientOn(LocalDate day) {
        return client.stream().filter(spell -> spell.holdsOn(day)).findFirst().orElse(null);
    }

    /** The client's role when something at this place of the course happened; null when nobody had observed one. */
    @Nullable
    RoleSpell<ClientRole> clientAt(int place) {
        return client.stream()
                .filter(spell -> spell.place() < place)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
