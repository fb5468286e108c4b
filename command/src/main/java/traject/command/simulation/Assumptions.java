package traject.command.simulation;

import static traject.shared.vocabulary.ClientRole.ATTACHED_STAYER;
import static traject.shared.vocabulary.ClientRole.DIRECTING_HELP_SEEKER;
import static traject.shared.vocabulary.ClientRole.GO_IT_ALONE;
import static traject.shared.vocabulary.ClientRole.PASSIVE_CONSUMER;
import static traject.shared.vocabulary.ClientRole.TEMPORARY_HELP_SEEKER;
import static traject.shared.vocabulary.ClientRole.WILLING_COLLABORATOR;
import static traject.shared.vocabulary.HelperRole.COUNSELLOR;
import static traject.shared.vocabulary.HelperRole.INSPECTOR;
import static traject.shared.vocabulary.HelperRole.MEDIATOR;
import static traject.shared.vocabulary.HelperRole.PROBLEM_SOLVER;
import static traject.shared.vocabulary.HelperRole.RESCUER;
import static traject.shared.vocabulary.HelperRole.RITUAL_CARE_PROVIDER;

import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/**
 * The numbers that shape the simulated courses; chances of single details stand where they are used. The sources tell
 * in words how trajectories go, seldom how often or how long: unless a source is named ([A] to [E], see {@link
 * traject.shared.vocabulary.Source}), a number is <em>ours</em>, chosen to look plausible, and proves nothing.
 * Nothing is drawn from the two published tables, so what is observed in simulated cases neither confirms nor
 * contradicts them.
 *
 * <p><b>Roles</b> follow a Markov-like model. After a log-normal wait one of the two moves, the helper more often than
 * the client ([A]: mostly steered by the helper), to a role drawn by weights that depend on both present roles, or
 * stays. How well the pair of roles fits pulls on two hidden numbers, how client and helper feel about the relationship;
 * perceptions, outcomes, broken agreements and dropping out follow from these.
 */
final class Assumptions {

    /** So that teams have about as many running cases per helper whatever the size of a run. */
    static final int CASES_IN_DISTRICT = 400;

    private static final int CASES_PER_HELPER = 32;

    /** The services of [A] and the general welfare centre; how many cases each has is ours. */
    static final Weights<ServiceType> SERVICE = Weights.of(ServiceType.OCMW, 44)
            .or(ServiceType.CAW, 18)
            .or(ServiceType.KIND_EN_GEZIN, 7)
            .or(ServiceType.CLB, 6)
            .or(ServiceType.HEALTH_FUND, 7)
            .or(ServiceType.COMMUNITY_WORK, 6)
            .or(ServiceType.POVERTY_ASSOCIATION, 5)
            .or(ServiceType.FOOD_AID, 5)
            .or(ServiceType.OTHER, 2);

    /** [E] asks the way in; IMPOSED is from [A]. */
    static final Weights<WayIn> WAY_IN = Weights.of(WayIn.VOLUNTARY, 42)
            .or(WayIn.REFERRED_FROM_OUTSIDE, 28)
            .or(WayIn.REFERRED_FROM_WITHIN, 16)
            .or(WayIn.IMPOSED, 9)
            .or(WayIn.UNKNOWN, 5);

    /** The domains of [B]; money and housing first, as in the budget help of [E]. */
    static final Weights<LifeDomain> DOMAIN = Weights.of(LifeDomain.INCOME_AND_DEBT, 28)
            .or(LifeDomain.HOUSING, 18)
            .or(LifeDomain.HEALTH, 12)
            .or(LifeDomain.FAMILY, 12)
            .or(LifeDomain.WORK, 9)
            .or(LifeDomain.WELFARE, 7)
            .or(LifeDomain.SOCIAL_CONTACTS, 6)
            .or(LifeDomain.EDUCATION, 4)
            .or(LifeDomain.JUSTICE, 3)
            .or(LifeDomain.CULTURE, 1);

