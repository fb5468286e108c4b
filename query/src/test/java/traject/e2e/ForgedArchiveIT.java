package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.archive.AgeKey;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.archive.ArchiveHeader;
import traject.shared.archive.ArchiveReader;
import traject.shared.archive.ArchiveRow;
import traject.shared.archive.ArchiveWriter;
import traject.shared.archive.Recipients;
import traject.shared.archive.Section;

/** Anybody can encrypt to a public key: what an archive says is judged, and if one row can't be, nothing is restored. */
class ForgedArchiveIT {

    @TempDir
    static Path folder;

    private static final AgeKey KEY = AgeKey.make();
    private static ArchivedTraject from;
    private static ArchivedTraject into;
    private static ArchiveHeader header;
    private static List<ArchiveRow> genuine;

    @BeforeAll
    static void start() {
        from = new ArchivedTraject(KEY, folder);
        into = new ArchivedTraject(KEY, folder);
        from.recordRandomCase(2);
        from.traject.get("auditor", "/api/cases/random-2");
        Path archive = from.export("genuine.age");
        genuine = from.rows(archive);
        try (ArchiveReader reader = from.open(archive)) {
            header = reader.header();
        }
    }

    @AfterAll
    static void stop() {
        from.close();
        into.close();
    }

    @Test
    void an_entry_dated_after_the_day_on_which_it_was_recorded() throws IOException {
        refused(events -> payload(events, 0).put("occurredOn", "2026-01-02"), "event 0, entry x0, in-the-future");
    }

    @Test
    void an_entry_that_the_rules_refuse_where_it_stands() throws IOException {
        refused(events -> events.removeFirst(), "event 1, version-not-next");
        refused(events -> payload(events, 0).put("type", "relationship-started"), "event 0, event-unreadable");
        refused(
                events -> {
                    events.removeFirst();
                    renumber(events);
                },
                "not-open");
    }

    @Test
    void an_id_used_twice() throws IOException {
        refused(events -> payload(events, 1).put("entry", "x0"), "event 1, entry x0, duplicate");
    }

    @Test
    void moments_that_do_not_rise() throws IOException {
        refused(
                events -> metadata(events, events.size() - 1).put("recordedAt", "2026-01-01T10:00:00Z"),
                "recorded-at-not-rising");
    }

    @Test
    void one_command_of_two_people() throws IOException {
        refused(
                events -> metadata(events, secondOfRevision(events)).put("recordedBy", "somebody"),
                "recorded-by-several");
    }

    @Test
    void a_revision_taken_apart_is_judged_apart_and_kept_together_it_passes() throws IOException {
        assertThat(secondOfRevision(events(genuine))).isPositive();
        into.restore(forged(rows -> {}));
        assertThat(into.log()).isEqualTo(from.log());
        into.close();
        into = new ArchivedTraject(KEY, folder);
    }

    @Test
    void what_this_program_can_not_read() throws IOException {
        refused(events -> events.get(1).put("type", "wages-paid"), "event 1, event-unreadable");
        refused(events -> events.get(1).put("type_version", 9), "event 1, event-unreadable");
        refused(events -> metadata(events, 1).put("recordedAs", "KING"), "event 1, event-unreadable");
    }

    @Test
    void rows_that_do_not_fit_the_tables() throws IOException {
        refused(events -> events.get(1).put("position", 1), ArchiveFault.ROW_REFUSED, "SQL state 23505");
        refused(
                rows -> {},
                rows -> rows.stream()
                        .filter(row -> row.section() == Section.LOOK)
                        .forEach(row -> row.columns().put("at", "gisteren")),
                ArchiveFault.ROW_REFUSED,
                "SQL state 22007");
    }

    @Test
    void a_genuine_one_into_a_store_that_is_not_empty() throws IOException {
        Path archive = forged(_ -> {});
        List<String> before = from.log();

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> from.restore(archive))
                .withMessage("store-not-empty: event_log.event");
        assertThat(from.log()).isEqualTo(before);
    }

    @Test
    void one_cut_short_after_thousands_of_good_rows() throws IOException {
        Path archive = forged(_ -> {});
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 1));

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> into.restore(archive))
                .withMessage("archive-broken-off");
        nothingIsThere();
    }

    private static void refused(Consumer<List<ObjectNode>> forgery, String where) throws IOException {
        refused(forgery, ArchiveFault.EVENT_REFUSED, where);
    }

    private static void refused(Consumer<List<ObjectNode>> forgery, ArchiveFault fault, String where)
            throws IOException {
        refused(forgery, _ -> {}, fault, where);
    }

    private static void refused(
            Consumer<List<ObjectNode>> forgery, Consumer<List<ArchiveRow>> others, ArchiveFault fault, String where)
            throws IOException {
        Path archive = forged(rows -> {
            List<ObjectNode> events = new ArrayList<>(events(rows));
            forgery.accept(events);
            rows.removeIf(row -> row.section() == Section.EVENT);
            others.accept(rows);
            rows.addAll(
                    0,
                    events.stream()
                            .map(event -> new ArchiveRow(Section.EVENT, event))
                            .toList());
        });

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> into.restore(archive))
                .withMessageContaining(where)
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("woorden"));
        nothingIsThere();
    }

    private static void nothingIsThere() {
        for (Section section : Section.values()) {
            assertThat(into.count(section.table())).as(section.table()).isZero();
        }
    }

    private static Path forged(Consumer<List<ArchiveRow>> forgery) throws IOException {
        List<ArchiveRow> rows = new ArrayList<>(genuine.stream()
                .map(row -> new ArchiveRow(row.section(), row.columns().deepCopy()))
                .toList());
        forgery.accept(rows);
        Path file = folder.resolve("forged.age");
        ArchiveWriter writer =
                new ArchiveWriter(Files.newOutputStream(file), new Recipients(List.of(KEY.publicKey())), header);
        for (ArchiveRow row : rows) {
            writer.add(row.section(), row.columns().toString());
        }
        writer.finish();
        return file;
    }

    private static List<ObjectNode> events(List<ArchiveRow> rows) {
        return rows.stream()
                .filter(row -> row.section() == Section.EVENT)
                .map(ArchiveRow::columns)
                .toList();
    }

    private static void renumber(List<ObjectNode> events) {
        for (int version = 0; version < events.size(); version++) {
            events.get(version).put("version", version);
        }
    }

    private static int secondOfRevision(List<ObjectNode> events) {
        for (int i = 1; i < events.size(); i++) {
            if (metadata(events, i)
                    .get("recordedAt")
                    .equals(metadata(events, i - 1).get("recordedAt"))) {
                return i;
            }
        }
        throw new AssertionError("no revision");
    }

    private static ObjectNode payload(List<ObjectNode> events, int rank) {
        return (ObjectNode) events.get(rank).get("payload");
    }

    private static ObjectNode metadata(List<ObjectNode> events, int rank) {
        return (ObjectNode) events.get(rank).get("metadata");
    }
}
