package traject.command.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CorrectionEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;
import traject.shared.event.Limits;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;

/** Commands about an earlier entry itself. */
public sealed interface CorrectionCommand extends ChangeCommand {

    /** The original entry, never another correction. */
    EntryId original();

    /** Null is refused as reason-missing by the decider, with a sentence that says so. */
    @Nullable
    Sensitive reason();

    @Override
    CorrectionEvent asEvent(EntryId id);

    /** Replaces the content of an entry as a whole, its date included; an id inside the replacement is ignored. */
    @WireName("correct-entry")
    record CorrectEntry(
            @Nullable EntryId entry,
            EntryId original,
            @Nullable Sensitive reason,
            EntryCommand replacement) implements CorrectionCommand {
        @Override
        public EntryCorrected asEvent(EntryId id) {
            return new EntryCorrected(id, original, Objects.requireNonNull(reason), replacement.asEntry(original));
        }
    }

    /** Takes an entry out of the course; correcting it again brings it back. */
    @WireName("retract-entry")
    record RetractEntry(
            @Nullable EntryId entry,
            EntryId original,
            @Nullable Sensitive reason) implements CorrectionCommand {
        @Override
        public EntryRetracted asEvent(EntryId id) {
            return new EntryRetracted(id, original, Objects.requireNonNull(reason));
        }
    }

    /** Several changes of one case at once, judged only by their result (semantics.md 6). */
    @WireName("revise-course")
    record ReviseCourse(
            @Limits(max = ReviseCourse.MOST_CHANGES) List<ChangeCommand> changes) implements CaseCommand {

        public static final int MOST_CHANGES = 500;
    }
}
