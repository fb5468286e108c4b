package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.query.research.export.Exported.STAMP;
import static traject.query.research.export.Exported.archive;
import static traject.query.research.export.Exported.byChance;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.text;
import static traject.query.research.export.Exported.unpacked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.sequence.Progress;

class ResearchExportTest {

    private final ExportedCases cases = byChance(8, byMonth(Unit.CASE));

    @ParameterizedTest
    @CsvSource({
        "STS, sequences.csv",
        "SPS, sequences.csv",
        "SPELL, covariates.csv spells.csv",
        "TSE, covariates.csv events.csv",
        "PARQUET, events.parquet spells.parquet trajectories.parquet",
        "XES, log.xes",
        "OCEL, log.json"
    })
    void an_archive_has_the_data_what_explains_them_and_last_the_manifest(ExportFormat format, String data) {
        assertThat(String.join(
                        " ", unpacked(archive(format, cases, Locale.ENGLISH)).keySet()))
                .isEqualTo(data + " codebook.csv codes.csv codebook.md read.R read.py manifest.json");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_cases_and_stamp_make_the_same_bytes_wherever_and_whenever(ExportFormat format) {
        byte[] here = archive(format, cases, Locale.ENGLISH);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(archive(format, byChance(8, byMonth(Unit.CASE)), Locale.ENGLISH))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_in_which_cases_were_read_changes_nothing(ExportFormat format) {
        ExportedCases backwards = new ExportedCases(
                cases.definition(),
                cases.sequences(),
                cases.trajectories(),
                cases.cases().reversed());

        assertThat(archive(format, backwards, Locale.ENGLISH)).isEqualTo(archive(format, cases, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void the_manifest_says_how_it_is_made_again_and_the_sum_of_every_other_file(ExportFormat format)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String checksum = ResearchExport.write(format, cases, STAMP, Locale.ENGLISH, Progress.UNWATCHED, out);
        Map<String, byte[]> files = unpacked(out.toByteArray());
        JsonNode manifest = JsonMapper.shared().readTree(text(files, "manifest.json"));

        assertThat(manifest.at("/format/name").asString()).isEqualTo(format.name());
        assertThat(manifest.at("/stamp/transaction").asString()).isEqualTo("812");
        assertThat(manifest.at("/stamp/position").asString()).isEqualTo("9007199254740993");
        assertThat(manifest.at("/stamp/knownAt").asString()).isEqualTo("2030-01-01T00:00:01Z");
        assertThat(manifest.at("/stamp/on").asString()).isEqualTo("2025-12-31");
        assertThat(manifest.at("/stamp/question").asString()).isEqualTo("view=table&step=MONTH");
        assertThat(manifest.at("/stamp/seed").asString()).isEqualTo("-7");
        assertThat(manifest.at("/stamp/software").asString()).isEqualTo("1.2.3");
        assertThat(manifest.at("/stamp/checksum").asString()).isEqualTo(checksum);
        assertThat(manifest.at("/counts/cases").asInt()).isEqualTo(8);
        assertThat(manifest.at("/counts/events").asLong()).isEqualTo(cases.events());
        assertThat(manifest.at("/protection/names").asBoolean()).isFalse();
        assertThat(manifest.at("/protection/calendarDays").asBoolean()).isEqualTo(format.dates());
        assertThat(manifest.at("/notes/nl").size())
                .isEqualTo(manifest.at("/notes/en").size())
                .isEqualTo(6);
        files.remove("manifest.json");
        assertThat(manifest.at("/files").size()).isEqualTo(files.size());
        for (JsonNode file : manifest.at("/files")) {
            byte[] bytes = requireNonNull(files.get(file.at("/name").asString()));
            assertThat(file.at("/bytes").asLong()).isEqualTo(bytes.length);
            assertThat(file.at("/sha256").asString()).isEqualTo(sum(List.of(bytes)));
        }
        assertThat(checksum)
                .isEqualTo(sum(format.files(cases).stream()
                        .map(file -> requireNonNull(files.get(file.name())))
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void how_far_it_is_is_told_step_by_step_up_to_the_end(ExportFormat format) throws IOException {
        List<Double> shares = new ArrayList<>();

        ResearchExport.write(format, cases, STAMP, Locale.ENGLISH, shares::add, OutputStream.nullOutputStream());

        assertThat(shares)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(cases.cases().size());
        assertThat(shares.getFirst()).isEqualTo(1.0 / shares.size());
        assertThat(shares.getLast()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void who_is_told_how_far_it_is_can_end_it(ExportFormat format) {
        Progress cancelled = share -> {
            if (share > 0.5) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> ResearchExport.write(
                        format, cases, STAMP, Locale.ENGLISH, cancelled, OutputStream.nullOutputStream()))
                .isInstanceOf(CancellationException.class);
    }

    private static String sum(List<byte[]> parts) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            parts.forEach(sum::update);
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_stream_stays_open_and_what_fails_to_be_sent_is_not_swallowed() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        for (ExportFormat format : ExportFormat.values()) {
            assertThatThrownBy(
                            () -> ResearchExport.write(format, cases, STAMP, Locale.ENGLISH, Progress.UNWATCHED, gone))
                    .as(format.name())
                    .hasStackTraceContaining("gone");
        }
    }

    @Test
    void a_trajectory_without_its_case_is_refused() {
        assertThatThrownBy(
                        () -> new ExportedCases(cases.definition(), cases.sequences(), cases.trajectories(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is that of no case");
    }
}
