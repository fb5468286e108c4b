package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;

/** The steps of a process, from the top down, with how often which follows which and after how long. */
public final class ProcessMap {

    private static final double BOX = 164;
    private static final double HIGH = 42;
    private static final double BESIDE = 40;
    private static final double PASSING = 56;
    private static final double LAYER = 112;

    /** How far arrows that lead up stand beside those that lead down. */
    private static final double ASIDE = 22;

    private static final double MARGIN = 14;
    private static final double THICKEST = 8;
    private static final double LABEL = 13;
    private static final int MOST_ARROWS = 50;
    private static final int MOST_MARKS = 70;
    private static final double[] SHIFTS = {0, -14, 14, -27, 27};

    private final ProcessGraph graph;
    private final Words words;
    private final Setting setting;
    private final List<Integer> shown;
    private final Layers layers;
    private final double left;
    private final double most;
    private final double width;
    private final double height;
    private final Drawing drawing;
    private final List<Room> taken = new ArrayList<>();

    private ProcessMap(ProcessGraph graph, Setting setting) {
        if (graph.steps().isEmpty()) {
            throw new IllegalArgumentException("A process without steps has no map");
        }
        this.graph = graph;
        this.setting = setting;
        words = new Words(setting.language());
        shown = chosen();
        List<Layers.Edge> edges = shown.stream()
                .map(number -> graph.follows().get(number))
                .map(each -> new Layers.Edge(
                        graph.indexOf(each.from()),
                        graph.indexOf(each.to()),
                        each.count().drawn()))
                .toList();
        layers = Layers.of(graph.steps().size(), edges, BOX + BESIDE, PASSING);
        most = graph.follows().stream()
                .mapToDouble(each -> each.count().drawn())
                .max()
                .orElse(1);
        double right = IntStream.range(0, graph.steps().size())
                .mapToDouble(layers::x)
                .max()
                .orElse(0);
        for (int k = 0; k < shown.size(); k++) {
            right = Math.max(
                    right, layers.chain(k).stream().mapToDouble(layers::x).max().orElse(0));
        }
        left = MARGIN + BOX / 2;
        width = Math.max(480, right + 2 * left + BESIDE + 60);
        height = (layers.layers() - 1) * LAYER + HIGH + 2 * MARGIN;
        drawing = new Drawing(setting, words, width);
    }

    /** Of a process; where very much follows very much, what is rarest is in the table alone, and the caption says so. */
    public static Figure of(ProcessGraph graph, Setting setting) {
        return new ProcessMap(graph, setting).draw();
    }

