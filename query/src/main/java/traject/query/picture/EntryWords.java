package traject.query.picture;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Handover;
import traject.shared.event.AgreementEvent;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.DecisionEvent;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.GrowthEvent;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;
import traject.shared.event.HandoverEvent;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.ParticipationEvent;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.PlanEvent;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RequestEvent;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.event.RoleEvent;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.SupportEvent;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.event.VoiceEvent;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.event.WireName;
import traject.shared.vocabulary.LifeDomain;

/** Says of an entry what happened, without its day and without who says so. */
final class EntryWords {

    /** What a sentence quotes of a free text; the list has the whole. */
    private static final int QUOTED = 80;

    private final Wording words;
    private final Trajectory trajectory;

    EntryWords(Wording words, Trajectory trajectory) {
        this.words = words;
        this.trajectory = trajectory;
    }

    /** In a word, as in "Afspraak". */
    String kind(CaseEntry entry) {
        return words.say("kind." + name(entry));
    }

    /** In a line, with the beginning of what was said. */
    String what(CaseEntry entry) {
        return what(entry, QUOTED);
    }

    /** In full, with everything that was said. */
    String inFull(CaseEntry entry) {
        return what(entry, Sensitive.MAX_LENGTH);
    }

    private String what(CaseEntry entry, int quoted) {
        String said = words.text(said(entry));
        String what = happened(entry);
        return said == null ? what : what + ": " + words.say("quote", Wording.shortened(said, quoted));
    }

    private String happened(CaseEntry entry) {
        return switch (entry) {
            case CaseFileEvent e -> happened(e);
            case RelationshipEvent e -> happened(e);
            case RoleEvent e -> happened(e);
            case PhaseEvent e -> happened(e);
            case HandoverEvent e -> happened(e);
            case AgreementEvent e -> happened(e);
            case RelapseEvent e -> happened(e);
            case PlanEvent e -> happened(e);
            case RequestEvent e -> happened(e);
            case SupportEvent e -> happened(e);
            case ParticipationEvent e -> happened(e);
            case GrowthEvent e -> happened(e);
            case DecisionEvent e -> happened(e);
            case VoiceEvent e -> happened(e);
        };
    }

    private String happened(CaseFileEvent event) {
        return switch (event) {
            case CaseOpened e -> say(e, words.within(e.wayIn()));
            case CaseClosed e -> say(e, words.within(e.outcome()));
            case AftercareContactHeld e -> say(e);
            case CaseReopened e -> say(e, Integer.toString(e.phase().number()), words.within(e.phase()));
        };
    }

    private String happened(RelationshipEvent event) {
        return switch (event) {
            case RelationshipStarted e -> either(e, e.leading() ? ".leading" : "", words.name(e.helper()));
            case RelationshipEnded e -> say(e, helper(e.relationship()));
            case RelationshipMadeLeading e -> say(e, helper(e.relationship()));
            case RelationshipAssessed e -> say(e, helper(e.relationship()), words.within(e.outcome()));
            case PreferenceExpressed e -> say(e, words.within(e.workers()), words.within(e.openness()));
            case AccentsObserved e ->
                either(e, e.accents().isEmpty() ? ".none" : "", helper(e.relationship()), words.within(e.accents()));
            case CharacteristicObserved e -> say(e, helper(e.relationship()), words.within(e.characteristic()));
            case PerceptionExpressed e -> say(e, words.of(e.party()), words.within(e.perception()));
            case TensionAssessed e ->
                say(e, words.label(e.field()), helper(e.relationship()), "%+d".formatted(e.position()));
        };
    }

    private String happened(RoleEvent event) {
        return switch (event) {
            case RoleShifted e ->
                say(
                        e,
                        words.label(e.role()),
                        RoleCode.of(e.role()),
                        words.of(e.role().side()));
        };
    }

    private String happened(PhaseEvent event) {
        return switch (event) {
            case PhaseEntered e -> say(e, Integer.toString(e.phase().number()), words.within(e.phase()));
        };
    }

