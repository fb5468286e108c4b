package traject.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import traject.command.intake.AsCommand;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.command.reason.NotRecorded;
import traject.command.recording.RecordInCase;
import traject.command.recording.Recorder;
import traject.command.restore.Restore;
import traject.command.security.Way;
import traject.query.export.Export;
import traject.query.export.Exporter;
import traject.shared.archive.AgeKey;
import traject.shared.archive.ArchiveReader;
import traject.shared.archive.ArchiveRow;
import traject.shared.archive.Identities;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.TestDatabase;
import traject.shared.examples.RandomChanges;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** A store of its own, with a node on it, from which archives are made and into which they are restored. */
final class ArchivedTraject implements AutoCloseable {

    private static final Actor ADMIN = new Actor(new PersonId("admin"), ActorRole.ADMIN, new TeamId("team"));
    private static final List<String> VIEWS = List.of("HELPER", "CLIENT", "THIRD_PARTY");
    private static final List<Double> MOMENTS = List.of(0.0, 0.3, 0.7, 1.0);

    final TestDatabase database = TestDatabase.fresh();
    final JdbcTemplate sql = new JdbcTemplate(database.owner());
    final WholeApplication traject;
    private final AgeKey key;
    private final Path folder;

    ArchivedTraject(AgeKey key, Path folder) {
        this.key = key;
        this.folder = folder;
        this.traject = WholeApplication.on(database, "--traject.archive.recipients[0]=" + key.publicKey());
    }

    /** Cases as chance brings them, with late entries, corrections and revisions, hour after hour. */
    void recordRandomCase(long seed) {
        RandomChanges changes = new RandomChanges(seed);
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        for (int i = 0; i < 150; i++) {
            now = now.plusSeconds(3600);
            List<CaseEvent> proposed = i == 0 ? List.of(changes.opening("team")) : changes.next();
            if (record("random-" + seed, now, proposed)) {
                proposed.forEach(changes::recorded);
            }
        }
    }

    boolean record(String caseId, Instant now, List<CaseEvent> proposed) {
        traject.clock().set(now);
        try {
            traject.part(Recorder.class)
                    .record(new RecordInCase(
                            new CaseId(caseId), List.of(AsCommand.of(proposed)), ADMIN, Way.IMPORT, null, null));
            return true;
        } catch (NotRecorded refused) {
            return false;
        }
    }

    void importSample() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.jsonl")) {
                try (InputStream lines = file.getInputStream()) {
                    traject.part(ImportIntake.class).take(lines, new ImportRequest(null, ADMIN, Locale.ENGLISH, false));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path export(String name) {
        Path file = folder.resolve(name);
        traject.part(Export.class).run(new Exporter("admin", "ADMIN"), () -> Files.newOutputStream(file), _ -> {});
        return file;
    }

    void restore(Path file) {
        try (ArchiveReader archive = open(file)) {
            traject.part(Restore.class).run(archive, "root", () -> {});
        }
    }

    ArchiveReader open(Path file) {
        return new ArchiveReader(file, Identities.read(key.identity(folder)));
    }

    List<ArchiveRow> rows(Path file) {
        List<ArchiveRow> rows = new ArrayList<>();
        try (ArchiveReader archive = open(file)) {
            for (ArchiveRow row = archive.next(); row != null; row = archive.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What the API says of every case: all of it, and where it stood on many days as known at many moments. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String caseId :
                sql.queryForList("SELECT DISTINCT case_id FROM event_log.event ORDER BY 1", String.class)) {
            String path = "/api/cases/" + caseId;
            List<String> moments = someOf(caseId, "metadata->>'recordedAt'");
            for (String moment : moments) {
                answer(answers, path + "/timeline?knownAt=" + moment);
                for (String day : someOf(caseId, "payload->>'occurredOn'")) {
                    for (String view : VIEWS) {
                        answer(answers, path + "?on=" + day + "&knownAt=" + moment + "&view=" + view);
                    }
                }
            }
            answer(answers, path + "/patterns?on=2026-12-31");
        }
        return answers;
    }

    private List<String> someOf(String caseId, String value) {
        List<String> all = sql.queryForList(
                "SELECT DISTINCT " + value + " FROM event_log.event WHERE case_id = ? AND " + value
                        + " IS NOT NULL ORDER BY 1",
                String.class,
                caseId);
        return MOMENTS.stream()
                .map(part -> all.get((int) Math.round(part * (all.size() - 1))))
                .distinct()
                .toList();
    }

    private void answer(Map<String, JsonNode> answers, String path) {
        WholeApplication.Response response = traject.get("auditor", path);
        if (response.status() != 200) {
            throw new AssertionError(path + ": " + response);
        }
        answers.put(path, response.body());
    }

    /** The log as it was stored, but for when this store stored it. */
    List<String> log() {
        return sql.queryForList("""
                SELECT concat_ws(' ', position, case_id, version, event_id, type, type_version, payload, metadata)
                FROM event_log.event ORDER BY tx, position""", String.class);
    }

    List<String> all(String table) {
        return sql.queryForList("SELECT t::text FROM " + table + " t ORDER BY 1", String.class);
    }

    long count(String table) {
        Long count = sql.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        traject.close();
    }
}
