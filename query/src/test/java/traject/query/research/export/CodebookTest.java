package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.research.export.Exported.byChance;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.files;
import static traject.query.research.export.Exported.table;
import static traject.query.research.export.Exported.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.shared.event.CaseEntry;

class CodebookTest {

    private final ExportedCases cases = byChance(20, byMonth(Unit.CASE));

    @ParameterizedTest
    @EnumSource(names = {"STS", "SPS", "SPELL", "TSE"})
    void describes_every_column_of_every_table_in_its_order(ExportFormat format) {
        Map<String, byte[]> files = files(format, cases);

        Map<String, List<String>> described = table(files, "codebook.csv").stream()
                .collect(groupingBy(row -> row.getField("file"), mapping(row -> row.getField("column"), toList())));
        assertThat(described).isNotEmpty();
        described.forEach((file, columns) ->
                assertThat(table(files, file).getFirst().getHeader()).isEqualTo(columns));
    }

    @ParameterizedTest
    @EnumSource
    void says_of_each_column_all_that_is_to_be_known_in_the_language_asked_for(ExportFormat format) {
        List<NamedCsvRecord> dutch =
                table(Exported.unpacked(Exported.archive(format, cases, Locale.of("nl", "BE"))), "codebook.csv");
        List<NamedCsvRecord> english = table(files(format, cases), "codebook.csv");

        assertThat(english).hasSameSizeAs(dutch).allSatisfy(row -> {
            assertThat(row.getField("meaning")).isNotBlank();
            assertThat(row.getField("type")).isNotBlank();
            assertThat(row.getField("missing")).isIn("never missing", "empty, or the attribute is not there");
        });
        assertThat(english.getFirst().getField("meaning")).startsWith("Pseudonym of the");
        assertThat(dutch.getFirst().getField("meaning")).startsWith("Pseudoniem van");
        assertThat(text(files(format, cases), "codebook.md"))
                .startsWith("# Codebook\n")
                .contains(english.stream()
                        .map(row -> "| `" + row.getField("column") + "` | " + row.getField("meaning") + " |")
                        .toList());
    }

    /** By asking the tables themselves, since logs and Parquet have no cells of text. */
    @ParameterizedTest
    @EnumSource(names = {"STS", "SPELL", "TSE", "PARQUET"})
    void lists_every_code_that_occurs(ExportFormat format) {
        Map<String, byte[]> files = files(format, cases);
        Map<String, Set<String>> codes = table(files, "codes.csv").stream()
                .collect(groupingBy(row -> row.getField("list"), mapping(row -> row.getField("code"), toSet())));
        List<String> checked = new ArrayList<>();

        for (DataFile file : format.files(cases)) {
            check((TableFile<?>) file, codes, checked);
        }
        assertThat(checked).hasSizeGreaterThan(4);
        assertThat(table(files, "codes.csv")).allSatisfy(row -> {
            assertThat(row.getField("label_nl")).isNotBlank();
            assertThat(row.getField("label_en")).isNotBlank();
        });
    }

    private static <R> void check(TableFile<R> file, Map<String, Set<String>> codes, List<String> checked) {
        for (Field<R> field : file.fields()) {
            CodeList list = field.column().codes();
            if (!list.codes().isEmpty()) {
                Set<String> values = new TreeSet<>();
                for (R row : file.rows()) {
                    Object value = field.value().of(row);
                    if (value != null) {
                        values.add(value.toString());
                    }
                }
                assertThat(requireNonNull(codes.get(list.name())))
                        .as(file.name() + " " + field.column().name())
                        .containsAll(values);
                checked.add(field.column().name());
            }
        }
    }

    @Test
    void a_state_of_two_roles_has_the_labels_of_both() {
        assertThat(table(files(ExportFormat.SPS, cases), "codes.csv"))
                .filteredOn(row -> row.getField("code").equals("ATTACHED_STAYER+RESCUER"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("label_nl")).isEqualTo("Aanhankelijke blijver + Redder");
                    assertThat(row.getField("label_en")).isEqualTo("Attached stayer + Rescuer");
                });
    }

    @Test
    void there_is_a_kind_for_every_entry_that_can_be_recorded() {
        Set<Class<?>> recordable = leaves(CaseEntry.class).collect(toSet());

        assertThat(EventKind.all().stream().map(EventKind::entry).collect(toSet()))
                .isEqualTo(recordable);
        assertThat(EventKind.all()).hasSameSizeAs(recordable);
    }

    private static Stream<Class<?>> leaves(Class<?> entry) {
        return entry.isSealed()
                ? Stream.of(entry.getPermittedSubclasses()).flatMap(CodebookTest::leaves)
                : Stream.of(entry);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Words.bundle(Locale.ENGLISH).keySet())
                .isEqualTo(Words.bundle(Words.DUTCH).keySet());
    }
}
