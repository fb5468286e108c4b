package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import traject.query.configuration.Place;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.Told;
import traject.query.picture.RoleCode;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/**
 * The way from cell to cell of the 6 x 6 table of configurations: an arrow for each move, the thicker the more often.
 * Cells stand where they do in that table; none is better than another.
 */
public final class CellMoves {

    private static final double LEFT = 60;
    private static final double TOP = 30;
    private static final double WIDE = 109;
    private static final double HIGH = 76;

    /** How far from the middle of a cell an arrow begins and ends. */
    private static final double ASIDE = 15;

    private static final double MOST_BENT = 26;
    private static final double THICKEST = 8;
    private static final int MOST_ARROWS = 30;
    private static final int MOST_LABELS = 15;

    /** Where on an arrow its label may stand: in its middle, or nearer to an end. */
    private static final double[] LABELS = {0.5, 0.35, 0.65, 0.22, 0.78};

    private static final List<ClientRole> CLIENTS = List.of(ClientRole.values());
    private static final List<HelperRole> HELPERS = List.of(HelperRole.values());

    /** From one cell to another. */
    public record Move(Place from, Place to) {
        public Move {
            if (from.equals(to)) {
                throw new IllegalArgumentException("Who stays does not move: " + from);
            }
        }
    }

    /** How often it is told that a move was made. */
    private record Arrow(int row, Move move, Told count) {}

    /** An arrow from a place to another, drawn to a point beside it. */
    private record Bow(double fromX, double fromY, double byX, double byY, double toX, double toY) {

        static Bow of(Move move) {
            double fromX = CellMoves.x(move.from());
            double fromY = CellMoves.y(move.from());
            double toX = CellMoves.x(move.to());
            double toY = CellMoves.y(move.to());
            double dx = toX - fromX;
            double dy = toY - fromY;
            double length = Math.hypot(dx, dy);
            double bent = Math.min(MOST_BENT, length * 0.2);
            double byX = (fromX + toX) / 2 - 2 * bent * dy / length;
            double byY = (fromY + toY) / 2 + 2 * bent * dx / length;
            double out = ASIDE / Math.hypot(byX - fromX, byY - fromY);
            double in = ASIDE / Math.hypot(byX - toX, byY - toY);
            return new Bow(
                    fromX + (byX - fromX) * out,
                    fromY + (byY - fromY) * out,
                    byX,
                    byY,
                    toX + (byX - toX) * in,
                    toY + (byY - toY) * in);
        }

        double x(double at) {
            return (1 - at) * (1 - at) * fromX + 2 * at * (1 - at) * byX + at * at * toX;
        }

        double y(double at) {
            return (1 - at) * (1 - at) * fromY + 2 * at * (1 - at) * byY + at * at * toY;
        }
    }

    private final List<Arrow> arrows;
    private final List<Arrow> drawn;
    private final double all;
    private final double most;
    private final Words words;
    private final Setting setting;
    private final Drawing drawing;
    private final List<Room> taken = new ArrayList<>();

    private CellMoves(Map<Move, Integer> moves, Setting setting) {
        this.setting = setting;
        words = new Words(setting.language());
        List<Move> inOrder = moves.keySet().stream()
                .filter(move -> moves.getOrDefault(move, 0) > 0)
                .sorted(Comparator.comparingInt((Move move) -> order(move.from()))
                        .thenComparingInt(move -> order(move.to())))
                .toList();
        double[] counts = inOrder.stream()
                .mapToDouble(move -> moves.getOrDefault(move, 0))
                .toArray();
        List<Told> told = CountTable.parts(counts, setting.protection());
        arrows = IntStream.range(0, counts.length)
                .mapToObj(row -> new Arrow(row, inOrder.get(row), told.get(row)))
                .toList();
        drawn = arrows.stream()
                .sorted(Comparator.comparingDouble(
                                (Arrow arrow) -> -arrow.count().drawn())
                        .thenComparingInt(Arrow::row))
                .limit(MOST_ARROWS)
                .toList();
        all = IntStream.range(0, counts.length).mapToDouble(row -> counts[row]).sum();
        most = drawn.isEmpty() ? 1 : drawn.getFirst().count().drawn();
        drawing = new Drawing(setting, words, LEFT + HELPERS.size() * WIDE + 2);
    }

    /**
     * Of all moves; the 30 most frequent are drawn and the first 15 of them labelled, all stand in the table.
     *
     * @param moves how often each was made, by one relationship or another
     */
    public static Figure of(Map<Move, Integer> moves, Setting setting) {
        return new CellMoves(moves, setting).draw();
    }

