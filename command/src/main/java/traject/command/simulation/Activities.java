package traject.command.simulation;

import traject.shared.vocabulary.Phase;

/** What contacts bring. What {@link Assumptions} says of numbers holds for these too. */
final class Activities {

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

    private Activities() {}

    /** What a contact brings, by what the phase is for [B]. */
    static Weights<Activity> in(Phase phase) {
        return switch (phase) {
            case WELCOME -> WELCOMING;
            case EXPLORATION -> EXPLORING;
            case STABILITY -> STABILISING;
            case JOINT_WORK -> WORKING;
            case CLOSURE -> CLOSING;
        };
    }
}
