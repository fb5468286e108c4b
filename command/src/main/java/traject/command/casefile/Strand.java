package traject.command.casefile;

/** Something that one entry begins and later entries name while it runs. */
enum Strand {
    AGREEMENT(Refusal.AGREEMENT_NOT_RUNNING, "agreement"),
    RELAPSE(Refusal.NO_SUCH_RELAPSE, "relapse"),
    REQUEST(Refusal.REQUEST_NOT_PENDING, "request"),
    PLAN(Refusal.NO_SUCH_PLAN, "plan"),
    REPLACEMENT(Refusal.REPLACEMENT_NOT_RUNNING, "replacement"),
    GROUP(Refusal.GROUP_NOT_JOINED, "joined"),
    BUDGET_HELP(Refusal.BUDGET_HELP_NOT_RUNNING, "budgetHelp"),
    ENTITLEMENT(Refusal.ENTITLEMENT_NOT_OPEN, "entitlement");

    private final Refusal notRunning;
    private final String field;

    Strand(Refusal notRunning, String field) {
        this.notRunning = notRunning;
        this.field = field;
    }

    Breach breach() {
        return new Breach(notRunning, field);
    }
}
