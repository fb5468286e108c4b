package traject.query.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is said of files, in one language. */
record FileWords(Locale locale, ZoneId zone) {

    private static final long KILO = 1_024;
    private static final String LINE = "line ";

    /** Such as {@code 2 mrt 2026 14:05}. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale)
                .format(at.atZone(zone))
                .replace(".", "");
    }

    /** Such as {@code 1,5 MB}; a kilobyte has 1,024 bytes, as in the settings. */
    public String bytes(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        if (bytes < KILO) {
            return number.format(bytes) + " B";
        }
        return bytes < KILO * KILO
                ? number.format(bytes / (double) KILO) + " kB"
                : number.format(bytes / (double) (KILO * KILO)) + " MB";
    }

    /** Where in a file something is wrong, as its refusal tells it in English. */
    public String place(String field) {
        return !locale.getLanguage().equals("en") && field.startsWith(LINE)
                ? "regel " + field.substring(LINE.length())
                : field;
    }
}
