package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import traject.shared.vocabulary.Phase;

/** How the activities of a process look: each has a code of its own and a label; its colour only helps. */
final class Activities {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 3;
    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::name).toList();

    private final Map<String, Paint> paints = new LinkedHashMap<>();

    /**
     * Words of the field, kinds of entries and others; those of another log have the names given there.
     *
     * @param names in the order in which colours are given, phases apart, which keep theirs
     */
    Activities(Collection<String> names, Words words) {
        Set<String> taken = new HashSet<>();
        Set<String> inOrder = new LinkedHashSet<>(PHASES);
        inOrder.retainAll(Set.copyOf(names));
        inOrder.addAll(names);
        int further = PHASES.size();
        for (String name : inOrder) {
            int number = PHASES.contains(name) ? PHASES.indexOf(name) : further++;
            Paint paint = Paint.known(name, number, words.language());
            if (paint == null) {
                String kind = "activity." + name;
                String label = words.knows(kind) ? words.say(kind) : name;
                paint = Paint.further(number, code(label, taken), label);
            }
            taken.add(paint.code());
            paints.put(name, paint);
        }
    }

    /** The first letters of its words, with a number where others have the same. */
    private static String code(String label, Set<String> taken) {
        List<String> parts =
                WORDS.splitAsStream(label).filter(part -> !part.isEmpty()).toList();
        String letters = parts.size() == 1
                ? parts.getFirst()
                        .substring(0, Math.min(LONGEST, parts.getFirst().length()))
                : parts.stream()
                        .limit(LONGEST)
                        .map(part -> part.substring(0, 1))
                        .collect(Collectors.joining());
        String first = parts.isEmpty() ? "?" : letters.toUpperCase(Locale.ROOT);
        String code = first;
        for (int number = 2; taken.contains(code); number++) {
            code = first + number;
        }
        return code;
    }

    Paint paint(String name) {
        return requireNonNull(paints.get(name));
    }

    String label(String name) {
        return paint(name).label();
    }

    /** Those of some steps, each once, for a legend. */
    List<Paint> of(Stream<Chain.Link> links) {
        Set<Paint> used = links.map(Chain.Link::paint).collect(Collectors.toSet());
        return paints.values().stream().filter(used::contains).toList();
    }

    /** Labels in order, joined by an arrow. */
    String course(List<String> names) {
        return names.stream().map(this::label).collect(Collectors.joining(" → "));
    }
}
