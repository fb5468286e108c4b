package traject.command.reason;

import traject.shared.problem.ProblemCode;

/**
 * Why something is not recorded before any rule of the case is asked. The rules' own reasons stand in
 * {@link traject.command.casefile.Refusal}, those that both sides know in
 * {@link traject.shared.problem.CommonReason}.
 */
public enum Reason implements ProblemCode {
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    MISSING_FIELD(400),
    WRONG_TYPE(400),
    UNKNOWN_WORD(400),
    UNKNOWN_COMMAND(400),
    DATE_MALFORMED(400),
    ID_MALFORMED(400),
    TEXT_EMPTY(400),
    TEXT_TOO_LONG(400),
    TEXT_MALFORMED(400),
    OUT_OF_RANGE(400),
    LIST_TOO_LONG(400),
    VALUE_NOT_ALLOWED(400),
    IF_MATCH_MALFORMED(400),
    IDEMPOTENCY_KEY_MALFORMED(400),

    CASE_MISSING(400),
    ENTRY_MISSING(400),
    REPLACEMENT_OF_ANOTHER_ENTRY(400),
    LINE_TOO_LONG(400),
    CASE_TOO_LONG(400),
    CASE_NOT_CONTIGUOUS(400),
    DUPLICATE_OTHER_CONTENT(409),

    MAPPING_MISSING(400),
    MAPPING_MALFORMED(400),
    DATE_PATTERN_MALFORMED(400),
    SHEET_UNKNOWN(400),
    HEADINGS_MISSING(400),
    COLUMN_UNKNOWN(400),
    COLUMN_DOUBLED(400),
    TABLE_UNREADABLE(400),
    TABLE_TOO_LARGE(413),
    WORKBOOK_OLD_OR_LOCKED(415),
    ROW_NOT_UNDERSTOOD(400),
    CELL_BROKEN(400),
    DAY_UNREADABLE(400),

    TOO_MANY_IMPORTS(429),
    UNKNOWN_IMPORT(404),
    IMPORT_BROKE_OFF(500),

    STALE(412),
    CONCURRENT_CHANGE(409),
    IDEMPOTENCY_KEY_REUSED(409),
    CASE_ID_IN_USE(409);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