    private Figure draw() {
        drawing.decoration(this::grid);
        for (Arrow arrow : drawn.reversed()) {
            drawing.mark(Table.row(setting.id(), arrow.row()), name(arrow), () -> arrow(arrow));
        }
        drawing.decoration(() -> drawn.stream().limit(MOST_LABELS).forEach(this::label));
        return drawing.figure(
                "moves.title",
                words.say("moves.caption", words.number(all), words.number(drawn.size()), words.number(arrows.size())),
                words.say("moves.desc"),
                TOP + CLIENTS.size() * HIGH + 4,
                table());
    }

    private static double x(Place place) {
        return LEFT + WIDE * (HELPERS.indexOf(place.helper()) + 0.5);
    }

    private static double y(Place place) {
        return TOP + HIGH * (CLIENTS.indexOf(place.client()) + 0.5);
    }

    private static int order(Place place) {
        return CLIENTS.indexOf(place.client()) * HELPERS.size() + HELPERS.indexOf(place.helper());
    }

    private static String code(Place place) {
        return RoleCode.of(place.client()) + "·" + RoleCode.of(place.helper());
    }

    private void grid() {
        for (ClientRole client : CLIENTS) {
            double y = TOP + HIGH * CLIENTS.indexOf(client);
            for (HelperRole helper : HELPERS) {
                drawing.rect(LEFT + WIDE * HELPERS.indexOf(helper), y, WIDE, HIGH, "f-cell f-surface");
            }
            drawing.rect(0, y + HIGH / 2 - 8, 18, 16, "f-edge", Paint.of(client, words.language()));
            drawing.text(RoleCode.of(client), 24, y + HIGH / 2 + 4, "f-code");
        }
        for (HelperRole helper : HELPERS) {
            double x = LEFT + WIDE * HELPERS.indexOf(helper) + WIDE / 2 - 24;
            drawing.rect(x, 5, 18, 16, "f-edge", Paint.of(helper, words.language()));
            drawing.text(RoleCode.of(helper), x + 24, 17, "f-code");
        }
        for (Arrow arrow : drawn) {
            drawing.circle(x(arrow.move().from()), y(arrow.move().from()), 4, "f-dot");
            drawing.circle(x(arrow.move().to()), y(arrow.move().to()), 4, "f-dot");
        }
    }

    private void arrow(Arrow arrow) {
        Bow bow = Bow.of(arrow.move());
        double thick = 1 + (THICKEST - 1) * arrow.count().drawn() / most;
        double length = Math.hypot(bow.toX() - bow.byX(), bow.toY() - bow.byY());
        double right = (bow.toX() - bow.byX()) / length;
        double down = (bow.toY() - bow.byY()) / length;
        double backX = bow.toX() - right * 7;
        double backY = bow.toY() - down * 7;
        Outline line = new Outline().move(bow.fromX(), bow.fromY()).bow(bow.byX(), bow.byY(), backX, backY);
        drawing.path(line, "f-arrow f-w" + Math.round(thick));
        double half = 3.5 + thick * 0.6;
        Outline head = new Outline().move(bow.toX() + right * 2, bow.toY() + down * 2);
        head.line(backX - down * half, backY + right * half).line(backX + down * half, backY - right * half);
        drawing.path(head.close(), "f-head");
    }

    /** On the arrow where there is room; where all is taken, the table has it. */
    private void label(Arrow arrow) {
        Bow bow = Bow.of(arrow.move());
        String said = words.number(arrow.count());
        double half = TextWidth.of(said, Drawing.TEXT) * 0.54;
        Optional<Double> free = IntStream.range(0, LABELS.length)
                .mapToObj(k -> LABELS[k])
                .filter(at -> taken.stream().noneMatch(room(bow, at, half)::touches))
                .findFirst();
        free.ifPresent(at -> {
            taken.add(room(bow, at, half));
            drawing.centred(said, bow.x(at), bow.y(at) + 4, "f-code f-halo");
        });
    }

    private static Room room(Bow bow, double at, double half) {
        return new Room(bow.x(at) - half - 2, bow.y(at) - 7, bow.x(at) + half + 2, bow.y(at) + 7);
    }

    private String name(Arrow arrow) {
        return words.say(
                "moves.mark", label(arrow.move().from()), label(arrow.move().to()), words.number(arrow.count()));
    }

    private String label(Place place) {
        return words.say(
                "moves.place",
                place.client().label(words.language()),
                place.helper().label(words.language()));
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        Told total = Told.exactly(all);
        for (Arrow arrow : arrows) {
            rows.add(List.of(
                    Cell.text(code(arrow.move().from())),
                    Cell.text(code(arrow.move().to())),
                    Cell.text(label(arrow.move().from())),
                    Cell.text(label(arrow.move().to())),
                    words.cell(arrow.count()),
                    words.share(arrow.count(), total)));
        }
        return new Table(
                setting.id(),
                words.say("moves.title", setting.subject()),
                List.of(
                        words.say("moves.from"),
                        words.say("moves.to"),
                        words.say("flows.from"),
                        words.say("flows.to"),
                        words.say("number"),
                        words.say("moves.share")),
                rows);
    }
}
