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
    NO_CHANGE,
    SKIP_NEEDS_RATIONALE,
    AGREEMENT_NOT_RUNNING,
    NO_SUCH_RELAPSE,
    REQUEST_NOT_PENDING,
    NO_SUCH_PLAN,
    REPLACEMENT_NOT_RUNNING,
    GROUP_NOT_JOINED,
    BUDGET_HELP_NOT_RUNNING,
    ENTITLEMENT_NOT_OPEN,
    ALREADY_DISENGAGED,
    NOT_DISENGAGED,
    HANDOVER_PENDING,
    HANDOVER_NOT_ANNOUNCED,
    HANDOVER_NOT_PENDING,
    HANDOVER_NOT_ACCEPTED,
    NOT_THE_RECEIVING_HELPER,
    DECIDERS_MISSING,
    PATH_MISSING,
    BASIS_UNKNOWN,

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
        return this == NO_CHANGE || this == BASIS_UNKNOWN || this == UNKNOWN_ENTRY;
    }
}
