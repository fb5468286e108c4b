package traject.command.simulation;

/** What a contact between client and helper may bring beside the course of the process itself. */
enum Activity {
    PERCEPTION,
    ASSESSMENT,
    PREFERENCE,
    ACCENTS,
    CHARACTERISTIC,
    TENSION,
    PLAN,
    RESULT,
    REQUEST,
    AGREEMENT,
    RELAPSE,
    CONSULTATION,
    GROUP,
    CLIENT_GROUP,
    FEEDBACK,
    BUDGET_HELP,
    MANDATE,
    ENTITLEMENT,
    STRENGTH,
    MILESTONE,
    SURVEY,
    DECISION,
    DISAGREEMENT,
    REPLACEMENT,
    SECOND_HELPER,
    HANDOVER,
    LEAVING,
    DROPPING_OUT
}
