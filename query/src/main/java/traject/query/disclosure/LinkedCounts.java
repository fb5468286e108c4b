package traject.query.disclosure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.Arc.Standing;

/**
 * Counts of which some add up to others, given as a network: every count goes from one place to another, and what comes
 * into a place goes out of it. A table of two dimensions with its totals is such a network (Cox, "Network models for
 * complementary cell suppression", JASA 90, 1995), and so are the parts of parts of a whole, and who goes from where to
 * where over several times. For such networks what an onlooker can work out is known exactly.
 *
 * <p>Not seen are relations that are no sums in this network, and what another question with a slightly other group
 * tells.
 */
public final class LinkedCounts {

    private final Protection protection;
    private final List<Double> counts = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();
    private int places;

    public LinkedCounts(Protection protection) {
        this.protection = protection;
    }

    /** A place; its number. */
    public int place() {
        return places++;
    }

    /** A count that is told unless it has to be hidden; its number. */
    public int cell(int from, int to, double count) {
        return cell(from, to, count, count);
    }

    /**
     * A count of something else than people, such as of changes.
     *
     * @param of how many people it is, which decides whether it is small
     */
    public int cell(int from, int to, double count, double of) {
        boolean small = protection.isSmall(count) || protection.isSmall(of);
        return add(from, to, count, small, Standing.PUBLISHED, telling(count, small));
    }

    /** A count of which it was decided elsewhere what is told; it stays so unless others could not be hidden then. */
    public int decided(int from, int to, double count, Telling telling) {
        return add(from, to, count, protection.isSmall(count), Standing.KEPT, telling);
    }

    /** A count that everybody knows: it cannot be hidden. */
    public int known(int from, int to, double count) {
        return add(from, to, count, false, Standing.KNOWN, Telling.EXACT);
    }

    /** A count that is not told; where it is small, it must not be possible to work it out either. */
    public int unpublished(int from, int to, double count) {
        return add(from, to, count, protection.isSmall(count), Standing.UNPUBLISHED, Telling.NOTHING);
    }

    private Telling telling(double count, boolean small) {
        if (!small) {
            return Telling.EXACT;
        }
        return count < protection.threshold() ? Telling.BELOW : Telling.AT_LEAST;
    }

    private int add(int from, int to, double count, boolean small, Standing standing, Telling telling) {
        if (!(count >= 0) || from < 0 || from >= places || to < 0 || to >= places) {
            throw new IllegalArgumentException("Not a count between two places: " + count);
        }
        counts.add(count);
        if (protection.isOn()) {
            arcs.add(new Arc(from, to, whole(count), small, standing, telling));
        }
        return counts.size() - 1;
    }

    private static int whole(double count) {
        if (count != Math.rint(count) || count >= Arc.ENDLESS) {
            throw new IllegalArgumentException("People are counted in whole numbers, not as " + count);
        }
        return (int) count;
    }

    /**
     * Decides what is told of each count.
     *
     * @return in the order of their numbers; all of them when nothing is protected
     * @throws IllegalArgumentException when not as much goes out of every place as comes into it, or a count is not whole
     */
    public List<Told> protect() {
        if (!protection.isOn()) {
            return counts.stream().map(Told::exactly).toList();
        }
        int[] balance = new int[places];
        for (Arc arc : arcs) {
            balance[arc.from] -= arc.count;
            balance[arc.to] += arc.count;
        }
        for (int place = 0; place < places; place++) {
            if (balance[place] != 0) {
                throw new IllegalArgumentException("The counts do not add up: off by " + balance[place]);
            }
        }
        Network network = new Network(places, arcs, protection.threshold());
        network.hide();
        return network.told();
    }
}
