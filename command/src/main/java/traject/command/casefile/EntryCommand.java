package traject.command.casefile;

import java.time.LocalDate;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;

/** A command that records an entry; its fields are those of the event, which stays out of callers' hands. */
public sealed interface EntryCommand extends ChangeCommand
        permits AgreementCommand,
                CaseFileCommand,
                DecisionCommand,
                GrowthCommand,
                HandoverCommand,
                ParticipationCommand,
                PhaseCommand,
                PlanCommand,
                RelapseCommand,
                RelationshipCommand,
                RequestCommand,
                RoleCommand,
                SupportCommand,
                VoiceCommand {

    LocalDate occurredOn();

    CaseEntry asEntry(EntryId id);

    @Override
    default CaseEntry asEvent(EntryId id) {
        return asEntry(id);
    }
}