    /** How many more domains follow one another: the web that holds people fast [B]. */
    static final double ANOTHER_DOMAIN = 0.55;

    /** How much happens in a case, around 1. */
    static final double INTENSITY_SIGMA = 0.5;

    /** From the opening to the start of the first relationship: mostly the same day. */
    static final double RECEIVED_AT_ONCE = 0.7;

    static final Spread WAIT_FOR_HELPER = new Spread(7, 0.6);

    /** Between two contacts that bring something worth writing down. */
    static final Spread BETWEEN_CONTACTS = new Spread(22, 0.6);

    static final double PHASE_SIGMA = 0.45;
    static final double PHASE_SKIPPED = 0.06;
    static final double PHASE_BACK = 0.04;
    /** How long a phase lasts that is gone through again. */
    static final double PHASE_AGAIN = 0.4;

    /** A case that does not come to its closure ends somewhere on the way. */
    static final double ENDS_AS_PLANNED = 0.72;

    static final Weights<ClosingOutcome> BROKEN_OFF = Weights.of(ClosingOutcome.REFERRED, 34)
            .or(ClosingOutcome.DROPPED_OUT, 34)
            .or(ClosingOutcome.MOVED, 24)
            .or(ClosingOutcome.DIED, 3)
            .or(ClosingOutcome.STABILITY, 12);

    static final double AFTERCARE_AGREED = 0.45;
    static final Spread AFTERCARE = new Spread(60, 0.5);
    /** Room for return [B]. */
    static final double RETURNS = 0.13;

    static final Spread RETURN = new Spread(220, 0.7);
    static final double SAME_HELPER_AFTER_RETURN = 0.65;
    static final double SHORTER_AFTER_RETURN = 0.5;

    /** [A]: in one relationship in four no role ever changes; some of the others end before one does. */
    static final double STABLE_ROLES = 0.2;

    static final Spread BETWEEN_MOVES = new Spread(26, 0.7);
    /** Whether it is the helper who moves. */
    static final double HELPER_MOVES = 0.55;

    static final double DELIBERATE_STEP_BACK = 0.3;
    static final double MEANT_TO_GUIDE = 0.35;
    static final double CLIENT_OBSERVES = 0.18;

    /** Who says so, where it is not one's own to say. */
    static final Weights<View> SEEN_BY =
            Weights.of(View.HELPER, 70).or(View.BOTH, 14).or(View.CLIENT, 11).or(View.THIRD_PARTY, 5);

    /** What the client says is mostly written down by the helper. */
    static final double CLIENT_WRITES = 0.3;

    static final double FEELING_SIGMA = 0.7;
    static final double FEELING_PULL = 0.3;
    static final double FEELING_NOISE = 0.35;
    /** Beyond it a perception is positive, below minus it negative. */
    static final double CLEAR_FEELING = 0.35;

    static final double RESULT_LIFTS = 0.25;
    static final double REFUSAL_HURTS = 0.45;

    static final double AGREEMENT_REVISED = 0.18;
    static final double AGREEMENT_ENDED = 0.08;
    static final double AGREEMENT_KEPT = 0.62;
    static final double AGREEMENT_LEFT_OPEN = 0.06;
    static final double CARRIED_BY_BOTH = 0.83;
    static final double CARRIED_BY_HELPER = 0.06;
    static final Spread AGREEMENT = new Spread(32, 0.6);

    static final Weights<RelapseSeverity> SEVERITY = Weights.of(RelapseSeverity.LIGHT, 55)
            .or(RelapseSeverity.SERIOUS, 33)
            .or(RelapseSeverity.SEVERE, 12);
    static final double RECOVERS = 0.78;
    static final Spread RECOVERY = new Spread(45, 0.7);
    /** A relapse that is not light may lead back to the phase before. */
    static final double RELAPSE_LEADS_BACK = 0.35;

    static final double COMES_BACK = 0.6;
    static final Spread AWAY = new Spread(40, 0.6);

