package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import traject.query.configuration.ObservedCell;
import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.PublishedCell;
import traject.query.disclosure.CountTable;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Told;
import traject.query.picture.RoleCode;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Term;

/**
 * The 6 x 6 table of what was observed, with what the study published of the same configuration below it. What was not
 * observed is not the same as bad.
 *
 * @param <T> what is counted: outcomes or perceptions, at most three
 */
public final class ConfigurationTable<T extends Enum<T> & Term> {

    private static final double LEFT = 60;
    private static final double TOP = 30;
    private static final double WIDE = 109;
    private static final double HIGH = 50;
    private static final double MARGIN = 8;
    private static final List<ClientRole> CLIENTS = List.of(ClientRole.values());
    private static final List<HelperRole> HELPERS = List.of(HelperRole.values());
    private static final List<String> FILLS = List.of("f-full", "f-half", "f-open");

    /** What is counted of the observed and of the published relationships. */
    private interface Counting<T> {
        Map<T, Integer> observed(ObservedCell cell);

        int unknown(ObservedCell cell);

        Map<T, Integer> published(PublishedCell cell);

        /** Where another number is printed, that one. */
        @Nullable
        Integer printed(PublishedCell cell, T word);
    }

    private static final Counting<RelationshipOutcome> OUTCOMES = new Counting<>() {
        @Override
        public Map<RelationshipOutcome, Integer> observed(ObservedCell cell) {
            return cell.outcomes();
        }

        @Override
        public int unknown(ObservedCell cell) {
            return cell.outcomeUnknown();
        }

        @Override
        public Map<RelationshipOutcome, Integer> published(PublishedCell cell) {
            return cell.outcomes().getOrDefault(Reading.DERIVED, Map.of());
        }

        @Override
        public @Nullable Integer printed(PublishedCell cell, RelationshipOutcome word) {
            int printed =
                    cell.outcomes().getOrDefault(Reading.PRINTED, Map.of()).getOrDefault(word, 0);
            return printed == published(cell).getOrDefault(word, 0) ? null : Integer.valueOf(printed);
        }
    };

    private static final Counting<PerceptionClass> PERCEPTIONS = new Counting<>() {
        @Override
        public Map<PerceptionClass, Integer> observed(ObservedCell cell) {
            return cell.perceptionClasses();
        }

        @Override
        public int unknown(ObservedCell cell) {
            return cell.perceptionUnknown();
        }

        @Override
        public Map<PerceptionClass, Integer> published(PublishedCell cell) {
            return cell.perceptions();
        }

        @Override
        public @Nullable Integer printed(PublishedCell cell, PerceptionClass word) {
            return null;
        }
    };

    private final ObservedConfigurations observed;
    private final Counting<T> counting;
    private final List<T> counted;
    private final List<String> signs;
    private final String key;
    private final Words words;
    private final Setting setting;
    private final Drawing drawing;
    private final List<Told> told;
    private final double most;
    private final double numberWidth;
    private boolean doubtful;

    private ConfigurationTable(
            ObservedConfigurations observed,
            Counting<T> counting,
            List<T> counted,
            List<String> signs,
            String key,
            Setting setting) {
        this.observed = observed;
        this.counting = counting;
        this.counted = counted;
        this.signs = signs;
        this.key = key;
        this.setting = setting;
        words = new Words(setting.language());
        drawing = new Drawing(setting, words, LEFT + 6 * WIDE + 2);
        told = told();
        most = IntStream.range(0, observed.cells().size())
                .mapToObj(this::all)
                .filter(Told::isExact)
                .mapToDouble(Told::number)
                .max()
                .orElse(0);
        numberWidth = TextWidth.of(words.number(Math.max(most, 10)), Drawing.TEXT) * 1.08;
    }

    /** What the relationships brought. */
    public static Figure ofOutcomes(ObservedConfigurations observed, Setting setting) {
        return new ConfigurationTable<>(
                        observed,
                        OUTCOMES,
                        List.of(RelationshipOutcome.values()),
                        List.of("+", "=", "−"),
                        "outcomes",
                        setting)
                .draw();
    }

