package traject.query.research.export;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.research.export.Exported.byChance;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.files;
import static traject.query.research.export.Exported.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.analysis.Covariate;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Cells;
import traject.query.sequence.format.Cells.Treatment;
import traject.query.sequence.format.DatedSpell;
import traject.query.sequence.format.Spells;
import traject.query.sequence.format.Spells.Origin;
import traject.query.sequence.format.Sps;
import traject.query.sequence.format.Sts;

class SequenceFilesTest {

    private final ExportedCases cases = byChance(20, byMonth(Unit.CASE));

    @Test
    void states_in_time_sequence_read_back_are_the_sequences_that_were_laid_out() {
        List<NamedCsvRecord> rows = table(files(ExportFormat.STS, cases), "sequences.csv");

        List<List<String>> cells = rows.stream()
                .map(row -> IntStream.range(0, cases.sequences().longest())
                        .mapToObj(t -> row.getField("t" + t))
                        .toList())
                .toList();
        Cells kept = new Cells(
                Cells.usual().missing(), Cells.usual().ended(), Treatment.KEEP, Treatment.KEEP, Treatment.KEEP);
        assertSame(Sts.read(cases.sequences().alphabet(), cells, kept), ids(rows));
        assertCovariates(rows);
    }

    @Test
    void state_permanence_sequences_read_back_are_the_sequences_that_were_laid_out() {
        List<NamedCsvRecord> rows = table(files(ExportFormat.SPS, cases), "sequences.csv");

        List<String> texts = rows.stream().map(row -> row.getField("sequence")).toList();
        assertSame(Sps.read(cases.sequences().alphabet(), texts), ids(rows));
        assertCovariates(rows);
    }

    @Test
    void spells_read_back_are_the_sequences_that_were_laid_out() {
        Map<String, byte[]> files = files(ExportFormat.SPELL, cases);

        List<DatedSpell> spells = table(files, "spells.csv").stream()
                .map(row -> new DatedSpell(
                        row.getField("id"),
                        Integer.parseInt(row.getField("from")),
                        Integer.parseInt(row.getField("to")),
                        row.getField("state")))
                .toList();
        Sequences read = Spells.read(cases.sequences().alphabet(), spells, Origin.COMMON);
        assertSame(read, IntStream.range(0, read.size()).mapToObj(read::id).toList());
        assertCovariates(table(files, "covariates.csv"));
    }

    @Test
    void events_are_the_entries_by_days_since_time_0() {
        Map<String, byte[]> files = files(ExportFormat.TSE, cases);

        List<List<String>> expected = new ArrayList<>();
        for (ExportedTrajectory each : cases.trajectories()) {
            each.trajectory()
                    .entries()
                    .forEach(entry -> expected.add(List.of(
                            each.id(),
                            Long.toString(
                                    ChronoUnit.DAYS.between(each.trajectory().from(), entry.on())),
                            entry.kind())));
        }
        assertThat(table(files, "events.csv").stream().map(NamedCsvRecord::getFields))
                .hasSizeGreaterThan(1_000)
                .containsExactlyElementsOf(expected);
        assertCovariates(table(files, "covariates.csv"));
    }

    @Test
    void a_trajectory_says_to_which_group_of_the_question_its_case_belongs() {
        Map<String, String> groups = table(files(ExportFormat.STS, cases), "sequences.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("group")));

        assertThat(groups)
                .containsEntry(Exported.pseudonyms(0).apply("random"), "A")
                .containsEntry(Exported.pseudonyms(1).apply("random"), "B")
                .containsEntry(Exported.pseudonyms(2).apply("random"), "A_AND_B");
    }

    @Test
    void on_the_calendar_time_0_is_the_first_day_of_the_step_in_which_the_first_trajectory_begins() {
        SequenceDefinition calendar = new SequenceDefinition(
                List.of(Dimension.PHASE), Unit.CASE, Axis.CALENDAR, null, null, Step.QUARTER, null, 8, Missing.STATE);

        ExportedCases byQuarter = byChance(3, calendar);

        assertThat(byQuarter.trajectories())
                .allSatisfy(each -> assertThat(each.zero()).isEqualTo("2025-01-01"));
        assertThat(table(files(ExportFormat.TSE, byQuarter), "events.csv"))
                .first()
                .satisfies(row -> assertThat(row.getField("time")).isEqualTo("5"));
    }

    private static List<String> ids(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("id")).toList();
    }

    private void assertSame(Sequences read, List<String> ids) {
        Sequences laidOut = cases.sequences();
        assertThat(ids)
                .hasSize(20)
                .isEqualTo(
                        IntStream.range(0, laidOut.size()).mapToObj(laidOut::id).toList());
        for (int i = 0; i < ids.size(); i++) {
            assertThat(read.states(i)).as(ids.get(i)).isEqualTo(laidOut.states(i));
        }
        assertThat(laidOut.hasMissing())
                .as("there is something missing to be read")
                .isTrue();
    }

    /** Services and teams stand under pseudonyms; every other covariate is as it was. */
    private void assertCovariates(List<NamedCsvRecord> rows) {
        assertThat(rows).hasSize(20);
        for (Covariate covariate : Covariate.values()) {
            List<String> read = rows.stream()
                    .map(row -> row.getField(covariate.name().toLowerCase(Locale.ROOT)))
                    .toList();
            List<String> were = cases.sequences().covariate(covariate.name());
            switch (covariate) {
                case SERVICE ->
                    assertThat(read)
                            .isEqualTo(were.stream()
                                    .map(id -> Exported.pseudonyms(0).apply("service:" + id))
                                    .toList());
                case TEAM ->
                    assertThat(read)
                            .isEqualTo(were.stream()
                                    .map(id -> Exported.pseudonyms(0).apply("team:" + id))
                                    .toList());
                case SERVICE_TYPE, WAY_IN, PHASE_REACHED, CLOSING, OUTCOME ->
                    assertThat(read).isEqualTo(were);
            }
        }
    }
}
