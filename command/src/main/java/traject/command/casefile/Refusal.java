package traject.command.casefile;

import traject.shared.problem.ProblemCode;

/** Why the decider says no. The code is stable; a sentence for each stands in the message files. */
public enum Refusal implements ProblemCode {
    IN_THE_FUTURE,
    DUPLICATE,
    UNKNOWN_ENTRY,
    REASON_MISSING,
    OTHER_TYPE,
    OPENING_NOT_RETRACTABLE,
    ALREADY_RETRACTED,
    NOTHING_TO_REVISE,

    NOT_OPEN,
    ALREADY_OPEN,
    CLOSED,
    NOT_CLOSED,
    CLOSURE_NEEDS_RATIONALE,
    RELATIONSHIP_EXISTS,
    RELATIONSHIP_NOT_RUNNING,
    NO_SUCH_RELATIONSHIP,
    ALREADY_LEADING,
    NO_LEADING_RELATIONSHIP,
    HELPER_IS_CLIENT,
    NO_CHANGE,
    SKIP_NEEDS_RATIONALE,
    UNTIL_TOO_EARLY,
    AGREEMENT_NOT_RUNNING,
    NO_SUCH_RELAPSE,
    REQUEST_NOT_PENDING,
    NO_SUCH_PLAN,
    REPLACEMENT_NOT_RUNNING,
    REPLACED_BY_SELF,
    GROUP_NOT_JOINED,
    BUDGET_HELP_NOT_RUNNING,
    ENTITLEMENT_NOT_OPEN,
    ALREADY_DISENGAGED,
    NOT_DISENGAGED,
    HANDOVER_PENDING,
    HANDOVER_TO_LEADER,
    HANDOVER_NOT_ANNOUNCED,
    HANDOVER_NOT_PENDING,
    HANDOVER_NOT_ACCEPTED,
    NOT_THE_RECEIVING_HELPER,
    DECIDERS_MISSING,
    PATH_MISSING,
    CLIENT_TOOK_PART,
    BASIS_UNKNOWN,
    ABOUT_LATER,

    WOULD_INVALIDATE;

    /** What was sent is readable, but the rules of the case don't allow it. */
    @Override
    public int status() {
        return 422;
    }

    /**
     * Whether an entry that was recorded in good order may come to stand so by a later change: then it is marked, not
     * refused (semantics.md 6).
     */
    boolean marksOnly() {
        return this == NO_CHANGE || this == BASIS_UNKNOWN || this == UNKNOWN_ENTRY || this == ABOUT_LATER;
    }
}
