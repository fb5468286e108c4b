package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.Phase;

/** Commands that record a {@link traject.shared.event.PhaseEvent}. */
public sealed interface PhaseCommand extends EntryCommand {

    /** Enters a phase; skipping one needs a rationale. */
    @WireName("enter-phase")
    record EnterPhase(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            Phase phase,
            @Nullable Sensitive rationale) implements PhaseCommand {
        @Override
        public PhaseEntered asEntry(EntryId id) {
            return new PhaseEntered(id, occurredOn, phase, rationale);
        }
    }
}
