package traject.query.research.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import traject.query.research.export.CodeList.Code;
import traject.query.research.export.Column.Kind;

/** What every column means, and every code: as tables for programs and as a page for a reader. */
final class Codebook {

    private final List<DataFile> files;
    private final Locale language;

    Codebook(List<DataFile> files, Locale language) {
        this.files = files;
        this.language = language;
    }

    private record Described(String file, Column column) {}

    private record Listed(String list, Code code) {}

    List<DataFile> tables() {
        return List.of(codebook(), codes());
    }

    private DataFile codebook() {
        List<Field<Described>> fields = List.of(
                field("file", Described::file),
                field("column", each -> each.column().name()),
                field("meaning", each -> meaning(each.column())),
                field("unit", each -> unit(each.column())),
                field("type", each -> say(each.column().kind().key())),
                field("range", each -> range(each.column())),
                field("codes", each -> each.column().codes().name()),
                field("missing", each -> missing(each.column())));
        return new CsvFile<>(
                "codebook.csv",
                fields,
                files.stream()
                        .flatMap(file -> file.columns().stream().map(column -> new Described(file.name(), column)))
                        .toList());
    }

    private DataFile codes() {
        List<Field<Listed>> fields = List.of(
                field("list", Listed::list),
                field("code", each -> each.code().code()),
                field("applies_to", each -> each.code().of()),
                field("label_nl", each -> each.code().nl()),
                field("label_en", each -> each.code().en()));
        return new CsvFile<>(
                "codes.csv",
                fields,
                lists().stream()
                        .flatMap(list -> list.codes().stream().map(code -> new Listed(list.name(), code)))
                        .toList());
    }

    private static <R> Field<R> field(String name, Field.Value<R> value) {
        return new Field<>(Column.of(name, Kind.TEXT), value);
    }

    /** Each list once, in the order in which columns name them. */
    private Collection<CodeList> lists() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.columns().stream())
                .map(Column::codes)
                .filter(list -> !list.codes().isEmpty())
                .forEach(list -> lists.putIfAbsent(list.name(), list));
        return lists.values();
    }

    /** The same as a page in Markdown. */
    String page(List<String> notes) {
        StringBuilder page = new StringBuilder("# " + say("codebook") + "\n\n");
        notes.forEach(note -> page.append("- ").append(note).append('\n'));
        for (DataFile file : files) {
            page.append("\n## ").append(file.name()).append("\n\n");
            row(
                    page,
                    List.of("head.column", "head.meaning", "head.unit", "head.type", "head.range", "head.missing")
                            .stream()
                            .map(this::say)
                            .toList());
            row(page, List.of("---", "---", "---", "---", "---", "---"));
            for (Column column : file.columns()) {
                row(
                        page,
                        List.of(
                                "`" + column.name() + "`",
                                meaning(column),
                                unit(column),
                                say(column.kind().key()),
                                range(column),
                                missing(column)));
            }
        }
        for (CodeList list : lists()) {
            boolean several = list.codes().stream().anyMatch(code -> !code.of().isEmpty());
            page.append("\n## ").append(say("codes-of", list.name())).append("\n\n");
            row(page, cells(several, say("head.applies-to"), say("head.code"), "nl", "en"));
            row(page, cells(several, "---", "---", "---", "---"));
            list.codes()
                    .forEach(code ->
                            row(page, cells(several, code.of(), "`" + code.code() + "`", code.nl(), code.en())));
        }
        return page.toString();
    }

    private static List<String> cells(boolean several, String of, String code, String nl, String en) {
        return several ? List.of(of, code, nl, en) : List.of(code, nl, en);
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private String meaning(Column column) {
        return say(column.meaning(), column.said().toArray());
    }

    private String unit(Column column) {
        return column.unit().isEmpty() ? "" : say(column.unit());
    }

    private String range(Column column) {
        if (!column.codes().codes().isEmpty()) {
            return say("range.codes", column.codes().name());
        }
        return switch (column.kind()) {
            case PSEUDONYM -> say("range.pseudonym");
            case DATE -> say("range.date");
            case MOMENT -> say("range.moment");
            case TRUTH -> say("range.truth");
            case CODE, WHOLE_NUMBER, TEXT -> column.range();
        };
    }

    private String missing(Column column) {
        return say(column.optional() ? "missing.empty" : "missing.never");
    }

    private String say(String key, Object... said) {
        return Words.say(language, key, said);
    }
}
