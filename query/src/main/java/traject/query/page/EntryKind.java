package traject.query.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.SupportEvent.BudgetHelpChanged;
import traject.shared.event.SupportEvent.BudgetHelpEnded;
import traject.shared.event.SupportEvent.BudgetHelpStarted;
import traject.shared.event.SupportEvent.EntitlementAppliedFor;
import traject.shared.event.SupportEvent.EntitlementFoundUnrealised;
import traject.shared.event.SupportEvent.EntitlementRestored;
import traject.shared.event.SupportEvent.MandateBroadened;
import traject.shared.event.SupportEvent.MandateNarrowed;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;

/**
 * What can be recorded, as people choose it: the command that records it and the entry that comes of it. The first of a
 * topic comes most often.
 */
enum EntryKind {
    SHIFT_ROLE("shift-role", RoleShifted.class, Topic.ROLES, "r"),
    EXPRESS_PERCEPTION("express-perception", PerceptionExpressed.class, Topic.ROLES, "b"),
    ASSESS_RELATIONSHIP("assess-relationship", RelationshipAssessed.class, Topic.ROLES),
    EXPRESS_PREFERENCE("express-preference", PreferenceExpressed.class, Topic.ROLES),
    OBSERVE_CHARACTERISTIC("observe-characteristic", CharacteristicObserved.class, Topic.ROLES),
    ASSESS_TENSION("assess-tension", TensionAssessed.class, Topic.ROLES),
    OBSERVE_ACCENTS("observe-accents", AccentsObserved.class, Topic.ROLES),
    MAKE_AGREEMENT("make-agreement", AgreementMade.class, Topic.AGREEMENTS, "a"),
    KEEP_AGREEMENT("keep-agreement", AgreementKept.class, Topic.AGREEMENTS, "g"),
    BREAK_AGREEMENT("break-agreement", AgreementBroken.class, Topic.AGREEMENTS),
    REVISE_AGREEMENT("revise-agreement", AgreementRevised.class, Topic.AGREEMENTS),
    END_AGREEMENT("end-agreement", AgreementEnded.class, Topic.AGREEMENTS),
    BOOK_RESULT("book-result", ResultBooked.class, Topic.GROWTH, "u"),
    REACH_MILESTONE("reach-milestone", MilestoneReached.class, Topic.GROWTH, "m"),
    RECORD_STRENGTH("record-strength", StrengthFound.class, Topic.GROWTH, "k"),
    ENTER_PHASE("enter-phase", PhaseEntered.class, Topic.COURSE, "f"),
    TAKE_DECISION("take-decision", DecisionTaken.class, Topic.COURSE, "s"),
    DRAW_UP_PLAN("draw-up-plan", PlanDrawnUp.class, Topic.COURSE),
    REVIEW_PLAN("review-plan", PlanReviewed.class, Topic.COURSE),
    EVALUATE_PLAN("evaluate-plan", PlanEvaluated.class, Topic.COURSE),
    RECORD_RELAPSE("record-relapse", RelapseOccurred.class, Topic.HARD_TIMES, "t"),
    RECORD_RECOVERY("record-recovery", RelapseRecovered.class, Topic.HARD_TIMES),
    RECORD_DISENGAGEMENT("record-disengagement", ClientDisengaged.class, Topic.HARD_TIMES),
    RECORD_REENGAGEMENT("record-reengagement", ClientReengaged.class, Topic.HARD_TIMES),
    MAKE_REQUEST("make-request", RequestMade.class, Topic.REQUESTS),
    ASK_PROOF("ask-proof", ProofAsked.class, Topic.REQUESTS),
    GRANT_REQUEST("grant-request", RequestGranted.class, Topic.REQUESTS),
    REFUSE_REQUEST("refuse-request", RequestRefused.class, Topic.REQUESTS),
    START_BUDGET_HELP("start-budget-help", BudgetHelpStarted.class, Topic.SUPPORT),
    CHANGE_BUDGET_HELP("change-budget-help", BudgetHelpChanged.class, Topic.SUPPORT),
    END_BUDGET_HELP("end-budget-help", BudgetHelpEnded.class, Topic.SUPPORT),
    FIND_UNREALISED_ENTITLEMENT("find-unrealised-entitlement", EntitlementFoundUnrealised.class, Topic.SUPPORT),
    APPLY_FOR_ENTITLEMENT("apply-for-entitlement", EntitlementAppliedFor.class, Topic.SUPPORT),
    RESTORE_ENTITLEMENT("restore-entitlement", EntitlementRestored.class, Topic.SUPPORT),
    BROADEN_MANDATE("broaden-mandate", MandateBroadened.class, Topic.SUPPORT),
    NARROW_MANDATE("narrow-mandate", MandateNarrowed.class, Topic.SUPPORT),
    HOLD_CONSULTATION("hold-consultation", ConsultationHeld.class, Topic.PARTICIPATION),
    JOIN_GROUP("join-group", GroupJoined.class, Topic.PARTICIPATION),
    LEAVE_GROUP("leave-group", GroupLeft.class, Topic.PARTICIPATION),
    ATTEND_CLIENT_GROUP("attend-client-group", ClientGroupAttended.class, Topic.PARTICIPATION),
    GIVE_FEEDBACK("give-feedback", FeedbackGiven.class, Topic.PARTICIPATION),
    ANSWER_SURVEY("answer-survey", SurveyAnswered.class, Topic.PARTICIPATION),
    VOICE_DISAGREEMENT("voice-disagreement", DisagreementVoiced.class, Topic.PARTICIPATION),
    ANNOUNCE_HANDOVER("announce-handover", HandoverAnnounced.class, Topic.HANDOVER, "o"),
    ACCEPT_HANDOVER("accept-handover", HandoverAccepted.class, Topic.HANDOVER),
    REFUSE_HANDOVER("refuse-handover", HandoverRefused.class, Topic.HANDOVER),
    COMPLETE_HANDOVER("complete-handover", HandoverCompleted.class, Topic.HANDOVER),
    CANCEL_HANDOVER("cancel-handover", HandoverCancelled.class, Topic.HANDOVER),
    ARRANGE_REPLACEMENT("arrange-replacement", ReplacementArranged.class, Topic.HANDOVER),
    END_REPLACEMENT("end-replacement", ReplacementEnded.class, Topic.HANDOVER),
    START_RELATIONSHIP("start-relationship", RelationshipStarted.class, Topic.CASE),
    MAKE_RELATIONSHIP_LEADING("make-relationship-leading", RelationshipMadeLeading.class, Topic.CASE),
    END_RELATIONSHIP("end-relationship", RelationshipEnded.class, Topic.CASE),
    CLOSE_CASE("close-case", CaseClosed.class, Topic.CASE),
    HOLD_AFTERCARE_CONTACT("hold-aftercare-contact", AftercareContactHeld.class, Topic.CASE),
    REOPEN_CASE("reopen-case", CaseReopened.class, Topic.CASE),
    OPEN_CASE("open-case", CaseOpened.class, null);

