package traject.query.configuration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Configuration;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/** A cell of the tables: a complete configuration, the row and the column. */
public record Place(ClientRole client, HelperRole helper) {

    /** The place of a configuration; null when a role of it is not known. */
    static @Nullable Place of(@Nullable Configuration roles) {
        if (roles == null || roles.client() == null || roles.helper() == null) {
            return null;
        }
        return new Place(roles.client(), roles.helper());
    }

    /** All 36, row by row. */
    static List<Place> all() {
        return Arrays.stream(ClientRole.values())
                .flatMap(client -> Arrays.stream(HelperRole.values()).map(helper -> new Place(client, helper)))
                .toList();
    }
}
