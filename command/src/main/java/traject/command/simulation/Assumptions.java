package traject.command.simulation;

import traject.shared.vocabulary.ClosingOutcome;
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
 * contradicts them. How roles follow one another stands in {@link RoleModel}, what contacts bring in {@link
 * Activities}.
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
}
