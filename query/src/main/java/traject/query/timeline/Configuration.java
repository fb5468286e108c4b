package traject.query.timeline;

import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/** A role configuration: the pair of roles that client and helper take towards each other; each may be unknown. */
public record Configuration(
        @Nullable ClientRole client, @Nullable HelperRole helper) {

    /** Whether both roles are known, as the published tables need. */
    public boolean complete() {
        return client != null && helper != null;
    }
}