    /** The most frequent, and of every step what most often leads to it and from it. */
    private List<Integer> chosen() {
        List<Follows> all = graph.follows();
        List<Integer> byCount = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -all.get(k).count().drawn()))
                .toList();
        TreeSet<Integer> chosen = new TreeSet<>(byCount.subList(0, Math.min(MOST_ARROWS, all.size())));
        for (Step step : graph.steps()) {
            byCount.stream()
                    .filter(k -> all.get(k).from().equals(step.id()))
                    .findFirst()
                    .ifPresent(chosen::add);
            byCount.stream()
                    .filter(k -> all.get(k).to().equals(step.id()))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return List.copyOf(chosen);
    }

    private Figure draw() {
        boolean few = shown.size() + graph.steps().size() <= MOST_MARKS;
        for (int step = 0; step < graph.steps().size(); step++) {
            double x = x(step);
            taken.add(new Room(x - BOX / 2, y(step), x + BOX / 2, y(step) + HIGH));
        }
        if (few) {
            for (int k = 0; k < shown.size(); k++) {
                int number = k;
                drawing.mark(
                        Table.row(setting.id(), graph.steps().size() + shown.get(k)),
                        name(graph.follows().get(shown.get(k))),
                        () -> arrow(number));
            }
        } else {
            drawing.decoration(() -> IntStream.range(0, shown.size()).forEach(this::arrow));
        }
        for (int step = 0; step < graph.steps().size(); step++) {
            int number = step;
            drawing.mark(Table.row(setting.id(), step), name(step, few), () -> box(number));
        }
        drawing.decoration(this::texts);
        return drawing.figure("process.title", caption(), words.say("process.desc"), height, table());
    }

    private double x(int vertex) {
        return left + layers.x(vertex);
    }

    /** Its upper edge. */
    private double y(int vertex) {
        return MARGIN + layers.layer(vertex) * LAYER;
    }

    private void box(int step) {
        drawing.rect(x(step) - BOX / 2, y(step), BOX, HIGH, "f-surface f-edge f-box");
    }

    private double thick(int k) {
        return 1 + (THICKEST - 1) * graph.follows().get(shown.get(k)).count().drawn() / most;
    }

    private void arrow(int k) {
        List<Integer> chain = layers.chain(k);
        double thick = thick(k);
        String style = (layers.isUpward(k) ? "f-arrow f-upward" : "f-arrow") + " f-w" + Math.round(thick);
        if (chain.size() == 1) {
            double x = x(chain.getFirst()) + BOX / 2;
            double y = y(chain.getFirst());
            drawing.path(Outline.loop(x, y + 10, x + 32, y + HIGH - 10), style);
            head(x, y + HIGH - 10, -1, 0, thick);
            return;
        }
        Outline line = new Outline();
        boolean up = layers.isUpward(k);
        double aside = up ? ASIDE : 0;
        double firstX = port(chain.getFirst(), chain.get(1)) + aside;
        double fromX = firstX;
        double fromY = y(chain.getFirst()) + HIGH;
        line.move(fromX, up ? fromY + 7 : fromY);
        for (int at = 1; at < chain.size(); at++) {
            boolean last = at == chain.size() - 1;
            double toX = last ? port(chain.get(at), chain.get(at - 1)) + aside : x(chain.get(at));
            double toY = last ? y(chain.get(at)) : y(chain.get(at)) + HIGH / 2;
            line.fall(fromX, fromY, toX, last && !up ? toY - 7 : toY);
            fromX = toX;
            fromY = toY;
        }
        drawing.path(line, style);
        if (up) {
            head(firstX, y(chain.getFirst()) + HIGH, 0, -1, thick);
        } else {
            head(fromX, fromY, 0, 1, thick);
        }
    }

    /** Where an edge leaves a box: a little towards where it goes, so that those of several are told apart. */
    private double port(int step, int towards) {
        return x(step) + Math.clamp((x(towards) - x(step)) * 0.22, -BOX / 2 + 12, BOX / 2 - 12 - ASIDE);
    }

    private void head(double x, double y, int right, int down, double thick) {
        double half = 3.5 + thick * 0.6;
        double backX = x - right * 9;
        double backY = y - down * 9;
        Outline head = new Outline().move(x, y);
        head.line(backX + down * half, backY + right * half).line(backX - down * half, backY - right * half);
        drawing.path(head.close(), "f-head");
    }

    private void texts() {
        for (int step = 0; step < graph.steps().size(); step++) {
            Step each = graph.steps().get(step);
            String label = TextWidth.fitting(each.label(), Drawing.TEXT * 1.08, BOX - 8);
            drawing.centred(label, x(step), y(step) + 17, "f-code");
            drawing.centred(words.number(each.count()), x(step), y(step) + 33, "f-muted");
        }
        IntStream.range(0, shown.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -thick(k)))
                .forEach(this::label);
    }

    /** In the middle of an arrow or near to it; where all is taken, the table has it. */
    private void label(int k) {
        Follows each = graph.follows().get(shown.get(k));
        String said = words.number(each.count()) + duration(each, ".short", " · ");
        List<Integer> chain = layers.chain(k);
        int middle = (chain.size() - 1) / 2;
        boolean loop = chain.size() == 1;
        double half = TextWidth.of(said, 11) / 2;
        double x = loop
                ? x(chain.getFirst()) + BOX / 2 + 30 + half
                : (x(chain.get(middle)) + x(chain.get(middle + 1))) / 2 + (layers.isUpward(k) ? ASIDE : 0);
        double y = loop ? y(chain.getFirst()) + HIGH / 2 : y(chain.get(middle)) + (LAYER + HIGH) / 2;
        x = Math.min(x, width - half - 1);
        for (double shift : SHIFTS) {
            Room room = new Room(x - half - 2, y + shift - LABEL / 2, x + half + 2, y + shift + LABEL / 2);
            if (taken.stream().noneMatch(room::touches)) {
                taken.add(room);
                drawing.centred(said, x, y + shift + 4, "f-small f-halo");
                return;
            }
        }
    }

    private String duration(Follows each, String form, String before) {
        return Double.isNaN(each.duration())
                ? ""
                : before + words.number(each.duration(), 1) + " "
                        + words.say(graph.unit().key() + form);
    }

    private String name(Follows each) {
        String from = graph.steps().get(graph.indexOf(each.from())).label();
        String to = graph.steps().get(graph.indexOf(each.to())).label();
        return words.say("process.arrow", from, to, words.number(each.count())) + duration(each, ".plural", ", ");
    }

    private String name(int step, boolean few) {
        Step each = graph.steps().get(step);
        String name = words.say("process.step", each.label(), words.number(each.count()));
        if (few) {
            return name;
        }
        String next = graph.follows().stream()
                .filter(follows -> follows.from().equals(each.id()))
                .sorted(Comparator.comparingDouble(
                        (Follows follows) -> -follows.count().drawn()))
                .limit(5)
                .map(follows ->
                        graph.steps().get(graph.indexOf(follows.to())).label() + " " + words.number(follows.count()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("–");
        return words.say("process.next", name, next);
    }

    private String caption() {
        double all = graph.follows().stream()
                .mapToDouble(each -> each.count().drawn())
                .sum();
        double drawn = shown.stream()
                .mapToDouble(k -> graph.follows().get(k).count().drawn())
                .sum();
        String caption = words.say("process.caption", words.say(graph.unit().key() + ".plural"));
        return shown.size() == graph.follows().size()
                ? caption
                : caption + " "
                        + words.say(
                                "process.chosen",
                                Integer.toString(shown.size()),
                                words.number(graph.follows().size()),
                                words.percent(drawn / all));
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : graph.steps()) {
            rows.add(List.of(Cell.text(step.label()), Cell.text(""), words.cell(step.count()), Cell.none()));
        }
        for (Follows each : graph.follows()) {
            rows.add(List.of(
                    Cell.text(graph.steps().get(graph.indexOf(each.from())).label()),
                    Cell.text(graph.steps().get(graph.indexOf(each.to())).label()),
                    words.cell(each.count()),
                    each.count().isExact() ? words.cell(each.duration()) : Cell.hidden()));
        }
        return new Table(
                setting.id(),
                words.say("process.title", setting.subject()),
                List.of(
                        words.say("process.from"),
                        words.say("process.to"),
                        words.say("number"),
                        words.say("process.duration", words.say(graph.unit().key() + ".plural"))),
                rows);
    }
}
