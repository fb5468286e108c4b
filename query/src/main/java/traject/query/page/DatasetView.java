package traject.query.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import traject.query.figure.Figure;
import traject.query.figure.TimeUnit;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.dataset.Data;
import traject.query.research.dataset.DatasetFigures;

/**
 * How a dataset is looked at; the address holds all of it.
 *
 * @param types of objects that it can be seen from; empty where it holds none
 * @param type from which of them it is
 * @param units that may lie between two observations; empty where it holds no sequences
 * @param unit which of them does
 */
record DatasetView(List<String> types, String type, List<TimeUnit> units, TimeUnit unit) {

    /** A table of more rows is offered as a file alone. */
    private static final int MOST_ROWS = 1_000;

    /** A figure and whether its numbers stand on the page. */
    record Shown(String name, Figure figure) {
        public boolean hasTable() {
            return figure.table().rows().size() <= MOST_ROWS;
        }
    }

    /**
     * The view that was asked for.
     *
     * @param type empty for the first one
     * @throws NotAnswered when there is no such type or unit
     */
    static DatasetView of(Data data, String type, String unit) {
        TimeUnit asked = Arrays.stream(TimeUnit.values())
                .filter(each -> each.name().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(Reason.PARAMETER_MALFORMED, "unit"));
        return switch (data) {
            case Data.States states -> new DatasetView(List.of(), "", List.of(TimeUnit.values()), asked);
            case Data.Events events -> new DatasetView(List.of(), "", List.of(), asked);
            case Data.Objects objects -> ofObjects(objects.types(), type, asked);
        };
    }

    private static DatasetView ofObjects(List<String> types, String type, TimeUnit unit) {
        if (type.isEmpty() && !types.isEmpty()) {
            return new DatasetView(types, types.getFirst(), List.of(), unit);
        }
        if (!types.contains(type)) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "type");
        }
        return new DatasetView(types, type, List.of(), unit);
    }

    boolean offers(Data data, String name) {
        return DatasetFigures.names(data, type).contains(name);
    }

    /** All figures that there are. */
    List<Shown> figures(Data data, Locale language, String subject) {
        return DatasetFigures.names(data, type).stream()
                .map(name -> new Shown(name, figure(data, name, language, subject)))
                .toList();
    }

    Figure figure(Data data, String name, Locale language, String subject) {
        return DatasetFigures.of(data, name, type, unit, language, subject);
    }
}
