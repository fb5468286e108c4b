package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireDistinct;
import static traject.shared.reference.Requirement.requireEachOnce;
import static traject.shared.reference.Requirement.requireSum;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Source;

/**
 * What the relationships of the study brought, by role configuration [A][B]. A configuration without a cell was not
 * observed, which is not the same as bad. One cell is doubtful and is kept in both readings.
 *
 * @param totals the published or derived sums, one per reading, against which the cells are checked
 */
public record OutcomeTable(
        String version, List<Source> sources, List<Text> notes, List<Total> totals, List<Cell> cells) {

    static final String NAME = "outcome-table";

    /** How the doubtful cell is read. */
    public enum Reading {
        /** 9 successes, as the 35 relationships of the study and the perception table ask: 35 in all. */
        DERIVED,
        /** 10 successes, as [B] prints: 36 in all, one more than the study has. */
        PRINTED
    }

    /** The sums of the whole table in one reading. */
    public record Total(Reading reading, int total, Map<RelationshipOutcome, Integer> perOutcome) {
        public Total {
            perOutcome = Map.copyOf(perOutcome);
        }
    }

    /**
     * A number of relationships with one outcome in one configuration.
     *
     * @param count the number; in the doubtful cell the derived one
     * @param printed the number that is printed, where it differs
     * @param note what is to be known about the cell
     */
    public record Cell(
            ClientRole client,
            HelperRole helper,
            RelationshipOutcome outcome,
            int count,
            @Nullable Integer printed,
            @Nullable Text note) {

        public Cell {
            require(count > 0 && (printed == null || printed > 0), client + " x " + helper + " has no positive count");
            require(printed == null || note != null, client + " x " + helper + " is doubtful without a note");
        }

        /** Whether the readings differ here. */
        public boolean doubtful() {
            return printed != null;
        }

        public int count(Reading reading) {
            return switch (reading) {
                case DERIVED -> count;
                case PRINTED -> printed == null ? count : printed;
            };
        }
    }

    private record Place(ClientRole client, HelperRole helper, RelationshipOutcome outcome) {}

    public OutcomeTable {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        totals = List.copyOf(totals);
        cells = List.copyOf(cells);
        require(!version.isBlank() && !sources.isEmpty(), "it has no version or no source");
        requireDistinct(cells, cell -> new Place(cell.client, cell.helper, cell.outcome));
        requireEachOnce(totals, Total::reading, Reading.values());
        for (Total total : totals) {
            requireTotals(total, cells);
        }
    }

    private static void requireTotals(Total total, List<Cell> cells) {
        int all = cells.stream().mapToInt(cell -> cell.count(total.reading)).sum();
        requireSum(total.total, all, "the total of the reading " + total.reading);
        for (RelationshipOutcome outcome : RelationshipOutcome.values()) {
            int counted = cells.stream()
                    .filter(cell -> cell.outcome == outcome)
                    .mapToInt(cell -> cell.count(total.reading))
                    .sum();
            int stated = total.perOutcome.getOrDefault(outcome, 0);
            requireSum(stated, counted, outcome + " in the reading " + total.reading);
        }
    }

    /** The table that comes with the application. */
    public static OutcomeTable load() {
        return ReferenceFile.load(NAME, OutcomeTable.class);
    }

    /** Whether the study has any relationship in this configuration. */
    public boolean observed(ClientRole client, HelperRole helper) {
        return !cells(client, helper).isEmpty();
    }

    /** The outcomes of this configuration in the order of the file; empty when it was not observed. */
    public List<Cell> cells(ClientRole client, HelperRole helper) {
        return cells.stream()
                .filter(cell -> cell.client == client && cell.helper == helper)
                .toList();
    }

    /** The relationships in this configuration with this outcome. */
    public int count(ClientRole client, HelperRole helper, RelationshipOutcome outcome, Reading reading) {
        return cells(client, helper).stream()
                .filter(cell -> cell.outcome == outcome)
                .mapToInt(cell -> cell.count(reading))
                .sum();
    }

    /** The relationships in this configuration, whatever they brought. */
    public int count(ClientRole client, HelperRole helper, Reading reading) {
        return cells(client, helper).stream()
                .mapToInt(cell -> cell.count(reading))
                .sum();
    }

    /** The relationships of the whole table in this reading. */
    public int total(Reading reading) {
        return cells.stream().mapToInt(cell -> cell.count(reading)).sum();
    }
}
