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
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.identity.Actor;

/** A helper takes or declines a case only in their own name: taking it is a promise to the client. */
final class OwnName {

    private OwnName() {}

    /** Whether it answers a handover, or mends such an answer. */
    static boolean answers(CaseState state, ChangeCommand change) {
        return change instanceof AcceptHandover
                || change instanceof RefuseHandover
                || (change instanceof CorrectionCommand correction && isAnswer(state, correction.original()));
    }

    private static boolean isAnswer(CaseState state, EntryId original) {
        Class<?> type = state.typeOf(original);
        return HandoverAccepted.class.equals(type) || HandoverRefused.class.equals(type);
    }

    /** An answer to a handover is taken back by whoever gave it. */
    private static boolean gave(Actor helper, CaseState state, EntryId original) {
        Actor recorder = state.recorderOf(original);
        return !isAnswer(state, original)
                || (recorder != null && recorder.person().equals(helper.person()));
    }

    /** Why it speaks in another name; null when it does not. */
    static @Nullable Denial denial(Actor helper, CaseState state, ChangeCommand change) {
        return switch (change) {
            case AcceptHandover accept -> Denial.unless(accept.by().equals(helper.person()), "by");
            case RefuseHandover refuse -> Denial.unless(refuse.by().equals(helper.person()), "by");
            case CorrectEntry correct -> {
                Denial replacement = denial(helper, state, correct.replacement());
                yield gave(helper, state, correct.original())
                        ? (replacement == null ? null : replacement.within("replacement"))
                        : new Denial("original");
            }
            case RetractEntry retract -> Denial.unless(gave(helper, state, retract.original()), "original");
            case AnnounceHandover _, CompleteHandover _, CancelHandover _, ArrangeReplacement _, EndReplacement _ ->
                null;
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
                    VoiceCommand _ -> null;
        };
    }
}