    private String happened(HandoverEvent event) {
        return switch (event) {
            case HandoverAnnounced e -> say(e, words.name(e.to()), words.within(e.involvement()));
            case HandoverAccepted e -> say(e, words.name(e.by()));
            case HandoverRefused e -> say(e, words.name(e.by()));
            case HandoverCompleted e -> say(e, words.label(e.manner()), words.name(receiver(e.handover())));
            case HandoverCancelled e -> say(e, words.name(receiver(e.handover())));
            case ReplacementArranged e -> say(e, words.name(e.helper()), helper(e.relationship()));
            case ReplacementEnded e ->
                say(
                        e,
                        words.name(
                                trajectory.content(e.replacement()) instanceof ReplacementArranged arranged
                                        ? arranged.helper()
                                        : null));
        };
    }

    private String happened(AgreementEvent event) {
        return switch (event) {
            case AgreementMade e -> say(e, number(e.entry()), words.within(e.kind()));
            case AgreementKept e -> say(e, number(e.agreement()), agreement(e.agreement()));
            case AgreementBroken e -> say(e, number(e.agreement()), agreement(e.agreement()), words.party(e.by()));
            case AgreementRevised e -> say(e, number(e.agreement()), agreement(e.agreement()));
            case AgreementEnded e -> say(e, number(e.agreement()), agreement(e.agreement()));
        };
    }

    private String happened(RelapseEvent event) {
        return switch (event) {
            case RelapseOccurred e -> say(e, words.within(e.domain()), words.within(e.severity()));
            case RelapseRecovered e ->
                say(
                        e,
                        trajectory.content(e.relapse()) instanceof RelapseOccurred relapse
                                ? words.within(relapse.domain())
                                : "");
            case ClientDisengaged e -> say(e);
            case ClientReengaged e -> say(e);
        };
    }

    private String happened(PlanEvent event) {
        return switch (event) {
            case PlanDrawnUp e -> either(e, e.jointly() ? ".jointly" : "", words.label(e.kind()));
            case PlanReviewed e -> either(e, e.jointly() ? ".jointly" : "", plan(e.plan()));
            case PlanEvaluated e -> say(e, plan(e.plan()));
            case ResultBooked e -> e.domain() == null ? say(e) : either(e, ".domain", words.within(e.domain()));
        };
    }

    private String happened(RequestEvent event) {
        return switch (event) {
            case RequestMade e -> say(e);
            case ProofAsked e -> say(e);
            case RequestGranted e -> either(e, e.reasonExplained() ? ".explained" : "");
            case RequestRefused e -> either(e, e.reasonExplained() ? ".explained" : "");
        };
    }

    private String happened(SupportEvent event) {
        return switch (event) {
            case BudgetHelpStarted e -> say(e, words.label(e.form()));
            case BudgetHelpChanged e -> say(e, words.within(e.form()));
            case BudgetHelpEnded e ->
                say(
                        e,
                        trajectory.content(e.budgetHelp()) instanceof BudgetHelpStarted started
                                ? words.label(started.form())
                                : "");
            case MandateBroadened e -> say(e, reach(e.domains(), e.services()));
            case MandateNarrowed e -> say(e, reach(e.domains(), e.services()));
            case EntitlementFoundUnrealised e -> say(e, words.within(e.entitlement()));
            case EntitlementAppliedFor e -> say(e, right(e.entitlement()));
            case EntitlementRestored e -> say(e, right(e.entitlement()));
        };
    }

    private String happened(ParticipationEvent event) {
        return switch (event) {
            case ConsultationHeld e -> either(e, e.clientPresent() ? "" : ".absent");
            case GroupJoined e -> say(e, words.within(e.kind()));
            case GroupLeft e ->
                say(e, trajectory.content(e.joined()) instanceof GroupJoined joined ? words.within(joined.kind()) : "");
            case ClientGroupAttended e -> say(e);
            case FeedbackGiven e -> say(e);
        };
    }

    private String happened(GrowthEvent event) {
        return switch (event) {
            case StrengthFound e -> say(e, words.within(e.kind()));
            case MilestoneReached e -> say(e, words.within(e.kind()));
        };
    }

    private String happened(DecisionEvent event) {
        return switch (event) {
            case DecisionTaken e -> either(e, e.clientTookPart() ? "" : ".absent", words.within(e.matter()));
        };
    }

    private String happened(VoiceEvent event) {
        return switch (event) {
            case SurveyAnswered e -> say(e, helper(e.relationship()));
            case DisagreementVoiced e -> say(e, aim(trajectory.content(e.about())));
        };
    }

    /** What somebody sees differently; of another disagreement only that it is one. */
    private String aim(@Nullable CaseEntry about) {
        if (about == null) {
            return "";
        }
        return about instanceof DisagreementVoiced ? kind(about) : happened(about);
    }

