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
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.WayIn;

/**
 * The roles that client and helper take, and how well they go together: a Markov-like model. After a log-normal wait one of
 * the two moves, the helper more often than the client ([A]: mostly steered by the helper), to a role drawn by weights that
 * depend on both present roles, or stays. How well the pair of roles fits pulls on two hidden numbers, how client and helper
 * feel about the relationship; perceptions, outcomes, broken agreements and dropping out follow from these. What {@link
 * Assumptions} says of numbers holds for these too.
 */
final class RoleModel {

    private RoleModel() {}

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

    private static <R> Weights<R> roles(R role, double weight) {
        return Weights.of(role, weight);
    }
}
