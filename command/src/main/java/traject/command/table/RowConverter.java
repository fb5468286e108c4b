package traject.command.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.table.SortedLines.Turn;
import traject.shared.event.CaseId;
import traject.shared.event.InvalidValue;

/** Makes of each row the lines that it tells. */
final class RowConverter implements Rows.Taker {

    private static final int DIGITS_OF_ID = 16;

    private final Mapping mapping;
    private final SortedLines told;
    private final SortedLines strays;
    private @Nullable List<String> headings;

    /**
     * @param told takes the lines of rows that tell their case
     * @param strays takes the others
     */
    RowConverter(Mapping mapping, SortedLines told, SortedLines strays) {
        this.mapping = mapping;
        this.told = told;
        this.strays = strays;
    }

    @Override
    public void take(long number, List<Cell> cells) throws IOException {
        if (number < mapping.header() || cells.stream().allMatch(Cell::isEmpty)) {
            return;
        }
        if (headings == null) {
            headings = headings(cells);
            return;
        }
        Map<String, Cell> named = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
            named.put(headings.get(i), cells.get(i));
        }
        Row row = new Row(number, named);
        if (!mapping.skips(row)) {
            convert(row);
        }
    }

    /** Whether the headings were there: a table without them tells nothing. */
    void end() {
        if (headings == null) {
            throw NotRecorded.because(Reason.HEADINGS_MISSING);
        }
    }

    private List<String> headings(List<Cell> cells) {
        List<String> found = cells.stream().map(Cell::text).toList();
        mapping.named().forEach((column, place) -> {
            long times = found.stream().filter(column::equals).count();
            if (times != 1) {
                throw NotRecorded.because(times == 0 ? Reason.COLUMN_UNKNOWN : Reason.COLUMN_DOUBLED, place);
            }
        });
        return found;
    }

    private void convert(Row row) throws IOException {
        String caseId;
        try {
            JsonNode named = mapping.caseId().from(row);
            if (named == null) {
                throw new CellFault(Reason.CASE_MISSING, column(mapping.caseId()));
            }
            caseId = new CaseId(named.asString()).value();
        } catch (InvalidValue malformed) {
            strays.add("", null, Turn.REST, fault(row, "{}", Reason.ID_MALFORMED, column(mapping.caseId())));
            return;
        } catch (CellFault fault) {
            strays.add("", null, Turn.REST, fault(row, "{}", fault.reason(), fault.column()));
            return;
        }
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < mapping.entries().size(); i++) {
            if (mapping.entries().get(i).isToldBy(row)) {
                rules.add(i);
            }
        }
        ObjectNode ofCase = JsonNodeFactory.instance.objectNode().put("case", caseId);
        if (rules.isEmpty()) {
            told.add(caseId, null, Turn.REST, fault(row, ofCase.toString(), Reason.ROW_NOT_UNDERSTOOD, null));
        }
        for (int rule : rules) {
            try {
                ObjectNode line = line(ofCase, mapping.entries().get(rule), row);
                JsonNode day = line.get("occurredOn");
                told.add(
                        caseId,
                        day == null ? null : LocalDate.parse(day.asString()),
                        turn(mapping.entries().get(rule)),
                        new KeptLine(row.number(), rule, line.toString(), null, null).toString());
            } catch (CellFault fault) {
                told.add(caseId, null, Turn.REST, fault(row, ofCase.toString(), fault.reason(), fault.column()));
            }
        }
    }

    private static Turn turn(EntryRule rule) {
        if (rule.type().equals("open-case")) {
            return Turn.OPENING;
        }
        return rule.type().equals("close-case") ? Turn.CLOSING : Turn.REST;
    }

    private static ObjectNode line(ObjectNode ofCase, EntryRule rule, Row row) throws CellFault {
        ObjectNode fields = rule.fields().whatIsThere(row);
        ObjectNode line = ofCase.deepCopy().put("type", rule.type());
        FieldRule named = rule.entry();
        if (named == null) {
            line.put("entry", rule.type() + '-' + digest(line.toString() + fields));
        } else {
            JsonNode entry = named.from(row);
            if (entry == null) {
                throw new CellFault(Reason.ENTRY_MISSING, column(named));
            }
            line.set("entry", entry);
        }
        line.setAll(fields);
        return line;
    }

    private static @Nullable String column(FieldRule rule) {
        return rule.templates().map(Template::column).findFirst().orElse(null);
    }

    private static String fault(Row row, String text, Reason reason, @Nullable String column) {
        return new KeptLine(row.number(), KeptLine.NO_RULE, text, reason, column).toString();
    }

    /** The same row gives the same id, wherever it stands in the table. */
    private static String digest(String content) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256).substring(0, DIGITS_OF_ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
