package traject.command.reason;

import java.util.Locale;
import traject.shared.desk.Answer.Refused.Kind;

/**
 * Why something is not recorded before any rule of the case is asked. The rules' own reasons stand in
 * {@link traject.command.casefile.Refusal}; no code stands in both.
 */
public enum Reason {
    MALFORMED_JSON(Kind.MALFORMED),
    UNKNOWN_FIELD(Kind.MALFORMED),
    MISSING_FIELD(Kind.MALFORMED),
    WRONG_TYPE(Kind.MALFORMED),
    UNKNOWN_WORD(Kind.MALFORMED),
    UNKNOWN_COMMAND(Kind.MALFORMED),
    DATE_MALFORMED(Kind.MALFORMED),
    ID_MALFORMED(Kind.MALFORMED),
    TEXT_EMPTY(Kind.MALFORMED),
    TEXT_TOO_LONG(Kind.MALFORMED),
    TEXT_MALFORMED(Kind.MALFORMED),
    OUT_OF_RANGE(Kind.MALFORMED),
    LIST_TOO_LONG(Kind.MALFORMED),
    VALUE_NOT_ALLOWED(Kind.MALFORMED),
    BODY_TOO_LARGE(Kind.MALFORMED),
    UNSUPPORTED_MEDIA_TYPE(Kind.MALFORMED),
    IF_MATCH_MALFORMED(Kind.MALFORMED),
    IDEMPOTENCY_KEY_MALFORMED(Kind.MALFORMED),

    CASE_MISSING(Kind.MALFORMED),
    ENTRY_MISSING(Kind.MALFORMED),
    REPLACEMENT_OF_ANOTHER_ENTRY(Kind.MALFORMED),
    LINE_TOO_LONG(Kind.MALFORMED),
    CASE_TOO_LONG(Kind.MALFORMED),
    CASE_NOT_CONTIGUOUS(Kind.MALFORMED),
    DUPLICATE_OTHER_CONTENT(Kind.CONFLICT),

    STALE(Kind.STALE),
    CONCURRENT_CHANGE(Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
    CASE_ID_IN_USE(Kind.CONFLICT),
    UNKNOWN_CASE(Kind.UNKNOWN),
    NOT_PERMITTED(Kind.FORBIDDEN);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The stable code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