    static final double HANDOVER_ASKED_BY_CLIENT = 0.2;
    static final double HANDOVER_REFUSED = 0.1;
    static final double HANDOVER_CANCELLED = 0.08;
    static final double HANDOVER_WARM = 0.68;
    static final Spread HANDOVER_STEP = new Spread(10, 0.5);
    static final Spread GAP = new Spread(18, 0.7);

    static final double CLIENT_TAKES_PART = 0.86;
    static final double PLAN_TOGETHER = 0.88;
    /** A GPMI is compulsory under 25 at the OCMW [E]; how many clients are that young is ours. */
    static final double UNDER_25 = 0.3;

    static final double WITH_NOTE = 0.3;

    /** When it is written down: mostly the same day, some days later, or found out months later. */
    static final double SAME_DAY = 0.7;

    static final double SOME_DAYS = 0.93;
    static final double SOME_WEEKS = 0.985;
    static final double BACKBONE_SAME_DAY = 0.85;

    static final double CORRECTED = 0.022;
    static final Spread UNTIL_CORRECTED = new Spread(10, 1.1);
    static final double DATE_WRONG = 0.35;
    static final double RETRACTED = 0.006;
    static final double RETRACTED_IN_ERROR = 0.12;
    static final double REVISED = 0.04;

    private Assumptions() {}

    static int helpersIn(ServiceType type) {
        double weight = switch (type) {
            case OCMW -> 0.44;
            case CAW -> 0.18;
            case KIND_EN_GEZIN, CLB, HEALTH_FUND, COMMUNITY_WORK -> 0.07;
            case POVERTY_ASSOCIATION, FOOD_AID, OTHER -> 0.05;
        };
        return (int) Math.max(3, Math.round(weight * CASES_IN_DISTRICT / CASES_PER_HELPER));
    }

    /**
     * From opening to closing. Material help is short, school and baby care follow a year or two, budget help lasts: it
     * is "not meant to last for years" and does [E].
     */
    static Spread duration(ServiceType type) {
        return switch (type) {
            case OCMW -> new Spread(480, 0.7);
            case CAW -> new Spread(300, 0.6);
            case KIND_EN_GEZIN -> new Spread(380, 0.5);
            case CLB -> new Spread(240, 0.5);
            case HEALTH_FUND -> new Spread(200, 0.6);
            case COMMUNITY_WORK -> new Spread(420, 0.8);
            case POVERTY_ASSOCIATION -> new Spread(540, 0.7);
            case FOOD_AID -> new Spread(120, 0.8);
            case OTHER -> new Spread(240, 0.7);
        };
    }

    /** Share of the whole duration; the order is that of [B]. */
    static double share(Phase phase) {
        return switch (phase) {
            case WELCOME -> 0.06;
            case EXPLORATION -> 0.22;
            case STABILITY -> 0.26;
            case JOINT_WORK -> 0.34;
            case CLOSURE -> 0.12;
        };
    }

    /** How the client begins, by the way in: who is sent comes otherwise than who asks. */
    static Weights<ClientRole> firstClientRole(WayIn wayIn) {
        return switch (wayIn) {
            case VOLUNTARY, UNKNOWN ->
                roles(GO_IT_ALONE, 3)
                        .or(TEMPORARY_HELP_SEEKER, 26)
                        .or(DIRECTING_HELP_SEEKER, 18)
                        .or(PASSIVE_CONSUMER, 19)
                        .or(ATTACHED_STAYER, 12)
                        .or(WILLING_COLLABORATOR, 22);
            case REFERRED_FROM_WITHIN, REFERRED_FROM_OUTSIDE ->
                roles(GO_IT_ALONE, 11)
                        .or(TEMPORARY_HELP_SEEKER, 22)
                        .or(DIRECTING_HELP_SEEKER, 16)
                        .or(PASSIVE_CONSUMER, 21)
                        .or(ATTACHED_STAYER, 11)
                        .or(WILLING_COLLABORATOR, 19);
            case IMPOSED ->
                roles(GO_IT_ALONE, 38)
                        .or(TEMPORARY_HELP_SEEKER, 14)
                        .or(DIRECTING_HELP_SEEKER, 15)
                        .or(PASSIVE_CONSUMER, 20)
                        .or(ATTACHED_STAYER, 4)
                        .or(WILLING_COLLABORATOR, 9);
        };
    }

