package traject.query.problem;

import traject.shared.problem.CommonReason;
import traject.shared.problem.ProblemCode;

/**
 * Why a request gets no answer; the code is stable, the sentence stands in the message files. The reasons that both
 * sides know stand in {@link CommonReason}.
 */
public enum Reason implements ProblemCode {
    PARAMETER_MALFORMED(400),
    PARAMETER_UNKNOWN(400),
    PARAMETER_REPEATED(400),
    POSITION_UNKNOWN(400),
    MALFORMED(400),
    VALUES_NOT_FITTING(400),
    UNKNOWN_ANALYSIS(404),
    UNKNOWN_DATASET(404),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REBUILD_RUNNING(409),
    RECIPIENTS_MISSING(409),
    REBUILD_NOT_RUNNING(409),
    ANALYSIS_NOT_FINISHED(409),
    DATASET_ROOM_FULL(409),
    DATASET_TOO_LARGE(413),
    DATASET_BROKEN(422),
    DATASET_DOCUMENT_TYPE(422),
    DATASET_TOO_DEEP(422),
    DATASET_LINE_TOO_LONG(422),
    DATASET_TOO_MANY(422),
    DATASET_TOO_MANY_STATES(422),
    DATASET_NOT_OF_FORMAT(422),
    DATASET_NOT_UTF8(422),
    DATASET_NAMES_MISSING(422),
    DATASET_COLUMN_MISSING(422),
    DATASET_ROW_UNEVEN(422),
    DATASET_STATE_AFTER_END(422),
    DATASET_TIME_NOT_WHOLE(422),
    DATASET_SPELL_BACKWARDS(422),
    DATASET_SPELLS_OVERLAP(422),
    DATASET_EMPTY(422),
    NO_COLLEAGUE(422),
    NOT_A_CODE(422),
    LEFT_EMPTY(422),
    NOT_A_DAY(422),
    DAY_AHEAD(422),
    NUMBER_NOT_IN_RANGE(422),
    NO_TRAJECTORIES(422),
    TOO_MANY_TRAJECTORIES(422),
    ONE_GROUP(422),
    PICTURE_TOO_LARGE(422),
    ANALYSIS_NOT_DEFINED(422),
    TOO_MANY_ANALYSES(429),
    TOO_MANY_DATASETS(429),
    UNEXPECTED(500),
    NOT_YET_READABLE(503);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The general reason for a status that the server itself answers with. */
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> CommonReason.SIGN_IN_NEEDED;
            case 403 -> CommonReason.NOT_PERMITTED;
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> CommonReason.BODY_TOO_LARGE;
            case 415 -> CommonReason.UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 400 && status < 500 ? MALFORMED : UNEXPECTED;
        };
    }
}
