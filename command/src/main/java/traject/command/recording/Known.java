package traject.command.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;

/** What is recorded in a case already, or sent earlier with the rest, to tell a repetition from something else. */
final class Known {

    private final Map<EntryId, CaseEvent> events = new HashMap<>();

    Known(List<Recorded> stored) {
        stored.forEach(recorded -> events.put(recorded.event().entry(), recorded.event()));
    }

    /**
     * Whether all of it is known with the same content; if none of it is, it is known from now on.
     *
     * @throws NotRecorded duplicate-other-content
     */
    boolean has(CaseCommand command) {
        List<ChangeCommand> changes = switch (command) {
            case ChangeCommand change -> List.of(change);
            case ReviseCourse revise -> revise.changes();
        };
        long same = changes.stream().filter(this::isKnown).count();
        if (same > 0 && same == changes.size()) {
            return true;
        }
        if (same > 0) {
            throw NotRecorded.because(Reason.DUPLICATE_OTHER_CONTENT, "changes");
        }
        changes.stream().filter(Known::canBeRecorded).forEach(change -> {
            EntryId id = idOf(change);
            events.put(id, change.asEvent(id));
        });
        return false;
    }

    private boolean isKnown(ChangeCommand change) {
        EntryId id = idOf(change);
        CaseEvent known = events.get(id);
        if (known == null) {
            return false;
        }
        if (!canBeRecorded(change) || !known.equals(change.asEvent(id))) {
            throw NotRecorded.because(Reason.DUPLICATE_OTHER_CONTENT, "entry");
        }
        return true;
    }

    /** Without a reason a correction makes no event; the rules will say so. */
    private static boolean canBeRecorded(ChangeCommand change) {
        return !(change instanceof CorrectionCommand correction) || correction.reason() != null;
    }

    private static EntryId idOf(ChangeCommand change) {
        EntryId id = change.entry();
        if (id == null) {
            throw new IllegalArgumentException("what is recorded in bulk has an id of its own");
        }
        return id;
    }
}
