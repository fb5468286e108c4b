package traject.command.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import traject.command.casefile.EntryCommand;
import traject.shared.event.EntryId;
import traject.shared.identity.Actor;

/** Something that happened in an invented case, and what must be recorded before it. */
final class Telling {

    private final EntryId id;
    private final LocalDate on;
    private final Actor by;
    private final Draft draft;
    private final EntryCommand command;
    private final boolean backbone;
    private final List<Telling> after;
    private boolean referred;
    private boolean tight;
    private final List<Telling> decisions = new ArrayList<>();
    private Instant recorded = Instant.MIN;

    Telling(EntryId id, LocalDate on, Actor by, Draft draft, Dice dice, boolean backbone, List<Telling> after) {
        this.id = id;
        this.on = on;
        this.by = by;
        this.draft = draft;
        this.command = draft.write(id, on, dice);
        this.backbone = backbone;
        this.after = after;
    }

    EntryId id() {
        return id;
    }

    LocalDate on() {
        return on;
    }

    Actor by() {
        return by;
    }

    Draft draft() {
        return draft;
    }

    EntryCommand command() {
        return command;
    }

    /** Whether the rest hangs on it: openings, relationships, phases, handovers. They are recorded in their order. */
    boolean isBackbone() {
        return backbone;
    }

    List<Telling> after() {
        return after;
    }

    /** Something else names it, and would fall without it. */
    void refer() {
        referred = true;
    }

    /** A decision rests on it. */
    void carry(Telling decision) {
        decisions.add(decision);
    }

    List<Telling> decisions() {
        return decisions;
    }

    /** The backbone goes on later the same day, so there is no time to lose in writing this down. */
    void tighten() {
        tight = true;
    }

    boolean isTight() {
        return tight;
    }

    /** Whether it can be moved or taken back without anything else falling. */
    boolean standsAlone() {
        return !backbone && !referred && after.isEmpty();
    }

    Instant recorded() {
        return recorded;
    }

    void recordAt(Instant moment) {
        recorded = moment;
    }
}
