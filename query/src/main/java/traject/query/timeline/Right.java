package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;

/** A right that was not taken up, and how far it has come since. */
public record Right(
        EntitlementFoundUnrealised found,
        @Nullable EntitlementAppliedFor appliedFor,
        @Nullable EntitlementRestored restored) {

    /** Whether the client has it by now. */
    public enum Status {
        UNREALISED,
        APPLIED_FOR,
        RESTORED
    }

    @JsonProperty
    public EntryId id() {
        return found.entry();
    }

    @JsonProperty
    public Status status() {
        if (restored != null) {
            return Status.RESTORED;
        }
        return appliedFor == null ? Status.UNREALISED : Status.APPLIED_FOR;
    }

    static List<Right> appliedFor(List<Right> rights, EntitlementAppliedFor application) {
        return Lists.replace(
                rights,
                right -> right.id().equals(application.entitlement()),
                right -> new Right(right.found, application, right.restored));
    }

    static List<Right> restored(List<Right> rights, EntitlementRestored restoration) {
        return Lists.replace(
                rights,
                right -> right.id().equals(restoration.entitlement()),
                right -> new Right(right.found, right.appliedFor, restoration));
    }
}
