package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
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
     * @param name of a cluster, as in {@link Merge}
     * @param height at which it came together
     * @param y its middle, in px
     */
    private record Branch(int name, double height, double y, int size) {}

    private final Dendrogram dendrogram;
    private final int types;
    private final Partition partition;
    private final Words words;
    private final Setting setting;
    private final Scale scale;
    private final Drawing drawing;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> typesInOrder = new ArrayList<>();
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
        boolean isType = name <= dendrogram.size() - types;
        if (isType) {
            return type(name, height);
        }
        Merge merge = dendrogram.merges().get(name - 1);
        int first = leaf;
        Branch upper = branch(merge.left());
        Branch lower = branch(merge.right());
        Branch made = new Branch(name, height, (upper.y() + lower.y()) / 2, upper.size() + lower.size());
        List<String> together = typesInOrder.subList(first, leaf).stream()
                .sorted()
                .map(type -> Integer.toString(type + 1))
                .toList();
        String which = String.join(", ", together);
        String said = words.say("tree.mark", which, words.count("sequences", made.size()), words.number(height, 2));
        drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
            double x = scale.x(height);
            Outline fork = new Outline().move(scale.x(upper.height()), upper.y());
            fork.across(x).down(lower.y()).across(scale.x(lower.height()));
            drawing.path(fork, "f-line");
            drawing.circle(x, made.y(), 4, "f-dot");
        });
        rows.add(List.of(
                Cell.text(words.say("tree.merge")), Cell.text(which), words.cell(made.size()), words.cell(height)));
        return made;
    }

    /** A type is drawn as a triangle from its height to the leaves that are not drawn. */
    private Branch type(int name, double height) {
        int type = partition.cluster(first(name));
        int size = partition.members(type).length;
        double y = TOP + ROW * leaf++ + ROW / 2;
        typesInOrder.add(type);
        String share = words.percent((double) size / dendrogram.size());
        String label = words.say("type", Integer.toString(type + 1));
        String said = words.say("tree.mark", label, words.count("sequences", size), words.number(height, 2));
        drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
            Outline triangle = new Outline().move(scale.x(height), y).line(RIGHT + 12, y - 9);
            drawing.path(triangle.line(RIGHT + 12, y + 9).close(), "f-surface f-edge");
        });
        drawing.decoration(
                () -> drawing.text(label + " · " + words.number(size) + " · " + share, RIGHT + 22, y + 4, "f-code"));
        rows.add(List.of(
                Cell.text(words.say("tree.type")),
                Cell.text(Integer.toString(type + 1)),
                words.cell(size),
                words.cell(height)));
        return new Branch(name, height, y, size);
    }

    private int first(int name) {
        int at = name;
        while (at > 0) {
            at = dendrogram.merges().get(at - 1).left();
        }
        return -at - 1;
    }
}
