package traject.query.research.dataset;

import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.process.format.FormatException;

/**
 * Why a file is not taken. It says on which line and in what, in the words of the format, and never what stands there:
 * that may be about a person.
 */
final class Refusals {

    private static final int LONGEST_PLACE = 200;

    private Refusals() {}

    /**
     * A refusal at a place.
     *
     * @param line from 1; 0 where it is not known
     * @param place path or column; null for the whole line
     */
    static NotAnswered at(Reason reason, long line, @Nullable String place) {
        String where = (line > 0 ? "line " + line : "")
                + (line > 0 && place != null ? ", " : "")
                + (place == null ? "" : printable(place));
        return where.isEmpty() ? new NotAnswered(reason) : new NotAnswered(reason, where);
    }

    private static String printable(String place) {
        String safe = place.replaceAll("\\p{C}", "\uFFFD");
        return safe.length() > LONGEST_PLACE ? safe.substring(0, LONGEST_PLACE) + "…" : safe;
    }

    static NotAnswered of(FormatException e) {
        Reason reason = switch (e.fault()) {
            case BROKEN -> Reason.DATASET_BROKEN;
            case DOCUMENT_TYPE -> Reason.DATASET_DOCUMENT_TYPE;
            case TOO_DEEP -> Reason.DATASET_TOO_DEEP;
            case TOO_MANY -> Reason.DATASET_TOO_MANY;
            case CONTENT -> Reason.DATASET_NOT_OF_FORMAT;
        };
        return at(reason, e.line(), e.field().isEmpty() ? null : e.field());
    }
}
