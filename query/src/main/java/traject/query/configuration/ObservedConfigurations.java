package traject.query.configuration;

import java.util.List;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/**
 * The observed tables beside the published ones. Numbers only: nothing tells which cases they are.
 *
 * @param cases those that were open or closed by the day asked
 * @param relationships in these cases, running or ended; they are what is counted (semantics.md 13)
 * @param withoutConfiguration relationships in which the roles of both sides never were known: they have no cell
 * @param cells all 36, row by row
 */
public record ObservedConfigurations(int cases, int relationships, int withoutConfiguration, List<ObservedCell> cells) {

    public ObservedConfigurations {
        cells = List.copyOf(cells);
    }

    /** The cell of a configuration. */
    public ObservedCell cell(ClientRole client, HelperRole helper) {
        return cells.stream()
                .filter(cell -> cell.client() == client && cell.helper() == helper)
                .findFirst()
                .orElseThrow();
    }
}