    /** How the helper begins, by what the service is for. */
    static Weights<HelperRole> firstHelperRole(ServiceType type) {
        return switch (type) {
            case OCMW, HEALTH_FUND ->
                roles(RITUAL_CARE_PROVIDER, 21)
                        .or(INSPECTOR, 8)
                        .or(RESCUER, 13)
                        .or(PROBLEM_SOLVER, 32)
                        .or(COUNSELLOR, 15)
                        .or(MEDIATOR, 3);
            case CAW, COMMUNITY_WORK, POVERTY_ASSOCIATION ->
                roles(RITUAL_CARE_PROVIDER, 6)
                        .or(INSPECTOR, 2)
                        .or(RESCUER, 18)
                        .or(PROBLEM_SOLVER, 29)
                        .or(COUNSELLOR, 24)
                        .or(MEDIATOR, 9);
            case FOOD_AID ->
                roles(RITUAL_CARE_PROVIDER, 30)
                        .or(INSPECTOR, 3)
                        .or(RESCUER, 45)
                        .or(PROBLEM_SOLVER, 16)
                        .or(COUNSELLOR, 6);
            case KIND_EN_GEZIN, CLB, OTHER ->
                roles(RITUAL_CARE_PROVIDER, 16)
                        .or(INSPECTOR, 7)
                        .or(RESCUER, 9)
                        .or(PROBLEM_SOLVER, 28)
                        .or(COUNSELLOR, 19)
                        .or(MEDIATOR, 12);
        };
    }

    /** Where the helper goes from here; staying is one of the possibilities. */
    static Weights<HelperRole> nextHelperRole(HelperRole now, ClientRole client) {
        double stays = switch (client) {
            case WILLING_COLLABORATOR -> guides(now) ? 20 : 4;
            case ATTACHED_STAYER -> 4;
            case GO_IT_ALONE, TEMPORARY_HELP_SEEKER, DIRECTING_HELP_SEEKER, PASSIVE_CONSUMER -> guides(now) ? 4 : 5;
        };
        Weights<HelperRole> stay = roles(now, stays);
        return switch (now) {
            case RITUAL_CARE_PROVIDER ->
                stay.or(PROBLEM_SOLVER, 4).or(COUNSELLOR, 3).or(INSPECTOR, 1.5).or(MEDIATOR, 0.5);
            case INSPECTOR -> stay.or(RITUAL_CARE_PROVIDER, 3).or(COUNSELLOR, 3).or(PROBLEM_SOLVER, 3);
            case RESCUER -> stay.or(COUNSELLOR, 9).or(PROBLEM_SOLVER, 4).or(MEDIATOR, 0.5);
            case PROBLEM_SOLVER ->
                stay.or(COUNSELLOR, 8).or(MEDIATOR, 1).or(RESCUER, 0.6).or(RITUAL_CARE_PROVIDER, 0.6);
            case COUNSELLOR ->
                stay.or(PROBLEM_SOLVER, 3)
                        .or(MEDIATOR, 1.2)
                        .or(RESCUER, 1)
                        .or(INSPECTOR, 0.6)
                        .or(RITUAL_CARE_PROVIDER, 0.3);
            case MEDIATOR -> stay.or(COUNSELLOR, 4).or(PROBLEM_SOLVER, 1.5);
        };
    }

