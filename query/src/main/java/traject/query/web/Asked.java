package traject.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import traject.query.caseload.Filter;
import traject.query.configuration.CellBy;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.timeline.CaseStatus;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/** Checks what the types of the parameters don't. */
public final class Asked {

    static final List<String> VIEWS = Arrays.stream(View.values())
            .filter(view -> view != View.BOTH)
            .map(View::name)
            .toList();
    static final List<String> STATUSES = List.of("open", "closed");
    static final List<String> CELLS = List.of("last", "longest");

    static final int LARGEST_PAGE = 200;

    static final int LONGEST_PART = 100;

    /** What has a year of more than four digits, the log could hold as little as the database. */
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?!0000)\\d{4}-.*");

    private Asked() {}

    /** A day such as {@code 2025-06-01}, of the years 1 to 9999. */
    public static LocalDate day(String text) {
        return LocalDate.parse(requireFourDigits(text));
    }

    /** A moment such as {@code 2025-06-01T12:00:00Z}, of the years 1 to 9999. */
    public static Instant moment(String text) {
        return Instant.parse(requireFourDigits(text));
    }

    private static String requireFourDigits(String text) {
        if (!FOUR_DIGITS.matcher(text).matches()) {
            throw new DateTimeException("not a year of four digits");
        }
        return text;
    }

    /** One view: BOTH is how something is recorded, not a way to look at it. */
    static View view(View view) {
        if (view == View.BOTH) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "view");
        }
        return view;
    }

    static void page(int page, int size) {
        if (page < 0) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "page");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "size");
        }
    }

    static void part(int from, int size) {
        if (from < 0) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "from");
        }
        if (size < 1 || size > LONGEST_PART) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "size");
        }
    }

    /**
     * @param status {@code open} or {@code closed}
     * @param configuration the client's role and the helper's, with a comma between
     */
    static Filter filter(
            @Nullable String status, @Nullable Phase phase, @Nullable String configuration, @Nullable PersonId helper) {
        if (configuration == null) {
            return new Filter(status(status), phase, null, null, helper);
        }
        String[] roles = configuration.split(",", -1);
        if (roles.length != 2) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "configuration");
        }
        return new Filter(
                status(status),
                phase,
                word(roles[0], ClientRole.values(), "configuration"),
                word(roles[1], HelperRole.values(), "configuration"),
                helper);
    }

    /** {@code last} or {@code longest}. */
    static CellBy cellBy(String by) {
        return word(by.toUpperCase(Locale.ROOT), CellBy.values(), "by");
    }

    private static @Nullable CaseStatus status(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return word(status.toUpperCase(Locale.ROOT), new CaseStatus[] {CaseStatus.OPEN, CaseStatus.CLOSED}, "status");
    }

    private static <E extends Enum<E>> E word(String word, E[] words, String field) {
        return Arrays.stream(words)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.PARAMETER_MALFORMED, field));
    }
}
