package traject.command.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.shared.event.EntryId;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.*;

/** Commands in the shortest words, with the defaults of an ordinary case; dates are days of 2025 as "MM-dd". */
final class Commands {

    private Commands() {}

    static LocalDate day(String monthDay) {
        return LocalDate.parse("2025-" + monthDay);
    }

    static EntryId id(String value) {
        return new EntryId(value);
    }

    static Sensitive text(String words) {
        return new Sensitive(new PersonId("client-1"), words);
    }

    private static RelationshipId rel(String value) {
        return new RelationshipId(value);
    }

    static CaseFileCommand.OpenCase open(String entry, String on) {
        return new CaseFileCommand.OpenCase(
                id(entry),
                day(on),
                new PersonId("client-1"),
                null,
                WayIn.VOLUNTARY,
                ServiceType.OCMW,
                new ServiceId("ocmw"),
                new TeamId("north"),
                List.of(LifeDomain.HOUSING),
                text("Ik wil een dak boven mijn hoofd"));
    }

    static CaseFileCommand.CloseCase close(String entry, String on, ClosingOutcome outcome) {
        return new CaseFileCommand.CloseCase(id(entry), day(on), outcome, null, true);
    }

    static CaseFileCommand.CloseCase close(String entry, String on, ClosingOutcome outcome, String rationale) {
        return new CaseFileCommand.CloseCase(id(entry), day(on), outcome, text(rationale), true);
    }

    static CaseFileCommand.ReopenCase reopen(String entry, String on, Phase phase) {
        return new CaseFileCommand.ReopenCase(id(entry), day(on), phase, null);
    }

    static CaseFileCommand.HoldAftercareContact aftercare(String entry, String on) {
        return new CaseFileCommand.HoldAftercareContact(id(entry), day(on), null);
    }

    static RelationshipCommand.StartRelationship start(String entry, String on, String relationship, String helper) {
        return start(entry, on, relationship, helper, true, null);
    }

    static RelationshipCommand.StartRelationship startBeside(
            String entry, String on, String relationship, String helper) {
        return start(entry, on, relationship, helper, false, null);
    }

    static RelationshipCommand.StartRelationship start(
            String entry, String on, String relationship, String helper, boolean leading, @Nullable String continues) {
        return new RelationshipCommand.StartRelationship(
                id(entry),
                day(on),
                rel(relationship),
                new PersonId(helper),
                leading,
                continues == null ? null : rel(continues));
    }

    static RelationshipCommand.EndRelationship end(String entry, String on, String relationship) {
        return new RelationshipCommand.EndRelationship(id(entry), day(on), rel(relationship), null);
    }

    static RelationshipCommand.MakeRelationshipLeading lead(String entry, String on, String relationship) {
        return new RelationshipCommand.MakeRelationshipLeading(id(entry), day(on), rel(relationship));
    }

    static RoleCommand.ShiftRole shift(String entry, String on, String relationship, Role role, View seenBy) {
        return new RoleCommand.ShiftRole(id(entry), day(on), rel(relationship), role, seenBy, List.of(), null, null);
    }

    static RelationshipCommand.AssessRelationship assess(String entry, String on, String relationship) {
        return new RelationshipCommand.AssessRelationship(
                id(entry), day(on), rel(relationship), RelationshipOutcome.STABILITY, View.HELPER, null);
    }

    static RelationshipCommand.ExpressPerception perceive(String entry, String on, String relationship) {
        return new RelationshipCommand.ExpressPerception(
                id(entry), day(on), rel(relationship), Side.CLIENT, Perception.POSITIVE, null);
    }

    static RelationshipCommand.ObserveCharacteristic characterise(String entry, String on, String relationship) {
        return new RelationshipCommand.ObserveCharacteristic(
                id(entry), day(on), rel(relationship), Characteristic.NEAR, View.CLIENT, null);
    }

    static VoiceCommand.AnswerSurvey survey(String entry, String on, String relationship) {
        return new VoiceCommand.AnswerSurvey(
                id(entry),
                day(on),
                rel(relationship),
                SurveyMode.ON_PAPER,
                true,
                true,
                false,
                List.of(new SurveyAnswer(SurveyItem.SATISFACTION, 4)));
    }

    static VoiceCommand.VoiceDisagreement disagree(String entry, String on, String about) {
        return new VoiceCommand.VoiceDisagreement(id(entry), day(on), id(about), text("Ik zie dat anders"));
    }

    static PhaseCommand.EnterPhase enter(String entry, String on, Phase phase) {
        return new PhaseCommand.EnterPhase(id(entry), day(on), phase, null);
    }

    static PhaseCommand.EnterPhase enter(String entry, String on, Phase phase, String rationale) {
        return new PhaseCommand.EnterPhase(id(entry), day(on), phase, text(rationale));
    }

    static AgreementCommand.MakeAgreement agree(String entry, String on) {
        return new AgreementCommand.MakeAgreement(
                id(entry),
                day(on),
                AgreementKind.REPAYMENT_PLAN,
                text("20 euro per maand"),
                Party.CLIENT,
                null,
                Party.BOTH,
                AgreementForm.WRITTEN);
    }