    /** Where the client goes from here: each helper role draws in its own direction. */
    static Weights<ClientRole> nextClientRole(ClientRole now, HelperRole helper) {
        double stays = switch (now) {
            case WILLING_COLLABORATOR -> guides(helper) ? 40 : 9;
            case ATTACHED_STAYER -> 4;
            case GO_IT_ALONE, TEMPORARY_HELP_SEEKER, DIRECTING_HELP_SEEKER, PASSIVE_CONSUMER -> 3;
        };
        Weights<ClientRole> stay = roles(now, stays);
        return switch (helper) {
            case COUNSELLOR ->
                stay.or(WILLING_COLLABORATOR, 15)
                        .or(ATTACHED_STAYER, 2)
                        .or(DIRECTING_HELP_SEEKER, 0.7)
                        .or(GO_IT_ALONE, 0.3);
            case MEDIATOR -> stay.or(WILLING_COLLABORATOR, 6).or(DIRECTING_HELP_SEEKER, 2);
            case PROBLEM_SOLVER ->
                stay.or(WILLING_COLLABORATOR, 4)
                        .or(ATTACHED_STAYER, 3)
                        .or(PASSIVE_CONSUMER, 2)
                        .or(DIRECTING_HELP_SEEKER, 1);
            case RESCUER ->
                stay.or(ATTACHED_STAYER, 9)
                        .or(TEMPORARY_HELP_SEEKER, 1.5)
                        .or(PASSIVE_CONSUMER, 1.5)
                        .or(WILLING_COLLABORATOR, 1);
            case RITUAL_CARE_PROVIDER ->
                stay.or(TEMPORARY_HELP_SEEKER, 2.5)
                        .or(PASSIVE_CONSUMER, 2.5)
                        .or(GO_IT_ALONE, 1)
                        .or(DIRECTING_HELP_SEEKER, 1);
            case INSPECTOR ->
                stay.or(GO_IT_ALONE, 4).or(DIRECTING_HELP_SEEKER, 2).or(PASSIVE_CONSUMER, 2);
        };
    }

    /**
     * How well two roles go together, from -2 to 2: guidance fits who is open to it, help by the book or in crisis can be
     * all that is needed, control alienates [A][D]. The figures are ours.
     */
    static double fit(ClientRole client, HelperRole helper) {
        return switch (helper) {
            case COUNSELLOR, MEDIATOR ->
                switch (client) {
                    case WILLING_COLLABORATOR -> 1.4;
                    case ATTACHED_STAYER -> 0.8;
                    case PASSIVE_CONSUMER -> -0.3;
                    case TEMPORARY_HELP_SEEKER -> -0.4;
                    case DIRECTING_HELP_SEEKER -> -0.5;
                    case GO_IT_ALONE -> -0.9;
                };
            case PROBLEM_SOLVER ->
                switch (client) {
                    case WILLING_COLLABORATOR -> 0.9;
                    case ATTACHED_STAYER, PASSIVE_CONSUMER -> 0.6;
                    case TEMPORARY_HELP_SEEKER, DIRECTING_HELP_SEEKER -> 0.4;
                    case GO_IT_ALONE -> -0.3;
                };
            case RESCUER ->
                switch (client) {
                    case TEMPORARY_HELP_SEEKER, ATTACHED_STAYER -> 0.7;
                    case PASSIVE_CONSUMER, WILLING_COLLABORATOR -> 0.4;
                    case GO_IT_ALONE, DIRECTING_HELP_SEEKER -> -0.1;
                };
            case RITUAL_CARE_PROVIDER ->
                switch (client) {
                    case TEMPORARY_HELP_SEEKER -> 0.3;
                    case PASSIVE_CONSUMER -> 0;
                    case ATTACHED_STAYER, WILLING_COLLABORATOR -> -0.2;
                    case GO_IT_ALONE, DIRECTING_HELP_SEEKER -> -0.7;
                };
            case INSPECTOR -> client == PASSIVE_CONSUMER ? -0.7 : -1.2;
        };
    }