    /** What is quoted of an entry; null when nothing was said. */
    private static @Nullable Sensitive said(CaseEntry entry) {
        return switch (entry) {
            case CaseOpened e -> e.question();
            case CaseClosed e -> e.rationale();
            case AftercareContactHeld e -> e.note();
            case CaseReopened e -> e.reason();
            case RelationshipStarted _, RelationshipMadeLeading _, AccentsObserved _ -> null;
            case RelationshipEnded e -> e.reason();
            case RelationshipAssessed e -> e.note();
            case PreferenceExpressed e -> e.note();
            case CharacteristicObserved e -> e.note();
            case PerceptionExpressed e -> e.note();
            case TensionAssessed e -> e.note();
            case RoleShifted e -> e.note();
            case PhaseEntered e -> e.rationale();
            case HandoverAnnounced e -> e.why();
            case HandoverAccepted _, ReplacementEnded _ -> null;
            case HandoverRefused e -> e.why();
            case HandoverCompleted e -> e.note();
            case HandoverCancelled e -> e.why();
            case ReplacementArranged e -> e.why();
            case AgreementMade e -> e.what();
            case AgreementKept e -> e.note();
            case AgreementBroken e -> e.why();
            case AgreementRevised e -> e.what();
            case AgreementEnded e -> e.why();
            case RelapseOccurred e -> e.note();
            case RelapseRecovered e -> e.note();
            case ClientDisengaged e -> e.note();
            case ClientReengaged e -> e.note();
            case PlanDrawnUp e -> e.startingFrom();
            case PlanReviewed e -> e.note();
            case PlanEvaluated e -> e.note();
            case ResultBooked e -> e.what();
            case RequestMade e -> e.what();
            case ProofAsked e -> e.what();
            case RequestGranted e -> e.reason();
            case RequestRefused e -> e.reason();
            case BudgetHelpStarted e -> e.note();
            case BudgetHelpChanged e -> e.note();
            case BudgetHelpEnded e -> e.note();
            case MandateBroadened e -> e.note();
            case MandateNarrowed e -> e.note();
            case EntitlementFoundUnrealised e -> e.note();
            case EntitlementAppliedFor e -> e.note();
            case EntitlementRestored e -> e.note();
            case ConsultationHeld e -> e.note();
            case GroupJoined e -> e.what();
            case GroupLeft e -> e.why();
            case ClientGroupAttended e -> e.note();
            case FeedbackGiven e -> e.words();
            case StrengthFound e -> e.what();
            case MilestoneReached e -> e.what();
            case DecisionTaken e -> e.what();
            case SurveyAnswered _ -> null;
            case DisagreementVoiced e -> e.words();
        };
    }

    private String say(CaseEntry entry, Object... said) {
        return either(entry, "", said);
    }

    private String either(CaseEntry entry, String which, Object... said) {
        return words.say("what." + name(entry) + which, said);
    }

    private static String name(CaseEntry entry) {
        return Objects.requireNonNull(entry.getClass().getAnnotation(WireName.class))
                .value();
    }

    private String helper(RelationshipId relationship) {
        PersonId helper = trajectory.helper(relationship);
        return helper == null ? relationship.value() : words.name(helper);
    }

    private @Nullable PersonId receiver(EntryId handover) {
        Handover known = trajectory.handover(handover);
        return known == null ? null : known.to();
    }

    private String number(EntryId agreement) {
        return Integer.toString(trajectory.number(agreement));
    }

    /** What was agreed at first, in the words that the reader may read, or else which kind it is. */
    String agreement(EntryId id) {
        if (!(trajectory.content(id) instanceof AgreementMade made)) {
            return "";
        }
        String what = words.text(made.what());
        return what == null ? words.within(made.kind()) : Wording.shortened(what, QUOTED);
    }

    private String plan(EntryId id) {
        return trajectory.content(id) instanceof PlanDrawnUp plan ? words.label(plan.kind()) : "";
    }

    private String right(EntryId id) {
        return trajectory.content(id) instanceof EntitlementFoundUnrealised found
                ? words.within(found.entitlement())
                : "";
    }

    private String reach(List<LifeDomain> domains, List<ServiceId> services) {
        return String.join(
                ", ",
                Stream.concat(
                                domains.stream().map(words::within),
                                services.stream().map(ServiceId::value))
                        .toList());
    }
}