    /** How both parties experience them, in the three classes of the published table. */
    public static Figure ofPerceptions(ObservedConfigurations observed, Setting setting) {
        return new ConfigurationTable<>(
                        observed,
                        PERCEPTIONS,
                        List.of(PerceptionClass.values()),
                        List.of("P", "V", "O"),
                        "perceptions",
                        setting)
                .draw();
    }

    /**
     * What is told of the relationships in each cell, then of those without a cell, then of what is counted in each cell.
     * The cells come first and by themselves, so that this is the same whatever is counted in them. Of a few relationships nothing more is told: that all of them
     * brought the same would tell it of each.
     */
    private List<Told> told() {
        double[] counts = IntStream.concat(
                        observed.cells().stream().mapToInt(ObservedCell::relationships),
                        IntStream.of(observed.withoutConfiguration()))
                .asDoubleStream()
                .toArray();
        List<Told> cells = CountTable.parts(counts, setting.protection());
        LinkedCounts linked = new LinkedCounts(setting.protection());
        int whole = linked.place();
        int end = linked.place();
        List<Integer> places = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            boolean inCell = number < observed.cells().size();
            places.add(inCell ? linked.place() : end);
            linked.decided(
                    whole, places.get(number), counts[number], cells.get(number).telling());
        }
        for (int number = 0; number < observed.cells().size(); number++) {
            boolean few = setting.protection().isSmall(counts[number]);
            for (double part : parts(observed.cells().get(number))) {
                if (few) {
                    linked.unpublished(places.get(number), end, part);
                } else {
                    linked.cell(places.get(number), end, part);
                }
            }
        }
        linked.known(end, whole, Arrays.stream(counts).sum());
        return linked.protect();
    }

    /** How many brought what, and of how many that is unknown. */
    private double[] parts(ObservedCell cell) {
        return IntStream.concat(
                        counted.stream()
                                .mapToInt(word -> counting.observed(cell).getOrDefault(word, 0)),
                        IntStream.of(counting.unknown(cell)))
                .asDoubleStream()
                .toArray();
    }

    private Told all(int cell) {
        return told.get(cell);
    }

    private Told withoutConfiguration() {
        return told.get(observed.cells().size());
    }

    /** Of what is counted in a cell; of the unknown after the last. */
    private Told part(int cell, int word) {
        return told.get(observed.cells().size() + 1 + cell * (counted.size() + 1) + word);
    }

    private Figure draw() {
        drawing.decoration(this::heads);
        for (int at = 0; at < observed.cells().size(); at++) {
            int number = at;
            ObservedCell cell = observed.cells().get(number);
            double x = LEFT + WIDE * HELPERS.indexOf(cell.helper());
            double y = TOP + HIGH * CLIENTS.indexOf(cell.client());
            drawing.mark(Table.row(setting.id(), number), name(number), () -> shapes(number, x, y));
            drawing.decoration(() -> texts(number, x, y));
        }
        double end = TOP + 6 * HIGH + 8;
        drawing.decoration(() -> legend(end));
        String caption = words.say(
                "configurations.caption",
                words.number(observed.relationships()),
                words.number(observed.cases()),
                words.number(withoutConfiguration()));
        return drawing.figure(
                key + ".title",
                doubtful ? caption + " " + words.say("configurations.doubtful") : caption,
                words.say("configurations.desc"),
                end + 46,
                table());
    }

    private void heads() {
        for (ClientRole client : CLIENTS) {
            double y = TOP + HIGH * CLIENTS.indexOf(client) + HIGH / 2;
            drawing.rect(0, y - 8, 18, 16, "f-edge", Paint.of(client, words.language()));
            drawing.text(RoleCode.of(client), 24, y + 4, "f-code");
        }
        for (HelperRole helper : HELPERS) {
            double x = LEFT + WIDE * HELPERS.indexOf(helper) + WIDE / 2 - 24;
            drawing.rect(x, 5, 18, 16, "f-edge", Paint.of(helper, words.language()));
            drawing.text(RoleCode.of(helper), x + 24, 17, "f-code");
        }
    }

    private void shapes(int number, double x, double y) {
        boolean none = all(number).isNobody();
        drawing.rect(x, y, WIDE, HIGH, none ? "f-cell f-sunk" : "f-cell f-surface");
        if (!none && observed.cells().get(number).published() == null) {
            drawing.rect(x + 3, y + 3, WIDE - 6, HIGH - 6, "f-dashed");
        }
        if (none || !all(number).isExact()) {
            return;
        }
        double left = x + numberWidth + 2 * MARGIN;
        double room = WIDE - numberWidth - 3 * MARGIN;
        double drawn = 0;
        for (int word = 0; word <= counted.size(); word++) {
            drawn += part(number, word).drawn();
        }
        double px = room / Math.max(1, most) * all(number).number() / drawn;
        for (int word = 0; word < counted.size(); word++) {
            double width = px * part(number, word).drawn();
            if (width > 0) {
                drawing.bar(left, y + 9, width, 11, FILLS.get(word));
                left += width;
            }
        }
    }

    private void texts(int number, double x, double y) {
        boolean none = all(number).isNobody();
        drawing.text(none ? "·" : words.number(all(number)), x + MARGIN, y + 19, none ? "f-muted" : "f-code");
        drawing.text(published(observed.cells().get(number).published()), x + MARGIN, y + 39, "f-muted f-small");
    }

    private String published(@Nullable PublishedCell cell) {
        if (cell == null) {
            return "–";
        }
        List<String> said = new ArrayList<>();
        for (int k = 0; k < counted.size(); k++) {
            int number = counting.published(cell).getOrDefault(counted.get(k), 0);
            boolean other = counting.printed(cell, counted.get(k)) != null;
            doubtful |= other;
            if (number > 0) {
                said.add(number + signs.get(k) + (other ? "*" : ""));
            }
        }
        return String.join(" ", said);
    }

    private void legend(double top) {
        double x = LEFT;
        for (int k = 0; k < counted.size(); k++) {
            String text = signs.get(k) + " " + counted.get(k).label(words.language());
            String fitting = TextWidth.fitting(text, Drawing.TEXT, 180);
            drawing.bar(x, top + 4, 20, 11, FILLS.get(k));
            drawing.text(fitting, x + 26, top + 14, "f-text");
            x += 48 + TextWidth.of(fitting, Drawing.TEXT);
        }
        drawing.rect(LEFT, top + 25, 20, 13, "f-dashed");
        drawing.text(words.say("configurations.signs"), LEFT + 26, top + 36, "f-muted");
    }

    private String name(int number) {
        ObservedCell cell = observed.cells().get(number);
        List<String> said = new ArrayList<>();
        for (int word = 0; word <= counted.size(); word++) {
            String label = word == counted.size()
                    ? words.say("state.unknown")
                    : counted.get(word).label(words.language());
            if (!part(number, word).isNobody()) {
                said.add(words.number(part(number, word)) + " " + label);
            }
        }
        String here = all(number).isNobody()
                ? words.say("configurations.none")
                : words.say("configurations.observed", words.number(all(number)), String.join(", ", said));
        PublishedCell published = cell.published();
        List<String> there = new ArrayList<>();
        for (T word : counted) {
            int count = published == null ? 0 : counting.published(published).getOrDefault(word, 0);
            if (count > 0) {
                there.add(count + " " + word.label(words.language()));
            }
        }
        return words.say(
                "configurations.mark",
                cell.client().label(words.language()),
                cell.helper().label(words.language()),
                here,
                there.isEmpty() ? words.say("configurations.unpublished") : String.join(", ", there));
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of(
                words.say("configurations.client"), words.say("configurations.helper"), words.say("relationships")));
        counted.forEach(word -> headers.add(word.label(words.language())));
        headers.add(words.say("state.unknown"));
        counted.forEach(word -> headers.add(words.say("configurations.study", word.label(words.language()))));
        List<List<Cell>> rows = new ArrayList<>();
        for (int number = 0; number < observed.cells().size(); number++) {
            ObservedCell cell = observed.cells().get(number);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.text(cell.client().label(words.language())));
            row.add(Cell.text(cell.helper().label(words.language())));
            row.add(words.cell(all(number)));
            for (int word = 0; word <= counted.size(); word++) {
                row.add(words.cell(part(number, word)));
            }
            PublishedCell published = cell.published();
            for (T word : counted) {
                row.add(
                        published == null
                                ? Cell.none()
                                : words.cell(counting.published(published).getOrDefault(word, 0)));
            }
            rows.add(row);
        }
        return new Table(setting.id(), words.say(key + ".title", setting.subject()), headers, rows);
    }
}
