package traject.query.picture;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Template;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.Vocabulary;

/** Says things to a reader, in Dutch or English, with the free texts and names that this reader may read. */
final class Wording {

    /** The base name of the bundle, which has a Dutch and an English file. */
    static final String BUNDLE = "traject.query.picture.picture";

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Map<Locale, Map<String, Template>> TEMPLATES =
            Map.of(Locale.of("nl"), templates(Locale.of("nl")), Locale.ENGLISH, templates(Locale.ENGLISH));

    /** The labels of all terms, looked up once: bundles are slow to ask. */
    private static final Map<Locale, Map<Term, String>> LABELS =
            Map.of(Locale.of("nl"), labels(Locale.of("nl")), Locale.ENGLISH, labels(Locale.ENGLISH));

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Reader reader;
    private final Locale language;
    private final Map<String, Template> words;
    private final Map<Term, String> labels;
    private final List<String> months;

    Wording(Reader reader) {
        this.reader = reader;
        language = reader.language().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        words = requireNonNull(TEMPLATES.get(language));
        labels = requireNonNull(LABELS.get(language));
        months = List.of(say("months").split(","));
    }

    private static Map<String, Template> templates(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, EXACTLY);
        return bundle.keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> Template.of(bundle.getString(key))));
    }

    private static Map<Term, String> labels(Locale language) {
        return Vocabulary.terms().collect(Collectors.toMap(term -> term, term -> term.label(language)));
    }

    /** The language in which it is said: Dutch or English. */
    Locale language() {
        return language;
    }

    String say(String key, Object... said) {
        Template template = words.get(key);
        if (template == null) {
            throw new IllegalArgumentException("nothing to say for " + key);
        }
        return template.fill(said);
    }

    /** As in "2 mrt 2026". */
    String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    /** As in "2 mrt ’26". */
    String shortDay(LocalDate day) {
        return "%d %s ’%02d".formatted(day.getDayOfMonth(), month(day), day.getYear() % 100);
    }

    /** As in "28 feb": for a label whose year the axis tells. */
    String dayInYear(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    String month(LocalDate day) {
        return months.get(day.getMonthValue() - 1);
    }

    /** From a day to the first on which it was over; null while it runs. */
    String period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? say("period.since", day(from)) : say("period.between", day(from), day(to));
    }

    String count(String key, long count) {
        return count == 1 ? say(key + ".one") : say(key + ".many", Long.toString(count));
    }

    String name(@Nullable PersonId person) {
        return person == null ? say("nobody") : reader.names().apply(person);
    }

    String says(View view) {
        return say("says." + view);
    }

    String who(View view) {
        return say("who." + view);
    }

    /** Whose: of the client or of the helper. */
    String of(Side side) {
        return say("of." + side);
    }

    String party(Party party) {
        return say("party." + party);
    }

    String label(Term term) {
        return requireNonNull(labels.get(term), term::name);
    }

    /** The label within a sentence: small, unless it begins with more than one capital. */
    String within(Term term) {
        String label = label(term);
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.codePointAt(1));
        return acronym ? label : label.substring(0, 1).toLowerCase(language) + label.substring(1);
    }

    String within(List<? extends Term> terms) {
        return String.join(", ", terms.stream().map(this::within).toList());
    }

    /** The text as far as the reader may read it; null for none. */
    @Nullable
    String text(@Nullable Sensitive text) {
        return text == null || !reader.mayRead().test(text) ? null : text.text().strip();
    }

    /** At most so many characters of it, on one line, the rest an ellipsis. */
    static String shortened(String text, int most) {
        String line = isOneLine(text) ? text : SPACE.matcher(text).replaceAll(" ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** Whether there are no spaces in it but single ones, as in most texts. */
    private static boolean isOneLine(String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next < ' ' || (next == ' ' && at > 0 && text.charAt(at - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
