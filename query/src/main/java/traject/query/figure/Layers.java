package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Places of the vertices of a directed graph in layers (Sugiyama, Tagawa and Toda 1981): most edges lead down, long ones
 * pass through a place in every layer between, and few cross. The same graph always has the same places.
 */
final class Layers {

    private static final int SWEEPS = 12;

    /** A connection by numbers of vertices. */
    record Edge(int from, int to, double weight) {}

    /** Vertices and, from {@code size} on, the places through which long edges pass. */
    private final int size;

    private final List<Edge> edges;
    private final boolean[] upward;
    private final List<List<Integer>> chains = new ArrayList<>();
    private final List<Integer> layer = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private final List<List<Integer>> rows = new ArrayList<>();
    private double[] x = new double[0];

    private Layers(int size, List<Edge> edges) {
        this.size = size;
        this.edges = edges;
        upward = new boolean[edges.size()];
    }

    /**
     * Lays a graph out.
     *
     * @param edges from one vertex to another; the heavier the sooner they lead down
     * @param wide how wide a vertex is, in px
     * @param passing how wide a long edge is where it passes
     */
    static Layers of(int size, List<Edge> edges, double wide, double passing) {
        Layers layers = new Layers(size, edges);
        layers.chooseDirections();
        layers.assign();
        layers.chain();
        layers.order();
        layers.place(wide, passing);
        return layers;
    }

    /**
     * An edge leads down unless others lead from its end to its beginning that matter more: those by which a vertex is
     * reached from where all begins, and then heavier ones. So nothing stands beside the beginning that comes later.
     */
    private void chooseDirections() {
        boolean[][] leads = new boolean[size][size];
        Set<Integer> heaviest = new LinkedHashSet<>(reaching());
        heaviest.addAll(byWeight());
        for (int number : heaviest) {
            Edge edge = edges.get(number);
            upward[number] = leads[edge.to()][edge.from()];
            if (!upward[number]) {
                for (int a = 0; a < size; a++) {
                    if (a == edge.from() || leads[a][edge.from()]) {
                        leads[a][edge.to()] = true;
                        for (int b = 0; b < size; b++) {
                            leads[a][b] |= leads[edge.to()][b];
                        }
                    }
                }
            }
        }
    }

