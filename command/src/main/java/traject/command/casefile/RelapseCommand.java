package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.View;

/** Commands that record a {@link traject.shared.event.RelapseEvent}. */
public sealed interface RelapseCommand extends EntryCommand {

    /** Records a relapse. */
    @WireName("record-relapse")
    record RecordRelapse(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            LifeDomain domain,
            RelapseSeverity severity,
            View seenBy,
            @Nullable Sensitive note)
            implements RelapseCommand {
        @Override
        public RelapseOccurred asEntry(EntryId id) {
            return new RelapseOccurred(id, occurredOn, domain, severity, seenBy, note);
        }
    }

    /** Records the recovery from an open relapse. */
    @WireName("record-recovery")
    record RecordRecovery(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId relapse,
            View seenBy,
            @Nullable Sensitive note) implements RelapseCommand {
        @Override
        public RelapseRecovered asEntry(EntryId id) {
            return new RelapseRecovered(id, occurredOn, relapse, seenBy, note);
        }
    }

    /** Records that the client dropped out. */
    @WireName("record-disengagement")
    record RecordDisengagement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            View seenBy,
            @Nullable Sensitive note) implements RelapseCommand {
        @Override
        public ClientDisengaged asEntry(EntryId id) {
            return new ClientDisengaged(id, occurredOn, seenBy, note);
        }
    }

    /** Records that the client came back. */
    @WireName("record-reengagement")
    record RecordReengagement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            @Nullable Sensitive note) implements RelapseCommand {
        @Override
        public ClientReengaged asEntry(EntryId id) {
            return new ClientReengaged(id, occurredOn, note);
        }
    }
}
