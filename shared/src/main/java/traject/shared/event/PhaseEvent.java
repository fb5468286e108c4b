package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.Phase;

/** The five phases of the participatory process (domain.md section 6). */
public sealed interface PhaseEvent extends CaseEntry {

    /**
     * The case went into another phase: forward by one, back, or past a phase with a rationale. Going back is normal
     * and no failure.
     */
    @WireName("phase-entered")
    record PhaseEntered(
            EntryId entry,
            LocalDate occurredOn,
            Phase phase,
            @Nullable Sensitive rationale) implements PhaseEvent {}
}
