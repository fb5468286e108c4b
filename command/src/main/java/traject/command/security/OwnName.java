package traject.command.security;

import traject.command.casefile.AgreementCommand;
import traject.command.casefile.CaseFileCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.DecisionCommand;
import traject.command.casefile.GrowthCommand;
import traject.command.casefile.HandoverCommand.AcceptHandover;
import traject.command.casefile.HandoverCommand.AnnounceHandover;
import traject.command.casefile.HandoverCommand.ArrangeReplacement;
import traject.command.casefile.HandoverCommand.CancelHandover;
import traject.command.casefile.HandoverCommand.CompleteHandover;
import traject.command.casefile.HandoverCommand.EndReplacement;
import traject.command.casefile.HandoverCommand.RefuseHandover;
import traject.command.casefile.ParticipationCommand;
import traject.command.casefile.PhaseCommand;
import traject.command.casefile.PlanCommand;
import traject.command.casefile.RelapseCommand;
import traject.command.casefile.RelationshipCommand;
import traject.command.casefile.RequestCommand;
import traject.command.casefile.RoleCommand;
import traject.command.casefile.SupportCommand;
import traject.command.casefile.VoiceCommand;
import traject.shared.identity.Actor;

/** A helper takes or declines a case only in their own name: taking it is a promise to the client. */
final class OwnName {

    private OwnName() {}

    static boolean isKept(Actor helper, ChangeCommand change) {
        return switch (change) {
            case AcceptHandover accept -> accept.by().equals(helper.person());
            case RefuseHandover refuse -> refuse.by().equals(helper.person());
            case CorrectEntry correct -> isKept(helper, correct.replacement());
            case RetractEntry _ -> true;
            case AnnounceHandover _, CompleteHandover _, CancelHandover _, ArrangeReplacement _, EndReplacement _ ->
                true;
            case AgreementCommand _,
                    CaseFileCommand _,
                    DecisionCommand _,
                    GrowthCommand _,
                    ParticipationCommand _,
                    PhaseCommand _,
                    PlanCommand _,
                    RelapseCommand _,
                    RelationshipCommand _,
                    RequestCommand _,
                    RoleCommand _,
                    SupportCommand _,
                    VoiceCommand _ -> true;
        };
    }
}
