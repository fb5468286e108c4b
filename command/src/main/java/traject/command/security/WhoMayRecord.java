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
        NotRecorded refused = refusal(actor, way, state, command);
        if (refused != null) {
            throw refused;
        }
    }

    /** Why the actor may not send this command, and the field in which it lies; null when they may. */
    public static @Nullable NotRecorded refusal(Actor actor, Way way, CaseState state, CaseCommand command) {
        if (command instanceof OpenCase opening && !(state.exists() && sees(actor, way, state))) {
            Denial denial = mayOpen(actor, way, opening);
            if (denial != null) {
                return notPermitted(denial);
            }
            return state.exists() ? NotRecorded.because(Reason.CASE_ID_IN_USE) : null;
        }
        if (!state.exists() || !sees(actor, way, state)) {
            return NotRecorded.because(CommonReason.UNKNOWN_CASE);
        }
        Denial denial = switch (command) {
            case ChangeCommand change -> denial(actor, way, state, change);
            case ReviseCourse revise -> denial(actor, way, state, revise);
        };
        return denial == null ? null : notPermitted(denial);
    }

    private static NotRecorded notPermitted(Denial denial) {
        return NotRecorded.because(CommonReason.NOT_PERMITTED, denial.field());
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

    private static @Nullable Denial mayOpen(Actor actor, Way way, OpenCase opening) {
        Denial otherTeam = Denial.unless(opening.team().equals(actor.team()), "team");
        return switch (actor.role()) {
            case HELPER -> way == Way.DESK ? otherTeam : Denial.OF_ALL;
            case TEAM_LEAD -> otherTeam;
            case ADMIN -> way == Way.IMPORT ? null : Denial.OF_ALL;
            case RESEARCHER, AUDITOR, CLIENT -> Denial.OF_ALL;
        };
    }

    private static @Nullable Denial denial(Actor actor, Way way, CaseState state, ReviseCourse revise) {
        for (int i = 0; i < revise.changes().size(); i++) {
            Denial denial = denial(actor, way, state, revise.changes().get(i));
            if (denial != null) {
                return denial.within("changes[" + i + "]");
            }
        }
        return null;
    }

    private static @Nullable Denial denial(Actor actor, Way way, CaseState state, ChangeCommand change) {
        return switch (actor.role()) {
            case HELPER ->
                way == Way.DESK && (takesPart(actor, state) || OwnName.answers(state, change))
                        ? denialOfCarer(actor, way, state, change)
                        : Denial.OF_ALL;
            case TEAM_LEAD -> denialOfCarer(actor, way, state, change);
            case ADMIN -> way == Way.IMPORT ? overwriting(actor, way, state, change) : Denial.OF_ALL;
            case CLIENT -> way == Way.DESK ? ClientsVoice.denial(actor, state, change) : Denial.OF_ALL;
            case RESEARCHER, AUDITOR -> Denial.OF_ALL;
        };
    }

    /** A file tells what others did, so only at the desk does everybody answer for themselves. */
    private static @Nullable Denial denialOfCarer(Actor actor, Way way, CaseState state, ChangeCommand change) {
        Denial otherName = way == Way.IMPORT ? null : OwnName.denial(actor, state, change);
        if (otherName != null) {
            return otherName;
        }
        Denial moved = moving(state, change);
        return moved == null ? overwriting(actor, way, state, change) : moved;
    }

    /** What the client said stays as they said it: others may not correct or retract it. */
    private static @Nullable Denial overwriting(Actor actor, Way way, CaseState state, ChangeCommand change) {
        return Denial.unless(!ClientsVoice.wouldBeOverwritten(actor, way, state, change), "original");
    }

    /** Correcting the team or the client of an opening would show the case to others and hide it from its own. */
    private static @Nullable Denial moving(CaseState state, ChangeCommand change) {
        if (!(change instanceof CorrectEntry correct && correct.replacement() instanceof OpenCase opening)) {
            return null;
        }
        return opening.team().equals(state.team())
                ? Denial.unless(opening.client().equals(state.client()), "replacement.client")
                : new Denial("replacement.team");
    }

    /** Whether the role may bring in files at all. */
    public static boolean mayImport(ActorRole role) {
        return switch (role) {
            case TEAM_LEAD, ADMIN -> true;
            case HELPER, RESEARCHER, AUDITOR, CLIENT -> false;
        };
    }
}
