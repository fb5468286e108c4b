package traject.query.sequence.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/** State-permanence sequence: {@code (A,3)-(B,2)}, or shorter {@code A/3-B/2}. Missing is {@code *}. */
public final class Sps {

    private static final Pattern SPELL = Pattern.compile("\\(([^()]*),(\\d+)\\)|([^/]+)/(\\d+)(?=-|$)");

    private Sps() {}

    /** Each sequence as {@code (state,duration)-(state,duration)}. */
    public static List<String> write(Sequences sequences) {
        return each(sequences, "(%s,%d)");
    }

    /** Each sequence as {@code state/duration-state/duration}. */
    public static List<String> writeShort(Sequences sequences) {
        return each(sequences, "%s/%d");
    }

    private static List<String> each(Sequences sequences, String form) {
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> Spell.withGaps(sequences.states(i)).stream()
                        .map(spell -> String.format(
                                Locale.ROOT, form, Names.of(sequences.alphabet(), spell.state()), spell.duration()))
                        .collect(Collectors.joining("-")))
                .toList();
    }

    /**
     * Reads either way of writing.
     *
     * @throws IllegalArgumentException for a text that is neither, or names an unknown state
     */
    public static Sequences read(Alphabet alphabet, List<String> texts) {
        int[][] rows = new int[texts.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(alphabet, texts.get(i));
        }
        return Sequences.of(alphabet, rows);
    }

    private static int[] row(Alphabet alphabet, String text) {
        List<Integer> codes = new ArrayList<>();
        Matcher spells = SPELL.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (at > 0 && text.charAt(at) == '-') {
                at++;
            }
            if (!spells.find(at) || spells.start() != at) {
                throw new IllegalArgumentException("Not a state-permanence sequence: " + text);
            }
            String name = spells.group(1) == null ? spells.group(3) : spells.group(1);
            String duration = spells.group(2) == null ? spells.group(4) : spells.group(2);
            int code = Names.code(alphabet, name);
            for (int n = Integer.parseInt(duration); n > 0; n--) {
                codes.add(code);
            }
            at = spells.end();
        }
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }
}
