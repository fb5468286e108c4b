package traject.command.table;

import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import traject.command.reason.Reason;
import traject.shared.vocabulary.Term;

/**
 * Makes of the text of a cell what a field takes.
 *
 * @param values what some texts stand for, each as {@link #plain}
 * @param split what stands between the items of a list
 * @param asId whether what no id may hold is turned into dashes
 * @param dates how days are written, the first that fits counts
 */
record Reading(Kind kind, Map<String, String> values, Pattern split, boolean asId, List<DateTimeFormatter> dates) {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Pattern ARTICLE = Pattern.compile("^(de|het|een|the|a) ");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9._]+");
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "x", "1", "true", "waar");
    private static final Set<String> NO = Set.of("nee", "neen", "n", "no", "0", "false", "onwaar");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Without the differences that people don't see: capitals, accents, spaces, an article before it. */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String low = SPACES.matcher(bare.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return ARTICLE.matcher(low).replaceFirst("");
    }

    /** @param cell the cell that the text is, null when it was put together */
    JsonNode read(String text, @Nullable Cell cell) throws CellFault {
        return read(kind, text, cell);
    }

    private JsonNode read(Kind wanted, String text, @Nullable Cell cell) throws CellFault {
        return switch (wanted) {
            case Kind.Many(Kind each) -> {
                ArrayNode items = JSON.arrayNode();
                for (String item : split.split(text, -1)) {
                    if (!item.isBlank()) {
                        items.add(read(each, item.strip(), null));
                    }
                }
                yield items;
            }
            case Kind.Word(List<Term> words) -> JSON.stringNode(word(words, translated(text)));
            case Kind.Day() -> JSON.stringNode(day(translated(text), cell).toString());
            case Kind.YesNo() -> JSON.booleanNode(yes(plain(translated(text))));
            case Kind.Whole() -> JSON.numberNode(number(translated(text)));
            case Kind.Text() -> JSON.stringNode(asId ? id(translated(text)) : translated(text));
            case Kind.Fields _ -> throw new CellFault(Reason.WRONG_TYPE, null);
        };
    }

    private String translated(String text) {
        return values.getOrDefault(plain(text), text);
    }

    /** By its name, or by its label in Dutch or English. */
    static String word(List<Term> words, String text) throws CellFault {
        String asked = plain(text);
        for (Term word : words) {
            boolean same = word.name().equalsIgnoreCase(text.strip())
                    || plain(word.label(DUTCH)).equals(asked)
                    || plain(word.label(Locale.ENGLISH)).equals(asked);
            if (same) {
                return word.name();
            }
        }
        throw new CellFault(Reason.UNKNOWN_WORD, null);
    }

    private LocalDate day(String text, @Nullable Cell cell) throws CellFault {
        if (cell != null && cell.day() != null) {
            return cell.day();
        }
        for (DateTimeFormatter date : dates) {
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor parsed = date.parseUnresolved(text, end);
            if (parsed != null && end.getIndex() == text.length()) {
                return resolved(text, date);
            }
        }
        throw new CellFault(Reason.DAY_UNREADABLE, null);
    }

    private static LocalDate resolved(String text, DateTimeFormatter date) throws CellFault {
        try {
            return LocalDate.parse(text, date);
        } catch (DateTimeException noSuchDay) {
            throw new CellFault(Reason.DAY_UNREADABLE, null);
        }
    }

    private static boolean yes(String text) throws CellFault {
        if (YES.contains(text) || NO.contains(text)) {
            return YES.contains(text);
        }
        throw new CellFault(Reason.WRONG_TYPE, null);
    }

    private static long number(String text) throws CellFault {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new CellFault(Reason.WRONG_TYPE, null);
        }
    }

    private static String id(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String dashed = NOT_IN_AN_ID.matcher(bare).replaceAll("-");
        return dashed.startsWith("-") ? dashed.substring(1) : dashed;
    }
}
