package traject.command.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean.
 *
 * @param sheet of a workbook; null for the first
 * @param header the row of the headings, from 1
 * @param separator between the columns of CSV; null to find out
 * @param charset of CSV; null to find out
 * @param caseId how the id of the case is made
 * @param entries what a row may tell, each of them if it applies
 * @param skip rows that tell nothing, each by what stands in some columns
 * @param named every column that is named, with the place in the mapping
 */
record Mapping(
        @Nullable String sheet,
        int header,
        @Nullable Character separator,
        @Nullable Charset charset,
        FieldRule caseId,
        List<EntryRule> entries,
        List<Map<String, Set<String>>> skip,
        Map<String, String> named) {

    boolean skips(Row row) {
        return skip.stream().anyMatch(when -> EntryRule.holds(when, row));
    }
}
