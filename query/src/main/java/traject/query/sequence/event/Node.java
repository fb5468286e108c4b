package traject.query.sequence.event;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A subsequence with the places of all its occurrences, from which the longer ones grow. */
final class Node {

    final Subsequence subsequence;

    /** Event numbers of each set, ascending. */
    final int[][] pattern;

    /** By sequence. */
    final Map<Integer, Places> places = new TreeMap<>();

    private Node(Subsequence subsequence, int[][] pattern) {
        this.subsequence = subsequence;
        this.pattern = pattern;
    }

    private Places at(int sequence) {
        return places.computeIfAbsent(sequence, s -> new Places());
    }

    /** The single events, by their number. */
    static Map<Integer, Node> singles(EventSequences sequences, Constraint constraint) {
        Map<Integer, Node> nodes = new TreeMap<>();
        for (int i = 0; i < sequences.size(); i++) {
            for (int moment = 0; moment < sequences.moments(i); moment++) {
                if (constraint.mayStart(sequences.time(i, moment))) {
                    for (int event : sequences.eventsAt(i, moment)) {
                        nodes.computeIfAbsent(
                                        event,
                                        e -> new Node(
                                                Subsequence.of(sequences.names().get(e)), new int[][] {{e}}))
                                .at(i)
                                .add(moment, moment, 1);
                    }
                }
            }
        }
        return nodes;
    }

    /** With one event more in a set of its own, by the event. */
    Map<Integer, Node> later(EventSequences sequences, Constraint constraint) {
        Map<Integer, Node> nodes = new TreeMap<>();
        boolean anyStart = Double.isInfinite(constraint.window());
        boolean anyPlace = anyStart
                && Double.isInfinite(constraint.largestGap())
                && constraint.counting() == Constraint.Counting.SEQUENCES;
        places.forEach((i, own) -> {
            for (int k = 0; k < own.number(); k++) {
                if (anyPlace && own.last(k) > earliestEnd(own)) {
                    continue;
                }
                for (int moment = own.last(k) + 1; moment < sequences.moments(i); moment++) {
                    if (!constraint.mayFollow(
                            sequences.time(i, own.first(k)),
                            sequences.time(i, own.last(k)),
                            sequences.time(i, moment))) {
                        break;
                    }
                    for (int event : sequences.eventsAt(i, moment)) {
                        Node node = nodes.computeIfAbsent(
                                event,
                                e -> new Node(subsequence.then(sequences.names().get(e)), longer(e)));
                        boolean firstEnough = anyPlace && node.places.containsKey(i);
                        if (!firstEnough) {
                            node.at(i).add(own.first(k), moment, own.ways(k));
                        }
                    }
                }
            }
        });
        return nodes;
    }

    private static int earliestEnd(Places own) {
        int earliest = Integer.MAX_VALUE;
        for (int k = 0; k < own.number(); k++) {
            earliest = Math.min(earliest, own.last(k));
        }
        return earliest;
    }

    private int[][] longer(int event) {
        int[][] longer = Arrays.copyOf(pattern, pattern.length + 1);
        longer[pattern.length] = new int[] {event};
        return longer;
    }

    /** With one event more in the last set, by the event; only of a higher number, so that each set is made once. */
    Map<Integer, Node> simultaneous(EventSequences sequences) {
        Map<Integer, Node> nodes = new TreeMap<>();
        int[] set = pattern[pattern.length - 1];
        places.forEach((i, own) -> {
            for (int k = 0; k < own.number(); k++) {
                for (int event : sequences.eventsAt(i, own.last(k))) {
                    if (event > set[set.length - 1]) {
                        nodes.computeIfAbsent(
                                        event,
                                        e -> new Node(
                                                subsequence.with(
                                                        sequences.names().get(e)),
                                                wider(e)))
                                .at(i)
                                .add(own.first(k), own.last(k), own.ways(k));
                    }
                }
            }
        });
        return nodes;
    }

    private int[][] wider(int event) {
        int[][] wider = pattern.clone();
        int[] set = Arrays.copyOf(wider[wider.length - 1], wider[wider.length - 1].length + 1);
        set[set.length - 1] = event;
        wider[wider.length - 1] = set;
        return wider;
    }
}
