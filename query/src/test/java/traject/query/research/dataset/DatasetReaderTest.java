package traject.query.research.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.problem.NotAnswered;
import traject.query.sequence.Sequences;
import traject.shared.problem.Problem;

class DatasetReaderTest {

    private static final String STATES = """
            id,t1,t2,t3
            a,WORK,WORK,SCHOOL
            b,SCHOOL,*,WORK
            c,WORK,%,
            """;

    private static final String SPELLS = """
            id,begin,end,state
            a,1,2,WORK
            b,7,9,SCHOOL
            a,4,5,SCHOOL
            """;

    private static Data read(DatasetFormat format, String text) {
        return read(format, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Data read(DatasetFormat format, @Nullable String firstColumn, byte[] bytes) {
        return DatasetReader.read(format, firstColumn, new ByteArrayInputStream(bytes));
    }

    private static List<List<Integer>> rows(Data data) {
        Sequences sequences = ((Data.States) data).sequences();
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> Arrays.stream(sequences.states(i)).boxed().toList())
                .toList();
    }

    private static void refused(DatasetFormat format, String text, String code, @Nullable String place) {
        refused(format, null, text.getBytes(StandardCharsets.UTF_8), code, place);
    }

    private static void refused(
            DatasetFormat format, @Nullable String first, byte[] bytes, String code, @Nullable String place) {
        NotAnswered told = catchThrowableOfType(NotAnswered.class, () -> read(format, first, bytes));
        assertThat(told).as(code).isNotNull();
        Problem problem = told.toProblem(Locale.ENGLISH);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(place);
    }

    @Test
    void a_table_of_states_is_read_with_what_is_missing_and_what_has_ended() {
        Data data = read(DatasetFormat.STS, STATES);

        assertThat(rows(data)).containsExactly(List.of(1, 1, 0), List.of(0, -1, 1), List.of(1));
        DatasetSummary summary = DatasetSummary.of(data);
        assertThat(summary.cases()).isEqualTo(3);
        assertThat(summary.events()).isEqualTo(6);
        assertThat(summary.longest()).isEqualTo(3);
        assertThat(summary.names())
                .containsExactly(new DatasetSummary.Count("WORK", 4), new DatasetSummary.Count("SCHOOL", 2));
        assertThat(summary.warnings())
                .containsExactly(
                        new DatasetWarning(DatasetWarning.Kind.MISSING_OBSERVATIONS, 1, 7),
                        new DatasetWarning(DatasetWarning.Kind.UNEQUAL_LENGTHS, 1, 3));
        assertThat(summary.warnings().getFirst().en()).startsWith("1 of 7 observations are missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolons_and_tabs_separate_as_well_and_a_mark_before_the_file_is_passed_over(String separator) {
        assertThat(rows(read(DatasetFormat.STS, "\uFEFF" + STATES.replace(",", separator))))
                .isEqualTo(rows(read(DatasetFormat.STS, STATES)));
    }

    @Test
    void names_of_rows_as_R_writes_them_are_ids_and_without_them_rows_are_numbered() {
        Data named = read(DatasetFormat.STS, "\"\",\"y1\"\n\"17\",\"A\"\n\"18\",\"B\"\n");
        Data numbered = read(DatasetFormat.STS, "y1,y2\nA,B\nB,B\n");

        assertThat(FirstRows.of(named).rows())
                .containsExactly(List.of("17", "1", "(A,1)"), List.of("18", "1", "(B,1)"));
        assertThat(FirstRows.of(numbered).rows())
                .containsExactly(List.of("1", "2", "(A,1)-(B,1)"), List.of("2", "2", "(B,2)"));
    }

    @Test
    void columns_before_the_first_one_of_states_are_passed_over() {
        byte[] file = "id,sex,age,t1,t2\na,m,31,X,Y\nb,f,47,Y,Y\n".getBytes(StandardCharsets.UTF_8);

        assertThat(rows(read(DatasetFormat.STS, "t1", file))).containsExactly(List.of(0, 1), List.of(1, 1));
        refused(DatasetFormat.STS, "t9", file, "dataset-column-missing", "firstColumn");
    }

    @Test
    void spells_come_in_any_order_and_each_sequence_begins_with_its_own() {
        Data data = read(DatasetFormat.SPELL, SPELLS);

        assertThat(rows(data)).containsExactly(List.of(1, 1, -1, 0, 0), List.of(0, 0, 0));
        assertThat(rows(read(DatasetFormat.SPELL, SPELLS.replace("begin,end,state", "FROM,to,Status"))))
                .isEqualTo(rows(data));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'id,t1,t2|a,X,|b,,X',                 dataset-state-after-end,  'line 3, t2'",
                "'id,t1,t2|a,X,Y|a,X,X',               dataset-not-of-format,    'line 3, id'",
                "'id,t1,t2|a,X,Y|b,X',                 dataset-row-uneven,       line 3",
                "'id,t1,t2|a,X,Y,Z',                   dataset-row-uneven,       line 2",
                "'X,Y|Y,X',                            dataset-names-missing,    line 1",
                "'id,t1|a,\"X',                        dataset-broken,           line 2",
                "'id,t1|a,*',                          dataset-empty,            -",
                "'',                                   dataset-empty,            -"
            })
    void a_table_of_states_that_is_none_is_refused_at_its_line(String lines, String code, @Nullable String place) {
        refused(DatasetFormat.STS, lines.replace('|', '\n'), code, place);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'id,begin,end|a,1,2',                              dataset-column-missing,   'line 1, state'",
                "'id,begin,end,state|a,1,2,X|a,x,4,Y',              dataset-time-not-whole,   'line 3, begin'",
                "'id,begin,end,state|a,2020-01-01,2020-02-01,X',    dataset-time-not-whole,   'line 2, begin'",
                "'id,begin,end,state|a,3,2,X',                      dataset-spell-backwards,  'line 2, end'",
                "'id,begin,end,state|a,3,5,X|b,1,9,X|a,1,3,Y',      dataset-spells-overlap,   'line 2, begin'",
                "'id,begin,end,state|a,1,2,',                       dataset-not-of-format,    'line 2, state'",
                "'id,begin,end,state|a,1,2000000000,X',             dataset-too-many,         'line 2, end'",
                "'id,begin,end,state|a,-2147483648,2147483647,X',   dataset-too-many,         'line 2, end'",
                "'id,begin,end,state|a,1,2,*',                      dataset-empty,            -"
            })
    void spells_that_are_none_are_refused_at_their_line(String lines, String code, @Nullable String place) {
        refused(DatasetFormat.SPELL, lines.replace('|', '\n'), code, place);
    }

