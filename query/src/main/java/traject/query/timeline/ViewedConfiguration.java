package traject.query.timeline;

import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.View;

/**
 * A role configuration as it holds in a view.
 *
 * @param clientSeenBy whose lane the client's role comes from: the view asked, or the one it falls back to
 * @param helperSeenBy whose lane the helper's role comes from
 */
public record ViewedConfiguration(
        @Nullable ClientRole client,
        @Nullable View clientSeenBy,
        @Nullable HelperRole helper,
        @Nullable View helperSeenBy) {

    /** The roles alone, for counting and comparing. */
    public Configuration roles() {
        return new Configuration(client, helper);
    }
}
