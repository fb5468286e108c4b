package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import traject.query.disclosure.Told;
import traject.query.markup.Template;

/** Says things and writes numbers in Dutch or in English. */
final class Words {

    /** The base name of the bundle, which has a Dutch and an English file. */
    static final String BUNDLE = "traject.query.figure.figure";

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Locale DUTCH = Locale.of("nl");
    private static final Map<Locale, Map<String, Template>> TEMPLATES =
            Map.of(DUTCH, templates(DUTCH), Locale.ENGLISH, templates(Locale.ENGLISH));

    private static final int SHOWN_DIGITS = 4;

    private final Locale language;
    private final Map<String, Template> words;

    Words(Locale language) {
        this.language = language.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
        words = requireNonNull(TEMPLATES.get(this.language));
    }

    private static Map<String, Template> templates(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, EXACTLY);
        return bundle.keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> Template.of(bundle.getString(key))));
    }

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

    boolean knows(String key) {
        return words.containsKey(key);
    }

    /** One, or many of them. */
    String count(String key, double count) {
        return count == 1 ? say(key + ".one") : say(key + ".many", number(count));
    }

    /** A time with its unit, such as "month 6". */
    String time(Times times, int observation) {
        return say(times.unit().key(), Integer.toString(times.at(observation)));
    }

    /** With at most four decimals; a whole number has none. */
    String number(double value) {
        return number(value, SHOWN_DIGITS);
    }

    /** Rounded half up, trailing zeros left out; a tiny one that is not 0 keeps its first two digits. */
    String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "–";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && decimals >= SHOWN_DIGITS && value != 0) {
            rounded = exact.setScale(exact.scale() - exact.precision() + 2, RoundingMode.HALF_UP);
        }
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return localised(plain);
    }

    private String localised(String plain) {
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder number = new StringBuilder(sign == 1 ? "−" : "");
        for (int i = sign; i < point; i++) {
            if (i > sign && (point - i) % 3 == 0) {
                number.append('\u00A0');
            }
            number.append(plain.charAt(i));
        }
        if (point < plain.length()) {
            number.append(language.equals(Locale.ENGLISH) ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return number.toString();
    }

    /** A share from 0 to 1 in whole percents; what is not quite nothing, or not quite all, says so. */
    String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        long whole = Math.round(share * 100);
        if (whole == 0 && share > 0) {
            return "<1%";
        }
        return whole == 100 && share < 1 ? ">99%" : whole + "%";
    }

    /** A probability as it is printed. */
    String probability(double p) {
        return p < 0.001 ? say("p.small") : say("p", number(p, 3));
    }

    /** As much of a count as may be told. */
    String number(Told told) {
        return switch (told.telling()) {
            case EXACT -> number(told.number(), 1);
            case BELOW -> "<" + told.threshold();
            case AT_LEAST -> "≥" + told.threshold();
            case NOTHING -> Cell.HIDDEN;
        };
    }

    /** A share in whole percents; where it must not be told, what is told of its count. */
    String percent(Told part, Told whole) {
        return part.isExact() && whole.isExact() ? percent(part.number() / whole.number()) : number(part);
    }

    /** One, or many, or as much of it as may be told. */
    String count(String key, Told told) {
        return told.isExact() ? count(key, told.number()) : say(key + ".many", number(told));
    }

    /** A number as a cell of a table. */
    Cell cell(Told told) {
        return told.isExact() ? cell(told.number()) : new Cell(number(told), number(told), true);
    }

    /** A share as a cell; hidden when its count is, or that of the whole. */
    Cell share(Told part, Told whole) {
        return part.isExact() && whole.isExact() ? share(part.number() / whole.number()) : Cell.hidden();
    }

    /** A number as a cell of a table. */
    Cell cell(double value) {
        return Double.isNaN(value) ? Cell.none() : new Cell(number(value), exact(value), true);
    }

    /** A share as a cell: in percents with two decimals for a reader, from 0 to 1 for a program. */
    Cell share(double share) {
        return Double.isNaN(share) ? Cell.none() : new Cell(number(share * 100, 2) + "%", exact(share), true);
    }

    /** Every digit, for a program. */
    static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
