package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How wide texts are, about: the fonts of readers differ, so it is the width in a wide one (DejaVu Sans). */
final class TextWidth {

    private static final String NARROW = "iljI.,:;'|!()[]t fr\u00A0";
    private static final String WIDE = "mwMW@%—…→";

    private static final Pattern SPACE = Pattern.compile(" ");

    private TextWidth() {}

    /** In px, for a size of letters in px. */
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::ems).sum();
    }

    private static double ems(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.4;
        }
        if (WIDE.indexOf(character) >= 0 || character >= 0x1100) {
            return 1;
        }
        return Character.isUpperCase(character) ? 0.72 : 0.63;
    }

    /** At most so many characters, the last an ellipsis where there were more. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** As much of it as fits, an ellipsis where some is left out. */
    static String fitting(String text, double size, double px) {
        int most = text.codePointCount(0, text.length());
        while (most > 1 && of(shortened(text, most), size) > px) {
            most--;
        }
        return shortened(text, most);
    }

    /** In lines that fit, broken between words. */
    static List<String> lines(String text, double size, double px) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACE.splitAsStream(text).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, size) > px) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines.stream().map(each -> fitting(each, size, px)).toList();
    }
}
