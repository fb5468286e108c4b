package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;

/**
 * A regression tree on distances (Studer, Ritschard, Gabadinho and Müller 2011): every node is split in two by the covariate
 * that explains most of its discrepancy, as long as a permutation test says that it explains something. Whole weights count as
 * replications in that test. Depends on the seed.
 *
 * @param root everybody
 */
public record DiscrepancyTree(Node root) {

    /**
     * When to stop.
     *
     * @param smallest share of the sum of weights that a node needs at least
     * @param levels of nodes at most, the root included
     * @param p a split is made when its p-value is no larger
     * @param permutations in each test
     */
    public record Stopping(double smallest, int levels, double p, int permutations, long seed) {
        public Stopping {
            if (!(smallest >= 0 && smallest <= 1 && p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(
                        "A share and a p-value are between 0 and 1, not " + smallest + " and " + p);
            }
            if (levels < 1) {
                throw new IllegalArgumentException("A tree has at least 1 level, not " + levels);
            }
            Arguments.permutations(permutations);
        }
    }

    /**
     * A set of sequences.
     *
     * @param members positions
     * @param size sum of weights
     * @param medoid its most central sequence
     * @param split how it parts, if it does
     */
    public record Node(List<Integer> members, double size, double discrepancy, int medoid, Optional<Split> split) {
        public Node {
            members = List.copyOf(members);
        }
    }

    /**
     * A parting in two.
     *
     * @param covariate which
     * @param condition who goes left
     * @param pseudoR2 share of the discrepancy of the node that it explains
     * @param p of the permutation test
     */
    public record Split(String covariate, Condition condition, double pseudoR2, double p, Node left, Node right) {}

    /** Who goes left. */
    public sealed interface Condition {

        /** Those with at most that value. */
        record AtMost(double value) implements Condition {}

        /** Those in one of these categories. */
        record In(List<String> categories) implements Condition {
            public In {
                categories = List.copyOf(categories);
            }
        }
    }

    /** A covariate by which a node may part. */
    public sealed interface Covariate {

        String name();

        /** Numbers part at a value. */
        record Numeric(String name, List<Double> values) implements Covariate {
            public Numeric {
                values = List.copyOf(values);
            }
        }

        /** Categories part in any two sets; at most 16 of them, since every way is tried. */
        record Categorical(String name, List<String> values) implements Covariate {
            public Categorical {
                values = List.copyOf(values);
                if (values.stream().distinct().count() > 16) {
                    throw new IllegalArgumentException(name + " has more than 16 categories");
                }
            }
        }
    }

    /** All nodes, each before its parts, left before right. */
    public SequencedCollection<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        node.split().ifPresent(split -> {
            collect(split.left(), nodes);
            collect(split.right(), nodes);
        });
    }

    /** The nodes that part no more as a partition of the sequences. */
    public Partition leaves() {
        int[] leaf = new int[root.members().size()];
        int number = 0;
        for (Node node : nodes()) {
            if (node.split().isEmpty()) {
                for (int member : node.members()) {
                    leaf[member] = number;
                }
                number++;
            }
        }
        return Partition.of(leaf);
    }
}
