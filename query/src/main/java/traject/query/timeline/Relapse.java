package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;

/** A relapse and, when the client got over it, the recovery. */
public record Relapse(RelapseOccurred occurred, @Nullable RelapseRecovered recovered) {

    /** Whether it is still open. */
    public enum Status {
        OPEN,
        RECOVERED
    }

    @JsonProperty
    public EntryId id() {
        return occurred.entry();
    }

    @JsonProperty
    public Status status() {
        return recovered == null ? Status.OPEN : Status.RECOVERED;
    }

    static List<Relapse> recovered(List<Relapse> relapses, RelapseRecovered recovery) {
        return Lists.replace(
                relapses,
                relapse -> relapse.id().equals(recovery.relapse()),
                relapse -> new Relapse(relapse.occurred, recovery));
    }
}