    private List<Integer> byWeight() {
        return IntStream.range(0, edges.size())
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> -edges.get(edge).weight()))
                .toList();
    }

    /** The heaviest edges that lead on from where nothing leads to, or from the first vertex that is not yet reached. */
    private List<Integer> reaching() {
        boolean[] reached = new boolean[size];
        Arrays.fill(reached, true);
        edges.stream().filter(edge -> edge.from() != edge.to()).forEach(edge -> reached[edge.to()] = false);
        List<Integer> byWeight = byWeight();
        List<Integer> taken = new ArrayList<>();
        for (int first = 0; first < size; first++) {
            Optional<Integer> next = onward(byWeight, reached);
            while (next.isPresent()) {
                taken.add(next.get());
                reached[edges.get(next.get()).to()] = true;
                next = onward(byWeight, reached);
            }
            reached[first] = true;
        }
        return taken;
    }

    private Optional<Integer> onward(List<Integer> byWeight, boolean[] reached) {
        return byWeight.stream()
                .filter(edge -> reached[edges.get(edge).from()]
                        && !reached[edges.get(edge).to()])
                .findFirst();
    }

    private int top(int edge) {
        return upward[edge] ? edges.get(edge).to() : edges.get(edge).from();
    }

    private int bottom(int edge) {
        return upward[edge] ? edges.get(edge).from() : edges.get(edge).to();
    }

    /** As high as what leads to a vertex lets it be. */
    private void assign() {
        int[] assigned = new int[size];
        for (int round = 0; round < size; round++) {
            for (int edge = 0; edge < edges.size(); edge++) {
                if (top(edge) != bottom(edge)) {
                    assigned[bottom(edge)] = Math.max(assigned[bottom(edge)], assigned[top(edge)] + 1);
                }
            }
        }
        Arrays.stream(assigned).forEach(this::add);
    }

    private int add(int inLayer) {
        layer.add(inLayer);
        above.add(new ArrayList<>());
        below.add(new ArrayList<>());
        while (rows.size() <= inLayer) {
            rows.add(new ArrayList<>());
        }
        rows.get(inLayer).add(layer.size() - 1);
        return layer.size() - 1;
    }

    private void chain() {
        for (int edge = 0; edge < edges.size(); edge++) {
            List<Integer> chain = new ArrayList<>(List.of(top(edge)));
            for (int between = layer.get(top(edge)) + 1; between < layer.get(bottom(edge)); between++) {
                chain.add(add(between));
            }
            if (top(edge) != bottom(edge)) {
                chain.add(bottom(edge));
            }
            for (int k = 1; k < chain.size(); k++) {
                below.get(chain.get(k - 1)).add(chain.get(k));
                above.get(chain.get(k)).add(chain.get(k - 1));
            }
            chains.add(chain);
        }
    }

    /** Every row by the mean place of its neighbours, down and up in turn; the order with the fewest crossings stays. */
    private void order() {
        List<List<Integer>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int k = 1; k < rows.size(); k++) {
                int row = down ? k : rows.size() - 1 - k;
                int[] places = places();
                rows.get(row)
                        .sort(Comparator.comparingDouble(
                                vertex -> mean(down ? above.get(vertex) : below.get(vertex), places, vertex)));
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, best.get(row));
        }
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    private int[] places() {
        int[] places = new int[layer.size()];
        for (List<Integer> row : rows) {
            for (int place = 0; place < row.size(); place++) {
                places[row.get(place)] = place;
            }
        }
        return places;
    }

    private static double mean(List<Integer> neighbours, int[] places, int vertex) {
        return neighbours.stream().mapToInt(other -> places[other]).average().orElse(places[vertex]);
    }

    private long crossings() {
        int[] places = places();
        long crossings = 0;
        for (List<Integer> row : rows) {
            List<int[]> between = new ArrayList<>();
            for (int vertex : row) {
                below.get(vertex).forEach(other -> between.add(new int[] {places[vertex], places[other]}));
            }
            for (int a = 0; a < between.size(); a++) {
                for (int b = a + 1; b < between.size(); b++) {
                    int tops = Integer.compare(between.get(a)[0], between.get(b)[0]);
                    int bottoms = Integer.compare(between.get(a)[1], between.get(b)[1]);
                    crossings += tops * bottoms < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }

    /** Each as near to the middle of its neighbours as those beside it allow. */
    private void place(double wide, double passing) {
        x = new double[layer.size()];
        double[][] offsets = new double[rows.size()][];
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> vertices = rows.get(row);
            offsets[row] = new double[vertices.size()];
            for (int k = 1; k < vertices.size(); k++) {
                double half = (width(vertices.get(k - 1), wide, passing) + width(vertices.get(k), wide, passing)) / 2;
                offsets[row][k] = offsets[row][k - 1] + half;
            }
            for (int k = 0; k < vertices.size(); k++) {
                x[vertices.get(k)] = offsets[row][k] - offsets[row][vertices.size() - 1] / 2;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int k = 0; k < rows.size(); k++) {
                int row = sweep % 2 == 0 ? k : rows.size() - 1 - k;
                List<Integer> vertices = rows.get(row);
                double[] wanted = vertices.stream().mapToDouble(this::middle).toArray();
                double[] placed = Spread.inOrder(wanted, offsets[row]);
                for (int place = 0; place < placed.length; place++) {
                    x[vertices.get(place)] = placed[place];
                }
            }
        }
        double least = Arrays.stream(x).min().orElse(0);
        x = Arrays.stream(x).map(place -> place - least).toArray();
    }

    private double width(int vertex, double wide, double passing) {
        return vertex < size ? wide : passing;
    }

    private double middle(int vertex) {
        List<Integer> neighbours = new ArrayList<>(above.get(vertex));
        neighbours.addAll(below.get(vertex));
        return neighbours.stream().mapToDouble(other -> x[other]).average().orElse(x[vertex]);
    }

    /** The middle of a vertex or of a place through which an edge passes, in px from the leftmost. */
    double x(int vertex) {
        return x[vertex];
    }

    /** Its layer, 0 at the top. */
    int layer(int vertex) {
        return layer.get(vertex);
    }

    int layers() {
        return rows.size();
    }

    /** The vertices and places through which an edge goes, from the top down; one alone for an edge to itself. */
    List<Integer> chain(int edge) {
        return chains.get(edge);
    }

    /** Whether it leads from the bottom up. */
    boolean isUpward(int edge) {
        return upward[edge];
    }
}
