package traject.query.timeline;

import org.jspecify.annotations.Nullable;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;

/** How each party last said to experience the relationship; one missing is unknown. */
public record Perceptions(
        @Nullable PerceptionExpressed client, @Nullable PerceptionExpressed helper) {

    static final Perceptions UNKNOWN = new Perceptions(null, null);

    Perceptions after(PerceptionExpressed e) {
        return switch (e.party()) {
            case CLIENT -> new Perceptions(e, helper);
            case HELPER -> new Perceptions(client, e);
        };
    }
}