    static boolean guides(HelperRole role) {
        return switch (role) {
            case COUNSELLOR, MEDIATOR -> true;
            case RITUAL_CARE_PROVIDER, INSPECTOR, RESCUER, PROBLEM_SOLVER -> false;
        };
    }

    /** What a contact brings, by what the phase is for [B]. */
    static Weights<Activity> activity(Phase phase) {
        return switch (phase) {
            case WELCOME -> WELCOMING;
            case EXPLORATION -> EXPLORING;
            case STABILITY -> STABILISING;
            case JOINT_WORK -> WORKING;
            case CLOSURE -> CLOSING;
        };
    }

    private static final Weights<Activity> ALWAYS = Weights.of(Activity.PERCEPTION, 9)
            .or(Activity.AGREEMENT, 14)
            .or(Activity.REQUEST, 7)
            .or(Activity.CHARACTERISTIC, 3)
            .or(Activity.TENSION, 4)
            .or(Activity.STRENGTH, 4)
            .or(Activity.MANDATE, 3)
            .or(Activity.PREFERENCE, 3)
            .or(Activity.REPLACEMENT, 1.2)
            .or(Activity.FEEDBACK, 1)
            .or(Activity.DISAGREEMENT, 1)
            .or(Activity.LEAVING, 0.5)
            .or(Activity.DROPPING_OUT, 1.6);

    private static final Weights<Activity> WELCOMING = ALWAYS.or(Activity.ENTITLEMENT, 6)
            .or(Activity.PREFERENCE, 6)
            .or(Activity.DECISION, 4)
            .or(Activity.RESULT, 4);

    private static final Weights<Activity> EXPLORING = ALWAYS.or(Activity.ENTITLEMENT, 9)
            .or(Activity.BUDGET_HELP, 4)
            .or(Activity.PLAN, 6)
            .or(Activity.DECISION, 6)
            .or(Activity.RESULT, 5)
            .or(Activity.CONSULTATION, 2)
            .or(Activity.SECOND_HELPER, 1.2)
            .or(Activity.HANDOVER, 1)
            .or(Activity.RELAPSE, 4);

    private static final Weights<Activity> STABILISING = ALWAYS.or(Activity.BUDGET_HELP, 4)
            .or(Activity.PLAN, 6)
            .or(Activity.ACCENTS, 4)
            .or(Activity.ASSESSMENT, 4)
            .or(Activity.RESULT, 7)
            .or(Activity.DECISION, 5)
            .or(Activity.RELAPSE, 10)
            .or(Activity.CONSULTATION, 3)
            .or(Activity.SURVEY, 2)
            .or(Activity.MILESTONE, 3)
            .or(Activity.SECOND_HELPER, 1.2)
            .or(Activity.HANDOVER, 1.8);

    private static final Weights<Activity> WORKING = ALWAYS.or(Activity.PLAN, 7)
            .or(Activity.ACCENTS, 5)
            .or(Activity.ASSESSMENT, 6)
            .or(Activity.RESULT, 8)
            .or(Activity.MILESTONE, 8)
            .or(Activity.GROUP, 5)
            .or(Activity.CLIENT_GROUP, 3)
            .or(Activity.RELAPSE, 9)
            .or(Activity.DECISION, 5)
            .or(Activity.CONSULTATION, 4)
            .or(Activity.SURVEY, 3)
            .or(Activity.BUDGET_HELP, 1.5)
            .or(Activity.SECOND_HELPER, 0.8)
            .or(Activity.HANDOVER, 1.8);

    private static final Weights<Activity> CLOSING = ALWAYS.or(Activity.ASSESSMENT, 8)
            .or(Activity.MILESTONE, 6)
            .or(Activity.PLAN, 4)
            .or(Activity.SURVEY, 3)
            .or(Activity.GROUP, 3)
            .or(Activity.RELAPSE, 2);

    private static <R> Weights<R> roles(R role, double weight) {
        return Weights.of(role, weight);
    }
}
