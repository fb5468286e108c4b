package traject.command.security;

import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseFileCommand.OpenCase;
import traject.command.casefile.CaseState;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;
import traject.shared.problem.ProblemCode;

/**
 * The rights to record. A case that somebody may not see answers exactly like one that does not exist; only who sees it
 * is told that something in it is not theirs to do.
 */
public final class WhoMayRecord {

    private WhoMayRecord() {}

    /**
     * Passes in silence or refuses.
     *
     * @param state the case before the command
     * @throws NotRecorded unknown-case, not-permitted or case-id-in-use
     */
    public static void check(Actor actor, Way way, CaseState state, CaseCommand command) {
        @Nullable ProblemCode refused = refusal(actor, way, state, command);
        if (refused != null) {
            throw NotRecorded.because(refused);
        }
    }

    /** Why the actor may not send this command; null when they may. */
    public static @Nullable ProblemCode refusal(Actor actor, Way way, CaseState state, CaseCommand command) {
        if (command instanceof OpenCase opening && !(state.exists() && sees(actor, way, state))) {
            if (!mayOpen(actor, way, opening)) {
                return CommonReason.NOT_PERMITTED;
            }
            return state.exists() ? Reason.CASE_ID_IN_USE : null;
        }
        if (!state.exists() || !sees(actor, way, state)) {
            return CommonReason.UNKNOWN_CASE;
        }
        boolean permitted = switch (command) {
            case ChangeCommand change -> mayRecord(actor, way, state, change);
            case ReviseCourse revise ->
                revise.changes().stream().allMatch(change -> mayRecord(actor, way, state, change));
        };
        return permitted ? null : CommonReason.NOT_PERMITTED;
    }

    /** Whether the case exists for this actor. */
    public static boolean sees(Actor actor, Way way, CaseState state) {
        return switch (actor.role()) {
            case HELPER -> accompanies(actor, state);
            case TEAM_LEAD -> actor.team() != null && actor.team().equals(state.team());
            case CLIENT -> actor.person().equals(state.client());
            case AUDITOR -> true;
            case RESEARCHER -> false;
            case ADMIN -> way == Way.IMPORT;
        };
    }

    /** They have or had a relationship, opened it and nobody leads, or are to receive it. */
    private static boolean accompanies(Actor helper, CaseState state) {
        return takesPart(helper, state) || helper.person().equals(state.receivingHelper());
    }

    /** Whoever is only to receive the case looks at it and answers; the rest is not theirs before it is handed over. */
    private static boolean takesPart(Actor helper, CaseState state) {
        Actor opener = state.opener();
        boolean watchesOver =
                state.leading() == null && opener != null && opener.person().equals(helper.person());
        return watchesOver || state.helpers().contains(helper.person());
    }

    private static boolean mayOpen(Actor actor, Way way, OpenCase opening) {
        return switch (actor.role()) {
            case HELPER -> way == Way.DESK && opening.team().equals(actor.team());
            case TEAM_LEAD -> opening.team().equals(actor.team());
            case ADMIN -> way == Way.IMPORT;
            case RESEARCHER, AUDITOR, CLIENT -> false;
        };
    }

    private static boolean mayRecord(Actor actor, Way way, CaseState state, ChangeCommand change) {
        return switch (actor.role()) {
            case HELPER ->
                way == Way.DESK
                        && (takesPart(actor, state) || OwnName.answers(state, change))
                        && OwnName.isKept(actor, state, change)
                        && staysWithItsOwn(state, change)
                        && mayCorrect(actor, way, state, change);
            case TEAM_LEAD ->
                (way == Way.IMPORT || OwnName.isKept(actor, state, change))
                        && staysWithItsOwn(state, change)
                        && mayCorrect(actor, way, state, change);
            case ADMIN -> way == Way.IMPORT && mayCorrect(actor, way, state, change);
            case CLIENT -> way == Way.DESK && ClientsVoice.speaks(actor, state, change);
            case RESEARCHER, AUDITOR -> false;
        };
    }

    /** What the client said stays as they said it: others may not correct or retract it. */
    private static boolean mayCorrect(Actor actor, Way way, CaseState state, ChangeCommand change) {
        return !ClientsVoice.wouldBeOverwritten(actor, way, state, change);
    }

    /** Correcting the team or the client of an opening would show the case to others and hide it from its own. */
    private static boolean staysWithItsOwn(CaseState state, ChangeCommand change) {
        return !(change instanceof CorrectEntry correct && correct.replacement() instanceof OpenCase opening)
                || (opening.team().equals(state.team()) && opening.client().equals(state.client()));
    }

    /** Whether the role may bring in files at all. */
    public static boolean mayImport(ActorRole role) {
        return switch (role) {
            case TEAM_LEAD, ADMIN -> true;
            case HELPER, RESEARCHER, AUDITOR, CLIENT -> false;
        };
    }
}
