package traject.query.process.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a cheapest alignment by A* on the synchronous product of a trace and a net (Adriansyah 2014, Aligning observed
 * and modeled behavior; van der Aalst, Adriansyah and van Dongen 2012, Replaying history on process models).
 *
 * <p>What is still to come costs at least a log move for every event whose activity the net does not know, and a model
 * move for every visible step to the end beyond the number of the other events. A move never lowers that by more than its
 * own cost, so what is first taken from the queue was reached in the cheapest way.
 */
final class AlignmentSearch {

    /** So many states hold the working memory of one trace near 100 MiB. */
    private static final int STATES = 500_000;

    private final PetriNet net;
    private final Costs costs;
    private final StateSpace space;
    private final StepsToEnd stepsToEnd;
    private final Set<String> known;

    private record Node(
            int position,
            int marking,
            long cost,
            long estimate,
            long number,
            @Nullable Node before,
            @Nullable Move move) {}

    /** Of equally promising nodes the one farthest in the trace, then the first found: the same result every time. */
    private static final Comparator<Node> MOST_PROMISING = Comparator.comparingLong(Node::estimate)
            .thenComparing(Comparator.comparingInt(Node::position).reversed())
            .thenComparingLong(Node::number);

    AlignmentSearch(PetriNet net, Costs costs) {
        this.net = net;
        this.costs = costs;
        this.space = new StateSpace(net);
        this.stepsToEnd = StepsToEnd.of(space);
        this.known = net.activities();
    }

    /** The moves of a cheapest alignment, in order. */
    List<Move> moves(List<String> trace) {
        int[] knownFrom = new int[trace.size() + 1];
        for (int position = trace.size() - 1; position >= 0; position--) {
            knownFrom[position] = knownFrom[position + 1] + (known.contains(trace.get(position)) ? 1 : 0);
        }
        return new Search(trace, knownFrom).moves();
    }

    private final class Search {

        private final List<String> trace;
        private final int[] knownFrom;
        private final PriorityQueue<Node> open = new PriorityQueue<>(MOST_PROMISING);
        private final Set<Long> closed = new HashSet<>();
        private long found;

        Search(List<String> trace, int[] knownFrom) {
            this.trace = trace;
            this.knownFrom = knownFrom;
        }

        List<Move> moves() {
            reach(0, StateSpace.INITIAL, 0, null, null);
            for (Node node = open.poll(); node != null; node = open.poll()) {
                if (node.position() == trace.size() && space.isFinal(node.marking())) {
                    return path(node);
                }
                if (closed.add(state(node.position(), node.marking()))) {
                    expand(node);
                }
                if (found > STATES) {
                    throw new ConformanceException("After " + STATES
                            + " states of the net and a case of " + trace.size()
                            + " events together there is no alignment; the net allows too much at once");
                }
            }
            throw new ConformanceException("Nothing leads to the end of the net");
        }

        private void expand(Node node) {
            int position = node.position();
            String next = position < trace.size() ? trace.get(position) : null;
            if (next != null) {
                reach(position + 1, node.marking(), node.cost() + costs.logMove(), node, new Move.Log(position, next));
            }
            for (StateSpace.Step step : space.steps(node.marking())) {
                Transition transition = net.transitions().get(step.transition());
                String activity = transition.activity();
                if (activity == null) {
                    Move move = new Move.Silent(position, transition.id());
                    reach(position, step.target(), node.cost() + costs.silent(), node, move);
                } else {
                    if (activity.equals(next)) {
                        Move move = new Move.Synchronous(position, activity, transition.id());
                        reach(position + 1, step.target(), node.cost(), node, move);
                    }
                    Move move = new Move.Model(position, activity, transition.id());
                    reach(position, step.target(), node.cost() + costs.modelMove(), node, move);
                }
            }
        }

        private void reach(int position, int marking, long cost, @Nullable Node before, @Nullable Move move) {
            int steps = stepsToEnd.from(marking);
            if (steps != StepsToEnd.NEVER && !closed.contains(state(position, marking))) {
                long knownLeft = knownFrom[position];
                long unknownLeft = trace.size() - position - knownLeft;
                long estimate =
                        cost + unknownLeft * costs.logMove() + Math.max(0, steps - knownLeft) * costs.modelMove();
                open.add(new Node(position, marking, cost, estimate, found++, before, move));
            }
        }

        private long state(int position, int marking) {
            return (long) marking * (trace.size() + 1) + position;
        }
    }

    private static List<Move> path(Node end) {
        List<Move> moves = new ArrayList<>();
        for (Node node = end; node != null && node.move() != null; node = node.before()) {
            moves.add(node.move());
        }
        Collections.reverse(moves);
        return moves;
    }
}
