package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;

/**
 * As much as may be told of how many are of each type and in each branch of their tree, which has as many as the two that
 * come together in it. It is decided once, for all figures of a typology. How many there are in all everybody knows.
 */
public final class TypeCounts {

    private final Dendrogram dendrogram;
    private final Partition partition;
    private final Map<Integer, Told> branches = new HashMap<>();

    private TypeCounts(Dendrogram dendrogram, int types, Protection protection) {
        if (types < 2 || types > 20 || types > dendrogram.size()) {
            throw new IllegalArgumentException("A tree is drawn of 2 to 20 types, not " + types);
        }
        this.dendrogram = dendrogram;
        partition = dendrogram.cut(types);
        tell(protection);
    }

    /**
     * Of a dendrogram cut into types, numbered as {@link Dendrogram#cut} does.
     *
     * @param types at least 2 and at most 20
     */
    public static TypeCounts of(Dendrogram dendrogram, int types, Protection protection) {
        return new TypeCounts(dendrogram, types, protection);
    }

    private void tell(Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        Map<Integer, Integer> cells = new HashMap<>();
        int end = linked.place();
        int root = linked.place();
        link(root(), root, end, linked, cells);
        linked.known(end, root, dendrogram.size());
        List<Told> told = linked.protect();
        cells.forEach((name, cell) -> branches.put(name, told.get(cell)));
        branches.put(root(), Told.exactly(dendrogram.size()));
    }

    private void link(int name, int above, int end, LinkedCounts linked, Map<Integer, Integer> cells) {
        if (isType(name)) {
            cells.put(name, linked.cell(above, end, size(name)));
            return;
        }
        int place = above;
        if (name != root()) {
            place = linked.place();
            cells.put(name, linked.cell(above, place, size(name)));
        }
        Merge merge = merge(name);
        link(merge.left(), place, end, linked, cells);
        link(merge.right(), place, end, linked, cells);
    }

    private int size(int name) {
        if (isType(name)) {
            return partition.members(type(name)).length;
        }
        return size(merge(name).left()) + size(merge(name).right());
    }

    Dendrogram dendrogram() {
        return dendrogram;
    }

    int types() {
        return partition.number();
    }

    /** The branch in which all come together; branches have the names that merges give them. */
    int root() {
        return dendrogram.merges().size();
    }

    Merge merge(int name) {
        return dendrogram.merges().get(name - 1);
    }

    /** Whether the tree is cut above a branch. */
    boolean isType(int name) {
        return name <= dendrogram.size() - types();
    }

    /** The number of the type that a branch is, from 0. */
    int type(int name) {
        int at = name;
        while (at > 0) {
            at = merge(at).left();
        }
        return partition.cluster(-at - 1);
    }

    /** How many are in a branch. */
    Told branch(int name) {
        return requireNonNull(branches.get(name));
    }

    /**
     * How many are of a type.
     *
     * @param type counted from 0
     */
    public Told ofType(int type) {
        return branches.entrySet().stream()
                .filter(branch -> isType(branch.getKey()) && type(branch.getKey()) == type)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
