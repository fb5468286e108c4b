package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireDistinct;
import static traject.shared.reference.Requirement.requireSum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.Source;

/**
 * How both parties experienced the relationships of the study, by role configuration, in the three classes that the
 * article tells apart [A]. A configuration without a cell was not observed, which is not the same as bad.
 *
 * @param total the relationships of the study, against which the cells are checked
 * @param perClass the sums per class, against which the cells are checked
 * @param derivedBorders the rows in which the borders between cells are ours, after the outcome table
 */
public record PerceptionTable(
        String version,
        List<Source> sources,
        List<Text> notes,
        int total,
        Map<PerceptionClass, Integer> perClass,
        Set<ClientRole> derivedBorders,
        List<Cell> cells) {

    static final String NAME = "perception-table";

    /** A number of relationships experienced in one way in one configuration. */
    public record Cell(ClientRole client, HelperRole helper, PerceptionClass perception, int count) {
        public Cell {
            require(count > 0, client + " x " + helper + " has no positive count");
        }
    }

    private record Place(ClientRole client, HelperRole helper, PerceptionClass perception) {}

    public PerceptionTable {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        perClass = Map.copyOf(perClass);
        derivedBorders = Set.copyOf(derivedBorders);
        cells = List.copyOf(cells);
        require(!version.isBlank() && !sources.isEmpty(), "it has no version or no source");
        requireDistinct(cells, cell -> new Place(cell.client, cell.helper, cell.perception));
        requireSum(total, cells.stream().mapToInt(Cell::count).sum(), "the total");
        for (PerceptionClass perception : PerceptionClass.values()) {
            int counted = cells.stream()
                    .filter(cell -> cell.perception == perception)
                    .mapToInt(Cell::count)
                    .sum();
            requireSum(perClass.getOrDefault(perception, 0), counted, "class " + perception);
        }
    }

    /** The table that comes with the application. */
    public static PerceptionTable load() {
        return ReferenceFile.load(NAME, PerceptionTable.class);
    }

    /** Whether the borders between the cells of this row follow from the outcome table rather than from the text. */
    public boolean derived(ClientRole row) {
        return derivedBorders.contains(row);
    }

    /** Whether the study has any relationship in this configuration. */
    public boolean observed(ClientRole client, HelperRole helper) {
        return !cells(client, helper).isEmpty();
    }

    /** The classes of this configuration in the order of the file; empty when it was not observed. */
    public List<Cell> cells(ClientRole client, HelperRole helper) {
        return cells.stream()
                .filter(cell -> cell.client == client && cell.helper == helper)
                .toList();
    }

    /** The relationships in this configuration that were experienced in this way. */
    public int count(ClientRole client, HelperRole helper, PerceptionClass perception) {
        return cells(client, helper).stream()
                .filter(cell -> cell.perception == perception)
                .mapToInt(Cell::count)
                .sum();
    }

    /** The relationships in this configuration, however experienced. */
    public int count(ClientRole client, HelperRole helper) {
        return cells(client, helper).stream().mapToInt(Cell::count).sum();
    }
}
