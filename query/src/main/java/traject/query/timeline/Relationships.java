package traject.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;

/** The relationships of a case in the order in which they started; at most one leads. */
record Relationships(List<Relationship> all) {

    static final Relationships NONE = new Relationships(List.of());

    @Nullable
    Relationship leader() {
        for (Relationship each : all) {
            if (each.leading()) {
                return each;
            }
        }
        return null;
    }

    @Nullable
    Relationship find(RelationshipId id) {
        for (Relationship each : all) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    Relationships started(RelationshipId id, PersonId helper, LocalDate on, @Nullable RelationshipId continues) {
        return new Relationships(Lists.plus(all, Relationship.started(id, helper, on, continues)));
    }

    Relationships ended(RelationshipId id, LocalDate on, @Nullable Sensitive reason) {
        return change(id, relationship -> relationship.ended(on, reason));
    }

    /** The one named leads from this day, and no other does; the same when it led already. */
    Relationships led(RelationshipId id, LocalDate on) {
        Relationship named = find(id);
        if (named == null || named.leading()) {
            return this;
        }
        return new Relationships(all.stream()
                .map(each -> each.id().equals(id) ? each.led(on) : each.ledNoMore(on))
                .toList());
    }

    Relationships allEnded(LocalDate on) {
        return new Relationships(all.stream().map(each -> each.ended(on, null)).toList());
    }

    Relationships after(ReplacementEnded e) {
        return new Relationships(all.stream().map(each -> each.after(e)).toList());
    }

    Relationships change(RelationshipId id, UnaryOperator<Relationship> change) {
        return new Relationships(Lists.replace(all, each -> each.id().equals(id), change));
    }
}
