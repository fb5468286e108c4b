package traject.command.security;

import traject.command.casefile.AgreementCommand;
import traject.command.casefile.CaseFileCommand;
import traject.command.casefile.CaseState;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.DecisionCommand;
import traject.command.casefile.EntryCommand;
import traject.command.casefile.GrowthCommand;
import traject.command.casefile.HandoverCommand;
import traject.command.casefile.ParticipationCommand;
import traject.command.casefile.ParticipationCommand.GiveFeedback;
import traject.command.casefile.PhaseCommand;
import traject.command.casefile.PlanCommand;
import traject.command.casefile.RelapseCommand;
import traject.command.casefile.RelationshipCommand;
import traject.command.casefile.RelationshipCommand.ExpressPerception;
import traject.command.casefile.RequestCommand;
import traject.command.casefile.RoleCommand;
import traject.command.casefile.SupportCommand;
import traject.command.casefile.VoiceCommand;
import traject.shared.event.EntryId;
import traject.shared.event.Judgement;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/**
 * What clients record in their own trajectory: how they see and feel it. It stands on equal footing beside what helpers
 * record, so it changes no agreement, phase or relationship, and nobody else can rewrite it.
 */
final class ClientsVoice {

    private static final EntryId ANY = new EntryId("any");

    private ClientsVoice() {}

    static boolean speaks(Actor client, CaseState state, ChangeCommand change) {
        return switch (change) {
            case EntryCommand entry -> isOwnView(entry);
            case CorrectEntry correct -> isOwn(client, state, correct.original()) && isOwnView(correct.replacement());
            case RetractEntry retract -> isOwn(client, state, retract.original());
        };
    }

    static boolean wouldBeOverwritten(Actor other, Way way, CaseState state, ChangeCommand change) {
        if (!(change instanceof CorrectionCommand correction)) {
            return false;
        }
        Actor recorder = state.recorderOf(correction.original());
        if (recorder == null) {
            return false;
        }
        boolean broughtInByThemselves = way == Way.IMPORT && recorder.equals(other);
        return recorder.role() == ActorRole.CLIENT
                || (isDisagreement(state, correction.original()) && !broughtInByThemselves);
    }

    private static boolean isOwn(Actor client, CaseState state, EntryId original) {
        Actor recorder = state.recorderOf(original);
        return (recorder != null && recorder.person().equals(client.person())) || isDisagreement(state, original);
    }

    /** Whoever wrote it down, the words are the client's. */
    private static boolean isDisagreement(CaseState state, EntryId original) {
        return DisagreementVoiced.class.equals(state.typeOf(original));
    }

    private static boolean isOwnView(EntryCommand command) {
        return switch (command) {
            case VoiceCommand _ -> true;
            case ExpressPerception perception -> perception.party() == Side.CLIENT;
            case RelationshipCommand judgement -> isSeenByClient(judgement);
            case RoleCommand judgement -> isSeenByClient(judgement);
            case GrowthCommand judgement -> isSeenByClient(judgement);
            case PlanCommand judgement -> isSeenByClient(judgement);
            case ParticipationCommand participation -> participation instanceof GiveFeedback;
            case AgreementCommand _,
                    CaseFileCommand _,
                    DecisionCommand _,
                    HandoverCommand _,
                    PhaseCommand _,
                    RelapseCommand _,
                    RequestCommand _,
                    SupportCommand _ -> false;
        };
    }

    private static boolean isSeenByClient(EntryCommand command) {
        return command.asEntry(ANY) instanceof Judgement judgement && judgement.seenBy() == View.CLIENT;
    }
}