    @Test
    void few_letters_that_mean_much_are_refused_before_they_take_memory() {
        String many = IntStream.rangeClosed(1, 1_100)
                .mapToObj(i -> i + ",1,9999,X")
                .collect(Collectors.joining("\n", "id,begin,end,state\n", "\n"));
        String states = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> i + ",S" + i)
                .collect(Collectors.joining("\n", "id,t1\n", "\n"));

        refused(DatasetFormat.SPELL, many, "dataset-too-many", "line 1002");
        refused(DatasetFormat.STS, states + "x,*\ny,NA\nz,%\nu,\nv,T\nw,U\n", "dataset-too-many-states", "line 106");
        refused(DatasetFormat.STS, "id,t1\na," + "X".repeat(1_100_000), "dataset-line-too-long", "line 2");
        refused(DatasetFormat.STS, "id" + ",t".repeat(10_001) + "\n", "dataset-too-many", "line 1");
    }

    @Test
    void characters_that_are_not_UTF_8_are_refused() {
        byte[] latin = "id,t1\na,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        refused(DatasetFormat.STS, null, latin, "dataset-not-utf8", "line 1");
    }

    @Test
    void logs_are_read_by_the_readers_of_the_reference_data() throws Exception {
        byte[] xes = reference("log.xes");
        byte[] ocel = reference("log_ocel2.json");

        Data events = read(DatasetFormat.XES, null, xes);
        Data objects = read(DatasetFormat.OCEL, null, ocel);

        assertThat(DatasetSummary.of(events).cases())
                .isEqualTo(((Data.Events) events).log().cases())
                .isPositive();
        assertThat(DatasetSummary.of(objects).objectTypes())
                .extracting(DatasetSummary.Count::name)
                .contains("case", "helper");
        assertThat(DatasetFigures.names(objects, "case")).containsExactly("map", "variants", "rework");
    }

    private static byte[] reference(String name) throws Exception {
        try (var in = DatasetReaderTest.class.getResourceAsStream("/traject/process/events/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_log_that_is_none_is_refused_by_what_is_wrong_and_never_quotes_it(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String event = "<event><string key=\"concept:name\" value=\"Jan Peeters\"/></event>";

        refused(
                DatasetFormat.XES,
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><log>&x;</log>",
                "dataset-document-type",
                "line 1");
        refused(
                DatasetFormat.XES,
                "<log>\n<trace>" + event + "</trace></log>",
                "dataset-not-of-format",
                "line 2, log/trace/event");
        refused(
                DatasetFormat.XES,
                "<log>" + "<container key=\"k\">".repeat(60),
                "dataset-too-deep",
                "line 1, " + ("log" + "/container".repeat(50)).substring(0, 200) + "…");
        refused(DatasetFormat.XES, "<log></log>", "dataset-empty", null);
        refused(DatasetFormat.XES, "<log><trace>", "dataset-broken", "line 1, log/trace");
        refused(DatasetFormat.OCEL, "{\"events\": [", "dataset-broken", "line 1, /events");
        refused(
                DatasetFormat.OCEL,
                "{\"x\":" + "[".repeat(100_000),
                "dataset-too-deep",
                "line 1, /x" + "/0".repeat(49));
        refused(DatasetFormat.OCEL, "{\"events\": []}", "dataset-not-of-format", "line 1");
    }
}