    /** Under which heading people look for it. */
    enum Topic {
        ROLES,
        AGREEMENTS,
        GROWTH,
        COURSE,
        HARD_TIMES,
        REQUESTS,
        SUPPORT,
        PARTICIPATION,
        HANDOVER,
        CASE;

        /** What stands under this heading. */
        public List<EntryKind> kinds() {
            return Arrays.stream(EntryKind.values())
                    .filter(kind -> kind.topic == this)
                    .toList();
        }
    }

    private static final Map<Class<?>, EntryKind> KINDS =
            Arrays.stream(values()).collect(Collectors.toMap(EntryKind::entry, Function.identity()));

    private static final List<EntryKind> COMMON =
            Arrays.stream(values()).filter(kind -> kind.key != null).toList();

    private static final List<EntryKind> AFTER_CLOSING =
            List.of(HOLD_AFTERCARE_CONTACT, REOPEN_CASE, VOICE_DISAGREEMENT);

    private final String command;
    private final Class<? extends CaseEntry> entry;
    private final @Nullable Topic topic;
    private final @Nullable String key;

    EntryKind(String command, Class<? extends CaseEntry> entry, @Nullable Topic topic) {
        this(command, entry, topic, null);
    }

    EntryKind(String command, Class<? extends CaseEntry> entry, @Nullable Topic topic, @Nullable String key) {
        this.command = command;
        this.entry = entry;
        this.topic = topic;
        this.key = key;
    }

    /** The name of the command, as the API and addresses have it. */
    public String command() {
        return command;
    }

    /** What comes of it. */
    Class<? extends CaseEntry> entry() {
        return entry;
    }

    /** The letter that chooses it from the trajectory, for those that come most often; null for the others. */
    public @Nullable String key() {
        return key;
    }

    /** What a closed case takes; anything else only of a day before its closing. */
    static List<EntryKind> afterClosing() {
        return AFTER_CLOSING;
    }

    static Optional<EntryKind> of(String command) {
        return Arrays.stream(values())
                .filter(kind -> kind.command.equals(command))
                .findFirst();
    }

    static EntryKind of(CaseEntry entry) {
        EntryKind kind = KINDS.get(entry.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no kind for " + entry.getClass());
        }
        return kind;
    }

    /** Those that come most often, each with a letter. */
    static List<EntryKind> common() {
        return COMMON;
    }
}
