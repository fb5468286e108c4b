package traject.query.process.cases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.process.EventLog;

/**
 * Which cases have the same trace (van der Aalst, Process Mining, 2nd ed. 2016, ch. 5; {@code get_variants} of pm4py).
 * Variants have dense codes in the order in which they come up. Cost: one pass over the events.
 */
public final class Variants {

    private static final int FREE = -1;

    private final EventLog log;
    private final int[] variantOf;
    private final int[] firstCase;
    private final int[] counts;

    private Variants(EventLog log, int[] variantOf, int[] firstCase, int[] counts) {
        this.log = log;
        this.variantOf = variantOf;
        this.firstCase = firstCase;
        this.counts = counts;
    }

    /** A table with open addressing from the hash of a trace to its variant; the log holds the traces themselves. */
    public static Variants of(EventLog log) {
        int[] variantOf = new int[log.cases()];
        int[] firstCase = new int[log.cases()];
        int[] counts = new int[log.cases()];
        int[] table = new int[Integer.highestOneBit(Math.max(1, log.cases())) * 4];
        Arrays.fill(table, FREE);
        int size = 0;
        for (int which = 0; which < log.cases(); which++) {
            int place = hash(log, which) & (table.length - 1);
            while (table[place] != FREE && !same(log, which, firstCase[table[place]])) {
                place = (place + 1) & (table.length - 1);
            }
            if (table[place] == FREE) {
                firstCase[size] = which;
                table[place] = size++;
            }
            variantOf[which] = table[place];
            counts[table[place]]++;
        }
        return new Variants(log, variantOf, Arrays.copyOf(firstCase, size), Arrays.copyOf(counts, size));
    }

    private static int hash(EventLog log, int which) {
        int hash = log.length(which);
        for (int event = log.begin(which); event < log.end(which); event++) {
            hash = (hash ^ log.activity(event)) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private static boolean same(EventLog log, int one, int other) {
        if (log.length(one) != log.length(other)) {
            return false;
        }
        int away = log.begin(other) - log.begin(one);
        for (int event = log.begin(one); event < log.end(one); event++) {
            if (log.activity(event) != log.activity(event + away)) {
                return false;
            }
        }
        return true;
    }

    /** Number of different variants. */
    public int size() {
        return counts.length;
    }

    /** The variant of a case. */
    public int of(int which) {
        return variantOf[which];
    }

    /** The first case that took this course. */
    public int firstCase(int variant) {
        return firstCase[variant];
    }

    /** How many cases took this course. */
    public int count(int variant) {
        return counts[variant];
    }

    /** The activities of a variant in order, as codes of the log. */
    public int[] trace(int variant) {
        return log.trace(firstCase[variant]);
    }

    /** The positions of the cases that took this course, in the order of the log. */
    public int[] cases(int variant) {
        return IntStream.range(0, variantOf.length)
                .filter(which -> variantOf[which] == variant)
                .toArray();
    }

    /** All variants, the most frequent first, equally frequent ones in the order in which they come up. */
    public List<Variant> list() {
        Variant[] list = new Variant[counts.length];
        Arrays.setAll(list, variant -> new Variant(variant, names(firstCase[variant]), counts[variant]));
        Arrays.sort(list, Comparator.comparingInt(Variant::count).reversed());
        return List.of(list);
    }

    private List<String> names(int which) {
        String[] names = new String[log.length(which)];
        Arrays.setAll(names, i -> log.activities().name(log.activity(log.begin(which) + i)));
        return List.of(names);
    }
}
