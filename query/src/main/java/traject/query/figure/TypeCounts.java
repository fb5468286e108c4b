package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;

/**
 * As much as may be told of how many are of each type, in each branch of their tree, which has as many as the two that
 * come together in it, and of each type in each group. It is decided once, for all figures of a typology. How many there
 * are in all and in each group everybody knows.
 */
public final class TypeCounts {

    private final Dendrogram dendrogram;
    private final Partition partition;
    private final Partition groups;
    private final Map<Integer, Told> branches = new HashMap<>();
    private final List<List<Told>> cells = new ArrayList<>();

    private TypeCounts(Dendrogram dendrogram, int types, Partition groups) {
        if (types < 2 || types > 20 || types > dendrogram.size()) {
            throw new IllegalArgumentException("A tree is drawn of 2 to 20 types, not " + types);
        }
        if (groups.size() != dendrogram.size()) {
            throw new IllegalArgumentException(groups.size() + " in groups of " + dendrogram.size());
        }
        this.dendrogram = dendrogram;
        this.groups = groups;
        partition = dendrogram.cut(types);
    }

    /**
     * Of a dendrogram cut into types, numbered as {@link Dendrogram#cut} does.
     *
     * @param types at least 2 and at most 20
     */
    public static TypeCounts of(Dendrogram dendrogram, int types, Protection protection) {
        Partition one = new Partition(Collections.nCopies(dendrogram.size(), 0), 1);
        TypeCounts counts = new TypeCounts(dendrogram, types, one);
        counts.new Linking(protection).tell();
        return counts;
    }

    /**
     * The same, divided over groups. Of a type as much is told as without groups, unless that would give a small group of
     * it away.
     *
     * @param groups that of each sequence; how large they are is told
     */
    public static TypeCounts of(Dendrogram dendrogram, int types, Partition groups, Protection protection) {
        TypeCounts counts = new TypeCounts(dendrogram, types, groups);
        counts.branches.putAll(of(dendrogram, types, protection).branches);
        counts.new Linking(protection).tell();
        return counts;
    }

    /** From the root over the branches to the types, from there to the groups, and back. */
    private final class Linking {
        private final LinkedCounts linked;
        private final int[] ends;
        private final int root;
        private final Map<Integer, Integer> branchCells = new HashMap<>();
        private final Map<Integer, int[]> groupCells = new HashMap<>();

        Linking(Protection protection) {
            linked = new LinkedCounts(protection);
            ends = IntStream.range(0, groups.number())
                    .map(group -> linked.place())
                    .toArray();
            root = linked.place();
        }

        void tell() {
            link(root(), root);
            for (int group = 0; group < ends.length; group++) {
                linked.known(ends[group], root, ofGroup(group));
            }
            List<Told> told = linked.protect();
            branchCells.forEach((name, cell) -> branches.put(name, told.get(cell)));
            branches.put(root(), Told.exactly(dendrogram.size()));
            for (int type = 0; type < groupCells.size(); type++) {
                int[] numbers = requireNonNull(groupCells.get(type));
                cells.add(Arrays.stream(numbers).mapToObj(told::get).toList());
            }
        }

        private void link(int name, int above) {
            if (isType(name) && ends.length == 1) {
                branchCells.put(name, branch(name, above, ends[0]));
                return;
            }
            int place = above;
            if (name != root()) {
                place = linked.place();
                branchCells.put(name, branch(name, above, place));
            }
            if (isType(name)) {
                divide(type(name), place);
                return;
            }
            link(merge(name).left(), place);
            link(merge(name).right(), place);
        }

        private int branch(int name, int from, int to) {
            Told before = branches.get(name);
            return before == null
                    ? linked.cell(from, to, size(name))
                    : linked.decided(from, to, size(name), before.telling());
        }

        private void divide(int type, int place) {
            double[] counts = new double[ends.length];
            for (int member : partition.members(type)) {
                counts[groups.cluster(member)]++;
            }
            groupCells.put(
                    type,
                    IntStream.range(0, ends.length)
                            .map(group -> linked.cell(place, ends[group], counts[group]))
                            .toArray());
        }
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

    /** How many groups there are. */
    int groups() {
        return groups.number();
    }

    /** How many of a type are in a group, both counted from 0. */
    Told of(int type, int group) {
        return cells.get(type).get(group);
    }

    /** How many are in a group, counted from 0. */
    int ofGroup(int group) {
        return groups.members(group).length;
    }
}
