package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static traject.query.research.export.Exported.byChance;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.files;
import static traject.query.research.export.Exported.table;
import static traject.query.research.export.Exported.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.analysis.SequenceDefinition.Unit;

/** How R and Python read an export: what the scripts name is there, and where there is a Python with what they need, they run. */
class ScriptsTest {

    private static final Pattern FILE = Pattern.compile("\"([a-z]+\\.(?:csv|parquet|xes|json))\"");

    /** What looks like a column: after a dollar sign in R, between quotes in either. */
    private static final Pattern R_COLUMN =
            Pattern.compile("(?:rows|events|spells|covariates|trajectories|codes)\\$([a-z_]+)");

    private static final Pattern NAMED =
            Pattern.compile("(?:rows|events|spells|trajectories|covariates)\\[\"([a-z_]+)\"\\]");
    private static final Pattern BY = Pattern.compile("(?:groupby\\(|\\)\\[|on=|by = )\"([a-z_]+)\"");

    /** Columns that a script makes itself. */
    private static final Set<String> MADE = Set.of("number", "duration", "days", "state");

    @TempDir
    Path folder;

    private final ExportedCases cases = byChance(20, byMonth(Unit.CASE));

    @ParameterizedTest
    @EnumSource
    void a_script_reads_every_file_of_data_and_no_file_that_is_not_there(ExportFormat format) {
        Map<String, byte[]> files = files(format, cases);
        Set<String> data =
                format.files(cases).stream().map(DataFile::name).collect(Collectors.toCollection(TreeSet::new));

        for (String script : List.of("read.R", "read.py")) {
            Set<String> named = found(FILE, text(files, script));
            assertThat(files.keySet()).as(script).containsAll(named);
            assertThat(named).as(script).containsAll(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STS", "SPS", "SPELL", "TSE", "PARQUET"})
    void a_script_names_no_column_that_is_not_there(ExportFormat format) {
        Map<String, byte[]> files = files(format, cases);
        Set<String> columns = format.files(cases).stream()
                .flatMap(file -> file.columns().stream())
                .map(Column::name)
                .collect(Collectors.toCollection(TreeSet::new));
        columns.addAll(table(files, "codes.csv").getFirst().getHeader());
        columns.addAll(MADE);

        for (String script : List.of("read.R", "read.py")) {
            String text = text(files, script);
            Set<String> named = found(R_COLUMN, text);
            named.addAll(found(NAMED, text));
            named.addAll(found(BY, text));
            assertThat(columns).as(script).containsAll(named);
        }
    }

    private static Set<String> found(Pattern pattern, String script) {
        return pattern.matcher(script)
                .results()
                .map((MatchResult match) -> requireNonNull(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "STS, pandas, GO_IT_ALONE",
        "SPS, pandas, GO_IT_ALONE",
        "SPELL, pandas, GO_IT_ALONE",
        "TSE, pandas, role-shifted",
        "PARQUET, pandas pyarrow, role-shifted",
        "XES, pm4py, role-shifted",
        "OCEL, pm4py, client-of"
    })
    void Python_reads_it(ExportFormat format, String needed, String said) throws Exception {
        assumeTrue(run("import " + needed.replace(' ', ',')).isEmpty(), "there is no Python with " + needed);
        for (Map.Entry<String, byte[]> file : files(format, cases).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        String printed = run(Files.readString(folder.resolve("read.py")));

        assertThat(printed).doesNotContain("Traceback").contains(said);
    }

    /** What Python prints, complaints included; something where there is no Python. */
    private String run(String script) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        try {
            Process python = new ProcessBuilder("python3", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            if (!python.waitFor(2, TimeUnit.MINUTES)) {
                python.destroyForcibly();
                return "Python did not end";
            }
        } catch (IOException e) {
            return "there is no Python";
        }
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
