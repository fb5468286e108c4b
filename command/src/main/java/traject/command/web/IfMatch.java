package traject.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.desk.Desk.Submission;

/** The version of the case that the caller has seen, as the ETag of an earlier answer told it. */
final class IfMatch {

    private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** What the header may say. */
    static final String PATTERN = "^(\\*|" + STRONG_TAG + ")$";

    private IfMatch() {}

    /** Null when nothing is asked; {@code *} asks that the case is there (RFC 9110, 13.1.1). */
    static @Nullable Long version(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("If-Match"));
        if (headers.isEmpty()) {
            return null;
        }
        if (headers.equals(List.of("*"))) {
            return Submission.ANY_VERSION;
        }
        Matcher tag = STRONG_TAG.matcher(headers.getFirst());
        if (headers.size() > 1 || !tag.matches()) {
            throw NotRecorded.because(Reason.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(tag.group(1));
    }
}
