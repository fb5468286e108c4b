package traject.query.process.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a case parts from a net. It is no fault: it tells what happened otherwise than the net has it.
 *
 * @param after the last event before it that the net allows; null at the beginning
 * @param passed the steps that the net demands here and the case lacks, in order; none for an event too much
 * @param then the event that comes after what was passed over, or the one too much; null at the end of the case
 * @param again whether the case had that event before
 */
public record Deviation(
        @Nullable String after,
        List<String> passed,
        @Nullable String then,
        boolean again) {

    public Deviation {
        passed = List.copyOf(passed);
    }
}
