package traject.command.simulation;

import java.time.LocalDate;
import traject.command.casefile.EntryCommand;
import traject.shared.event.EntryId;

/** What somebody will write down: drawn again with other dice, it is the same kind of entry with other details. */
interface Draft {

    EntryCommand write(EntryId id, LocalDate on, Dice dice);
}
