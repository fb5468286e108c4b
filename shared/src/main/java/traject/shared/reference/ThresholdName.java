package traject.shared.reference;

/** The borders that the sources leave open and that we had to choose; values and meaning stand in the data. */
public enum ThresholdName {
    LONG,
    SHORT,
    SEVERAL_HANDOVERS,
    HANDOVER_WINDOW,
    GAP,
    SILENT,
    ALTERNATIONS,
    LONG_BUDGET_HELP
}