    static AgreementCommand.MakeAgreement agreeUntil(String entry, String on, String until) {
        return new AgreementCommand.MakeAgreement(
                id(entry),
                day(on),
                AgreementKind.REPAYMENT_PLAN,
                text("20 euro per maand"),
                Party.CLIENT,
                day(until),
                Party.BOTH,
                AgreementForm.WRITTEN);
    }

    static AgreementCommand.ReviseAgreement reviseUntil(String entry, String on, String agreement, String until) {
        return new AgreementCommand.ReviseAgreement(
                id(entry),
                day(on),
                id(agreement),
                text("10 euro per maand"),
                Party.CLIENT,
                day(until),
                Party.BOTH,
                AgreementForm.ORAL);
    }

    static AgreementCommand.KeepAgreement keep(String entry, String on, String agreement) {
        return new AgreementCommand.KeepAgreement(id(entry), day(on), id(agreement), View.HELPER, null);
    }

    static AgreementCommand.BreakAgreement breakIt(String entry, String on, String agreement, Party by) {
        return new AgreementCommand.BreakAgreement(
                id(entry), day(on), id(agreement), by, text("De factuur kwam eerst"), View.HELPER);
    }

    static AgreementCommand.ReviseAgreement revise(String entry, String on, String agreement) {
        return new AgreementCommand.ReviseAgreement(
                id(entry),
                day(on),
                id(agreement),
                text("10 euro per maand"),
                Party.CLIENT,
                null,
                Party.BOTH,
                AgreementForm.ORAL);
    }

    static AgreementCommand.EndAgreement endAgreement(String entry, String on, String agreement) {
        return new AgreementCommand.EndAgreement(id(entry), day(on), id(agreement), null);
    }

    static RelapseCommand.RecordRelapse relapse(String entry, String on) {
        return new RelapseCommand.RecordRelapse(
                id(entry), day(on), LifeDomain.HOUSING, RelapseSeverity.SERIOUS, View.HELPER, null);
    }

    static RelapseCommand.RecordRecovery recover(String entry, String on, String relapse) {
        return new RelapseCommand.RecordRecovery(id(entry), day(on), id(relapse), View.HELPER, null);
    }

    static HandoverCommand.AnnounceHandover announce(String entry, String on, String to) {
        return new HandoverCommand.AnnounceHandover(
                id(entry), day(on), new PersonId(to), false, ClientInvolvement.CONSULTED, null);
    }

    static HandoverCommand.AcceptHandover accept(String entry, String on, String handover, String by) {
        return new HandoverCommand.AcceptHandover(id(entry), day(on), id(handover), new PersonId(by));
    }

    static HandoverCommand.RefuseHandover refuse(String entry, String on, String handover, String by) {
        return new HandoverCommand.RefuseHandover(id(entry), day(on), id(handover), new PersonId(by), null);
    }

    static HandoverCommand.CompleteHandover complete(String entry, String on, String handover, String relationship) {
        return new HandoverCommand.CompleteHandover(
                id(entry), day(on), id(handover), rel(relationship), HandoverManner.WARM, null);
    }

    static HandoverCommand.CancelHandover cancel(String entry, String on, String handover) {
        return new HandoverCommand.CancelHandover(id(entry), day(on), id(handover), null);
    }

    static HandoverCommand.ArrangeReplacement replace(String entry, String on, String relationship, String helper) {
        return new HandoverCommand.ArrangeReplacement(
                id(entry), day(on), rel(relationship), new PersonId(helper), null, null);
    }

    static HandoverCommand.ArrangeReplacement replaceUntil(
            String entry, String on, String relationship, String helper, String until) {
        return new HandoverCommand.ArrangeReplacement(
                id(entry), day(on), rel(relationship), new PersonId(helper), day(until), null);
    }

    static DecisionCommand.TakeDecision decideWith(
            String entry, String on, boolean clientTookPart, String... deciders) {
        return new DecisionCommand.TakeDecision(
                id(entry),
                day(on),
                DecisionMatter.REVIEW,
                text("Budgetbeheer"),
                text("Op vraag van de cliënt"),
                List.of(),
                Arrays.stream(deciders).map(PersonId::new).toList(),
                clientTookPart,
                List.of(new PathStep(DecisionStep.TEAM, day(on))),
                List.of());
    }

    static DecisionCommand.TakeDecision decide(String entry, String on, String... basis) {
        return new DecisionCommand.TakeDecision(
                id(entry),
                day(on),
                DecisionMatter.REVIEW,
                text("Budgetbeheer"),
                text("Op vraag van de cliënt"),
                List.of(),
                List.of(new PersonId("nour")),
                true,
                List.of(new PathStep(DecisionStep.TEAM, day(on))),
                Arrays.stream(basis).map(EntryId::new).toList());
    }

    static CorrectEntry correct(String original, EntryCommand with) {
        return new CorrectEntry(null, id(original), text("vergissing"), with);
    }

    static RetractEntry retract(String original) {
        return new RetractEntry(null, id(original), text("nooit gebeurd"));
    }

    static ReviseCourse revise(ChangeCommand... changes) {
        return new ReviseCourse(List.of(changes));
    }
}
