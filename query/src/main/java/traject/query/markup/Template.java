package traject.query.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places to fill in, read once: a picture or a figure says hundreds of them. It knows of {@link
 * java.text.MessageFormat} only the places {0} to {9} and the doubled apostrophe.
 *
 * @param texts before, between and after the places
 * @param places which of the arguments stands between two texts, in order
 */
public record Template(List<String> texts, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Reads a pattern. */
    public static Template of(String pattern) {
        String plain = pattern.replace("''", "'");
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(plain);
        int from = 0;
        while (place.find()) {
            texts.add(plain.substring(from, place.start()));
            places.add(Integer.parseInt(place.group(1)));
            from = place.end();
        }
        texts.add(plain.substring(from));
        return new Template(List.copyOf(texts), List.copyOf(places));
    }

    /** The sentence with so much said in its places. */
    public String fill(Object... said) {
        if (places.isEmpty()) {
            return texts.getFirst();
        }
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            sentence.append(texts.get(i)).append(said[places.get(i)]);
        }
        return sentence.append(texts.getLast()).toString();
    }
}
