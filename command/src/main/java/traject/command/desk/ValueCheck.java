package traject.command.desk;

import traject.command.casefile.CaseCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.casefile.EntryCommand;
import traject.command.casefile.RelationshipCommand.AssessTension;
import traject.command.reason.NotRecorded;
import traject.shared.event.EntryId;
import traject.shared.event.InvalidValue;

/** Asks each command for its event, since some values are checked only there. */
final class ValueCheck {

    private static final EntryId ANY = new EntryId("any");

    private ValueCheck() {}

    static void check(CaseCommand command) {
        switch (command) {
            case ChangeCommand change -> check(change, FieldPath.ROOT);
            case ReviseCourse revise -> {
                FieldPath changes = FieldPath.ROOT.field("changes");
                for (int i = 0; i < revise.changes().size(); i++) {
                    check(revise.changes().get(i), changes.item(i));
                }
            }
        }
    }

    private static void check(ChangeCommand change, FieldPath path) {
        switch (change) {
            case EntryCommand entry -> check(entry, path);
            case CorrectEntry correct -> check(correct.replacement(), path.field("replacement"));
            case RetractEntry _ -> {}
        }
    }

    private static void check(EntryCommand entry, FieldPath path) {
        try {
            entry.asEntry(ANY);
        } catch (InvalidValue invalid) {
            FieldPath field = entry instanceof AssessTension ? path.field("position") : path;
            throw NotRecorded.because(Malformed.reasonOf(invalid.fault()), field.orNull());
        }
    }
}
