package traject.query.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import traject.query.disclosure.Arc.Standing;

/**
 * Hides further counts until each hidden one could be enough other numbers, and tells which. A hidden count can be one
 * more wherever a way leads back from its end to its beginning over counts that can be one more or, against their
 * direction, one less: all that is told still agrees. So the largest number that it can be is a largest flow (Ford and
 * Fulkerson), and what must be hidden besides lies on the cheapest way (Cox 1995).
 */
final class Network {

    /** What it costs to hide a count, before how large it is: first few are hidden, then small ones. */
    private static final long SHOWN = 1L << 32;

    private static final long NOBODY = 1L << 40;
    private static final long KEPT = 1L << 50;

    /** A step over a count, along it or against it. */
    private record Step(int arc, int by) {}

    private record Reached(int place, long cost) {}

    private final List<Arc> arcs;
    private final int threshold;
    private final List<List<Integer>> around = new ArrayList<>();
    private final List<List<Integer>> hiddenAround = new ArrayList<>();
    private final int[] flow;
    private final long[] costs;
    private final @Nullable Step[] ways;

    Network(int places, List<Arc> arcs, int threshold) {
        this.arcs = arcs;
        this.threshold = threshold;
        flow = new int[arcs.size()];
        costs = new long[places];
        ways = new Step[places];
        for (int place = 0; place < places; place++) {
            around.add(new ArrayList<>());
            hiddenAround.add(new ArrayList<>());
        }
        for (int number = 0; number < arcs.size(); number++) {
            add(number, around);
            if (arcs.get(number).isHidden()) {
                add(number, hiddenAround);
            }
        }
    }

    private void add(int number, List<List<Integer>> to) {
        to.get(arcs.get(number).from).add(number);
        if (arcs.get(number).from != arcs.get(number).to) {
            to.get(arcs.get(number).to).add(number);
        }
    }

    /** Every small count could be any from 1 to below the threshold, every other hidden one at least as many numbers. */
    void hide() {
        Deque<Integer> unsure = new ArrayDeque<>();
        boolean[] seen = new boolean[arcs.size()];
        for (int number = 0; number < seen.length; number++) {
            if (arcs.get(number).small) {
                unsure.add(number);
                seen[number] = true;
            }
        }
        addHidden(unsure, seen);
        while (!unsure.isEmpty()) {
            blur(unsure.remove());
            addHidden(unsure, seen);
        }
    }

    private void addHidden(Deque<Integer> unsure, boolean[] seen) {
        for (int number = 0; number < seen.length; number++) {
            Arc arc = arcs.get(number);
            if (!seen[number] && arc.isHidden() && arc.standing != Standing.UNPUBLISHED) {
                unsure.add(number);
                seen[number] = true;
            }
        }
    }

    private void blur(int number) {
        int count = arcs.get(number).count;
        int needed = threshold - 2;
        if (count > 0 && count < threshold) {
            reach(number, 1, threshold - 1 - count, true);
            reach(number, -1, count - 1, true);
            return;
        }
        int less = reach(number, -1, needed, false);
        int more = reach(number, 1, needed - less, false);
        if (less + more < needed) {
            more = reach(number, 1, needed - less, true);
        }
        if (less + more < needed) {
            reach(number, -1, needed - more, true);
        }
    }

    /** By how many a count could be more or less, at most so many; hiding others for it if it must be. */
    private int reach(int number, int by, int units, boolean hiding) {
        start();
        Arc arc = arcs.get(number);
        for (int unit = 0; unit < units; unit++) {
            boolean within = fits(number, by);
            if ((!within && !hiding) || (by < 0 && flow[number] == 0)) {
                return unit;
            }
            int from = by > 0 ? arc.to : arc.from;
            int to = by > 0 ? arc.from : arc.to;
            if (!free(number, from, to) && !(hiding && cheapest(number, from, to))) {
                return unit;
            }
            take(number, by);
            for (int at = to; at != from; ) {
                Step step = requireNonNull(ways[at]);
                take(step.arc(), step.by());
                at = step.by() > 0 ? arcs.get(step.arc()).from : arcs.get(step.arc()).to;
            }
        }
        return units;
    }

    private void start() {
        for (int number = 0; number < flow.length; number++) {
            flow[number] = arcs.get(number).count;
        }
    }

    private boolean fits(int number, int by) {
        int then = flow[number] + by;
        return then >= arcs.get(number).least(threshold)
                && then <= arcs.get(number).most(threshold);
    }

