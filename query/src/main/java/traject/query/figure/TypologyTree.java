package traject.query.figure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Told;
import traject.query.sequence.clustering.Dendrogram;
import traject.query.sequence.clustering.Merge;
import traject.query.sequence.clustering.Partition;

/** How types come together: the top of a dendrogram, cut where there are so many types; below that it is not drawn. */
public final class TypologyTree {

    private static final double LEFT = 30;
    private static final double RIGHT = Drawing.WIDTH - 200;
    private static final double TOP = 8;
    private static final double ROW = 34;

    /**
     * A branch.
     *
     * @param height at which it came together
     * @param y its middle, in px
     */
    private record Branch(double height, double y) {}

    private final Dendrogram dendrogram;
    private final int types;
    private final Partition partition;
    private final Words words;
    private final Setting setting;
    private final Scale scale;
    private final Drawing drawing;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> typesInOrder = new ArrayList<>();
    private final Map<Integer, Told> sizes = new HashMap<>();
    private int leaf;

    private TypologyTree(Dendrogram dendrogram, int types, Setting setting) {
        this.dendrogram = dendrogram;
        this.types = types;
        this.setting = setting;
        partition = dendrogram.cut(types);
        words = new Words(setting.language());
        double highest =
                dendrogram.merges().stream().mapToDouble(Merge::height).max().orElse(1);
        scale = Scale.upTo(highest, RIGHT, LEFT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
        count();
    }

    /** What is told of how many are in each branch, which has as many as the two that come together in it. */
    private void count() {
        LinkedCounts linked = new LinkedCounts(setting.protection());
        Map<Integer, Integer> cells = new HashMap<>();
        int end = linked.place();
        int root = linked.place();
        count(dendrogram.merges().size(), root, end, linked, cells);
        linked.known(end, root, dendrogram.size());
        List<Told> told = linked.protect();
        cells.forEach((name, cell) -> sizes.put(name, told.get(cell)));
        sizes.put(dendrogram.merges().size(), Told.exactly(dendrogram.size()));
    }

    private void count(int name, int above, int end, LinkedCounts linked, Map<Integer, Integer> cells) {
        if (isType(name)) {
            cells.put(name, linked.cell(above, end, size(name)));
            return;
        }
        Merge merge = dendrogram.merges().get(name - 1);
        int place = above;
        if (name < dendrogram.merges().size()) {
            place = linked.place();
            cells.put(name, linked.cell(above, place, size(name)));
        }
        count(merge.left(), place, end, linked, cells);
        count(merge.right(), place, end, linked, cells);
    }

    private boolean isType(int name) {
        return name <= dendrogram.size() - types;
    }

    private int size(int name) {
        if (isType(name)) {
            return partition.members(partition.cluster(first(name))).length;
        }
        Merge merge = dendrogram.merges().get(name - 1);
        return size(merge.left()) + size(merge.right());
    }

    private Told told(int name) {
        return requireNonNull(sizes.get(name));
    }

    /**
     * Cut into so many types, numbered as {@link Dendrogram#cut} does, from 1.
     *
     * @param types at least 2 and at most 20
     */
    public static Figure of(Dendrogram dendrogram, int types, Setting setting) {
        if (types < 2 || types > 20 || types > dendrogram.size()) {
            throw new IllegalArgumentException("A tree is drawn of 2 to 20 types, not " + types);
        }
        return new TypologyTree(dendrogram, types, setting).draw();
    }

    private Figure draw() {
        double bottom = TOP + ROW * types;
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick), scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.text(words.say("tree.height"), RIGHT + 40, bottom + 16, "f-muted");
        });
        branch(dendrogram.merges().size());
        return drawing.figure(
                "tree.title",
                words.say(
                        "tree.caption",
                        words.count("sequences", dendrogram.size()),
                        Integer.toString(types),
                        dendrogram.linkage().name()),
                words.say("tree.desc"),
                bottom + 26,
                new Table(
                        setting.id(),
                        words.say("tree.title", setting.subject()),
                        List.of(
                                words.say("tree.branch"),
                                words.say("tree.types"),
                                words.say("n"),
                                words.say("tree.height")),
                        rows));
    }

    private Branch branch(int name) {
        double height = name < 0 ? 0 : dendrogram.merges().get(name - 1).height();
        if (isType(name)) {
            return type(name, height);
        }
        Merge merge = dendrogram.merges().get(name - 1);
        int first = leaf;
        Branch upper = branch(merge.left());
        Branch lower = branch(merge.right());
        Branch made = new Branch(height, (upper.y() + lower.y()) / 2);
        List<String> together = typesInOrder.subList(first, leaf).stream()
                .sorted()
                .map(type -> Integer.toString(type + 1))
                .toList();
        String which = String.join(", ", together);
        String said = words.say("tree.mark", which, words.count("sequences", told(name)), words.number(height, 2));
        drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
            double x = scale.x(height);
            Outline fork = new Outline().move(scale.x(upper.height()), upper.y());
            fork.across(x).down(lower.y()).across(scale.x(lower.height()));
            drawing.path(fork, "f-line");
            drawing.circle(x, made.y(), 4, "f-dot");
        });
        rows.add(List.of(
                Cell.text(words.say("tree.merge")), Cell.text(which), words.cell(told(name)), words.cell(height)));
        return made;
    }

    /** A type is drawn as a triangle from its height to the leaves that are not drawn. */
    private Branch type(int name, double height) {
        int type = partition.cluster(first(name));
        Told size = told(name);
        double y = TOP + ROW * leaf++ + ROW / 2;
        typesInOrder.add(type);
        String share = words.percent(size, Told.exactly(dendrogram.size()));
        String label = words.say("type", Integer.toString(type + 1));
        String said = words.say("tree.mark", label, words.count("sequences", size), words.number(height, 2));
        drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
            Outline triangle = new Outline().move(scale.x(height), y).line(RIGHT + 12, y - 9);
            drawing.path(triangle.line(RIGHT + 12, y + 9).close(), "f-surface f-edge");
        });
        drawing.decoration(() -> drawing.text(
                label + " · " + (size.isExact() ? words.number(size) + " · " + share : share),
                RIGHT + 22,
                y + 4,
                "f-code"));
        rows.add(List.of(
                Cell.text(words.say("tree.type")),
                Cell.text(Integer.toString(type + 1)),
                words.cell(size),
                words.cell(height)));
        return new Branch(height, y);
    }

    private int first(int name) {
        int at = name;
        while (at > 0) {
            at = dendrogram.merges().get(at - 1).left();
        }
        return -at - 1;
    }
}
