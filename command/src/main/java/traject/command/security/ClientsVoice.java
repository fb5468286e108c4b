package traject.command.security;

import org.jspecify.annotations.Nullable;
import traject.command.casefile.AgreementCommand;
import traject.command.casefile.CaseFileCommand;
import traject.command.casefile.CaseState;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.DecisionCommand;
import traject.command.casefile.EntryCommand;
import traject.command.casefile.GrowthCommand.ReachMilestone;
import traject.command.casefile.GrowthCommand.RecordStrength;
import traject.command.casefile.HandoverCommand;
import traject.command.casefile.ParticipationCommand.AttendClientGroup;
import traject.command.casefile.ParticipationCommand.GiveFeedback;
import traject.command.casefile.ParticipationCommand.HoldConsultation;
import traject.command.casefile.ParticipationCommand.JoinGroup;
import traject.command.casefile.ParticipationCommand.LeaveGroup;
import traject.command.casefile.PhaseCommand;
import traject.command.casefile.PlanCommand.BookResult;
import traject.command.casefile.PlanCommand.DrawUpPlan;
import traject.command.casefile.PlanCommand.EvaluatePlan;
import traject.command.casefile.PlanCommand.ReviewPlan;
import traject.command.casefile.RelapseCommand;
import traject.command.casefile.RelationshipCommand.AssessRelationship;
import traject.command.casefile.RelationshipCommand.AssessTension;
import traject.command.casefile.RelationshipCommand.EndRelationship;
import traject.command.casefile.RelationshipCommand.ExpressPerception;
import traject.command.casefile.RelationshipCommand.ExpressPreference;
import traject.command.casefile.RelationshipCommand.MakeRelationshipLeading;
import traject.command.casefile.RelationshipCommand.ObserveAccents;
import traject.command.casefile.RelationshipCommand.ObserveCharacteristic;
import traject.command.casefile.RelationshipCommand.StartRelationship;
import traject.command.casefile.RequestCommand;
import traject.command.casefile.RoleCommand.ShiftRole;
import traject.command.casefile.SupportCommand;
import traject.command.casefile.VoiceCommand.AnswerSurvey;
import traject.command.casefile.VoiceCommand.VoiceDisagreement;
import traject.shared.event.EntryId;
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

    private ClientsVoice() {}

    /** Why a client may not record this; null when it is theirs to say. */
    static @Nullable Denial denial(Actor client, CaseState state, ChangeCommand change) {
        return switch (change) {
            case EntryCommand entry -> ownView(entry);
            case CorrectEntry correct -> {
                Denial replacement = ownView(correct.replacement());
                yield isOwn(client, state, correct.original())
                        ? (replacement == null ? null : replacement.within("replacement"))
                        : new Denial("original");
            }
            case RetractEntry retract -> Denial.unless(isOwn(client, state, retract.original()), "original");
        };
    }

    /** Whoever wrote it down may mend their own slip of the pen, though not a disagreement; else it is the client's. */
    static boolean wouldBeOverwritten(Actor other, Way way, CaseState state, ChangeCommand change) {
        if (!(change instanceof CorrectionCommand correction)) {
            return false;
        }
        Actor recorder = state.recorderOf(correction.original());
        if (recorder == null) {
            return false;
        }
        boolean broughtInByThemselves = way == Way.IMPORT && recorder.equals(other);
        boolean wroteItDown = recorder.person().equals(other.person()) && way == Way.DESK;
        return recorder.role() == ActorRole.CLIENT
                || (isDisagreement(state, correction.original()) && !broughtInByThemselves)
                || (state.isClientsVoice(correction.original()) && !broughtInByThemselves && !wroteItDown);
    }

    private static boolean isOwn(Actor client, CaseState state, EntryId original) {
        Actor recorder = state.recorderOf(original);
        return (recorder != null && recorder.person().equals(client.person())) || state.isClientsVoice(original);
    }

    /** Whoever wrote it down, the words are the client's. */
    private static boolean isDisagreement(CaseState state, EntryId original) {
        return DisagreementVoiced.class.equals(state.typeOf(original));
    }

    private static @Nullable Denial ownView(EntryCommand command) {
        return switch (command) {
            case AnswerSurvey _, VoiceDisagreement _, GiveFeedback _ -> null;
            case ExpressPerception perception -> Denial.unless(perception.party() == Side.CLIENT, "party");
            case AssessRelationship judgement -> seen(judgement.seenBy());
            case AssessTension judgement -> seen(judgement.seenBy());
            case ObserveAccents judgement -> seen(judgement.seenBy());
            case ObserveCharacteristic judgement -> seen(judgement.seenBy());
            case ExpressPreference judgement -> seen(judgement.seenBy());
            case ShiftRole judgement -> seen(judgement.seenBy());
            case RecordStrength judgement -> seen(judgement.seenBy());
            case ReachMilestone judgement -> seen(judgement.seenBy());
            case EvaluatePlan judgement -> seen(judgement.seenBy());
            case BookResult judgement -> seen(judgement.seenBy());
            case StartRelationship _, EndRelationship _, MakeRelationshipLeading _ -> Denial.OF_ALL;
            case DrawUpPlan _, ReviewPlan _ -> Denial.OF_ALL;
            case HoldConsultation _, JoinGroup _, LeaveGroup _, AttendClientGroup _ -> Denial.OF_ALL;
            case AgreementCommand _,
                    CaseFileCommand _,
                    DecisionCommand _,
                    HandoverCommand _,
                    PhaseCommand _,
                    RelapseCommand _,
                    RequestCommand _,
                    SupportCommand _ -> Denial.OF_ALL;
        };
    }

    private static @Nullable Denial seen(View by) {
        return Denial.unless(by == View.CLIENT, "seenBy");
    }
}