    /** Goes over a count, and hides it as far as that needs. */
    private void take(int number, int by) {
        Arc arc = arcs.get(number);
        if (!fits(number, by)) {
            if (!arc.isHidden()) {
                add(number, hiddenAround);
            }
            boolean large = arc.count >= threshold && flow[number] + by >= threshold;
            arc.telling = large && !arc.isHidden() ? Telling.AT_LEAST : Telling.NOTHING;
        }
        flow[number] += by;
    }

    /** What it costs to go over a count: nothing if that agrees with what is told; negative when it cannot be. */
    private long cost(int number, int by) {
        if (fits(number, by)) {
            return 0;
        }
        Arc arc = arcs.get(number);
        if (arc.standing == Standing.KNOWN || flow[number] + by < 0) {
            return -1;
        }
        long cost = arc.standing == Standing.KEPT ? KEPT : 0;
        cost += arc.count == 0 ? NOBODY : 0;
        cost += arc.isHidden() ? 0 : SHOWN + arc.count;
        if (arc.telling == Telling.BELOW) {
            return cost + 2 * SHOWN;
        }
        boolean tellingNothing = arc.isHidden() || (by < 0 && arc.count < 2 * threshold - 2);
        return cost + (tellingNothing ? 4L * threshold : 0);
    }

    /** Finds a shortest way that does not lead over a count itself and agrees with all that is told. */
    private boolean free(int without, int from, int to) {
        if (from == to) {
            return true;
        }
        Arrays.fill(ways, null);
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            int reached = next.remove();
            for (int number : hiddenAround.get(reached)) {
                Arc arc = arcs.get(number);
                int by = arc.from == reached ? 1 : -1;
                int place = by > 0 ? arc.to : arc.from;
                if (number != without && place != from && ways[place] == null && fits(number, by)) {
                    ways[place] = new Step(number, by);
                    if (place == to) {
                        return true;
                    }
                    next.add(place);
                }
            }
        }
        return false;
    }

    /** Finds the cheapest way that does not lead over a count itself (Dijkstra). */
    private boolean cheapest(int without, int from, int to) {
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[from] = 0;
        PriorityQueue<Reached> next = new PriorityQueue<>((one, other) -> one.cost() != other.cost()
                ? Long.compare(one.cost(), other.cost())
                : Integer.compare(one.place(), other.place()));
        next.add(new Reached(from, 0));
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (reached.place() == to) {
                return true;
            }
            if (reached.cost() > costs[reached.place()]) {
                continue;
            }
            for (int number : around.get(reached.place())) {
                Arc arc = arcs.get(number);
                int by = arc.from == reached.place() ? 1 : -1;
                int place = by > 0 ? arc.to : arc.from;
                if (number == without || place == reached.place()) {
                    continue;
                }
                long cost = cost(number, by);
                if (cost >= 0 && reached.cost() + cost < costs[place]) {
                    costs[place] = reached.cost() + cost;
                    ways[place] = new Step(number, by);
                    next.add(new Reached(place, costs[place]));
                }
            }
        }
        return false;
    }

    /** What is told of each count, with what can be worked out. */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (int number = 0; number < arcs.size(); number++) {
            Arc arc = arcs.get(number);
            if (arc.isHidden()) {
                int most = furthest(number, 1);
                int least = furthest(number, -1);
                told.add(
                        new Told(arc.telling, threshold, least, most >= Arc.ENDLESS ? Double.POSITIVE_INFINITY : most));
            } else {
                told.add(Told.exactly(arc.count));
            }
        }
        return told;
    }

    /** The largest, or smallest, number that a count could be. */
    private int furthest(int number, int by) {
        start();
        Arc arc = arcs.get(number);
        int from = by > 0 ? arc.to : arc.from;
        int to = by > 0 ? arc.from : arc.to;
        while (fits(number, by)) {
            if (from == to) {
                return by > 0 ? arc.most(threshold) : arc.least(threshold);
            }
            if (!free(number, from, to)) {
                break;
            }
            int width = room(number, by);
            for (int at = to; at != from; ) {
                Step step = requireNonNull(ways[at]);
                width = Math.min(width, room(step.arc(), step.by()));
                at = step.by() > 0 ? arcs.get(step.arc()).from : arcs.get(step.arc()).to;
            }
            for (int at = to; at != from; ) {
                Step step = requireNonNull(ways[at]);
                flow[step.arc()] += step.by() * width;
                at = step.by() > 0 ? arcs.get(step.arc()).from : arcs.get(step.arc()).to;
            }
            flow[number] += by * width;
            if (flow[number] >= Arc.ENDLESS / 2) {
                return Arc.ENDLESS;
            }
        }
        return flow[number];
    }

    private int room(int number, int by) {
        Arc arc = arcs.get(number);
        return by > 0 ? arc.most(threshold) - flow[number] : flow[number] - arc.least(threshold);
    }
}
