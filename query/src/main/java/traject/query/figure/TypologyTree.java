package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.Told;
import traject.query.sequence.clustering.Merge;

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

    private final TypeCounts counts;
    private final Words words;
    private final Setting setting;
    private final Scale scale;
    private final Drawing drawing;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> typesInOrder = new ArrayList<>();
    private int leaf;

    private TypologyTree(TypeCounts counts, Setting setting) {
        this.counts = counts;
        this.setting = setting;
        words = new Words(setting.language());
        double highest = counts.dendrogram().merges().stream()
                .mapToDouble(Merge::height)
                .max()
                .orElse(1);
        scale = Scale.upTo(highest, RIGHT, LEFT);
        drawing = new Drawing(setting, words, Drawing.WIDTH);
    }

    /** Of types that are numbered from 1. */
    public static Figure of(TypeCounts counts, Setting setting) {
        return new TypologyTree(counts, setting).draw();
    }

    private Figure draw() {
        double bottom = TOP + ROW * counts.types();
        drawing.decoration(() -> {
            for (double tick : scale.ticks()) {
                drawing.line(scale.x(tick), TOP, scale.x(tick), bottom, "f-grid");
                drawing.centred(words.number(tick), scale.x(tick), bottom + 16, "f-muted");
            }
            drawing.text(words.say("tree.height"), RIGHT + 40, bottom + 16, "f-muted");
        });
        branch(counts.root());
        return drawing.figure(
                "tree.title",
                words.say(
                        "tree.caption",
                        words.count("sequences", counts.branch(counts.root())),
                        Integer.toString(counts.types()),
                        counts.dendrogram().linkage().name()),
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
        double height = name < 0 ? 0 : counts.merge(name).height();
        if (counts.isType(name)) {
            return type(name, height);
        }
        Merge merge = counts.merge(name);
        int first = leaf;
        Branch upper = branch(merge.left());
        Branch lower = branch(merge.right());
        Branch made = new Branch(height, (upper.y() + lower.y()) / 2);
        List<String> together = typesInOrder.subList(first, leaf).stream()
                .sorted()
                .map(type -> Integer.toString(type + 1))
                .toList();
        String which = String.join(", ", together);
        String said =
                words.say("tree.mark", which, words.count("sequences", counts.branch(name)), words.number(height, 2));
        drawing.mark(Table.row(setting.id(), rows.size()), said, () -> {
            double x = scale.x(height);
            Outline fork = new Outline().move(scale.x(upper.height()), upper.y());
            fork.across(x).down(lower.y()).across(scale.x(lower.height()));
            drawing.path(fork, "f-line");
            drawing.circle(x, made.y(), 4, "f-dot");
        });
        rows.add(List.of(
                Cell.text(words.say("tree.merge")),
                Cell.text(which),
                words.cell(counts.branch(name)),
                words.cell(height)));
        return made;
    }

    /** A type is drawn as a triangle from its height to the leaves that are not drawn. */
    private Branch type(int name, double height) {
        int type = counts.type(name);
        Told size = counts.branch(name);
        double y = TOP + ROW * leaf++ + ROW / 2;
        typesInOrder.add(type);
        String share = words.percent(size, counts.branch(counts.root()));
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
}
