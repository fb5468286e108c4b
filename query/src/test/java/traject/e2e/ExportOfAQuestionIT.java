package traject.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import traject.query.research.Address;
import traject.query.research.Question;
import traject.query.research.export.ExportFormat;
import traject.query.research.work.Export;
import traject.query.research.work.Exports;
import traject.shared.event.PersonId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;
import traject.shared.eventstore.TestDatabase;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** What a researcher takes home can be taken home again, although the log has grown. */
class ExportOfAQuestionIT {

    private static final Actor RESEARCHER = new Actor(new PersonId("mina"), ActorRole.RESEARCHER, null);
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void after_late_entries_corrections_and_new_cases_the_same_question_is_exported_the_same_to_the_byte()
            throws Exception {
        try (WholeApplication traject = WholeApplication.on(TestDatabase.fresh())) {
            open(traject, "k1");
            open(traject, "k2");
            Question before = question(traject);
            Map<ExportFormat, byte[]> taken = exported(traject, before);

            record(traject, "k1", """
                    {"type": "enter-phase", "occurredOn": "2026-02-02", "phase": "EXPLORATION"}""");
            record(traject, "k2", """
                    {"type": "correct-entry", "original": "shift-k2",
                     "reason": {"about": "klant-k2", "text": "Geheim: vergissing."},
                     "replacement": {"type": "shift-role", "occurredOn": "2026-01-12", "relationship": "rel-k2",
                                     "role": "RESCUER", "seenBy": "BOTH"}}""");
            open(traject, "k3");

            Map<ExportFormat, byte[]> again = exported(traject, before);
            Map<ExportFormat, byte[]> now = exported(traject, question(traject));
            for (ExportFormat format : ExportFormat.values()) {
                assertThat(again.get(format)).as(format.name()).isEqualTo(taken.get(format));
                assertThat(now.get(format)).as(format.name()).isNotEqualTo(taken.get(format));
                assertThat(unpacked(now.get(format)))
                        .as(format.name())
                        .contains("\"cases\" : 3")
                        .doesNotContainIgnoringCase("geheim")
                        .doesNotContain("klant-k", "rel-k", "shift-k", "ocmw-voorbeeld", "Lotte");
            }
        }
    }

    private static void open(WholeApplication traject, String id) {
        record(traject, id, """
                {"type": "open-case", "occurredOn": "2026-01-05", "client": "klant-%s",
                 "clientName": {"about": "klant-%s", "text": "Geheim Persoon"},
                 "question": {"about": "klant-%s", "text": "Geheim: een dak."},
                 "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team"}""".formatted(id, id, id));
        record(traject, id, """
                {"type": "start-relationship", "occurredOn": "2026-01-06", "relationship": "rel-%s", "helper": "Lotte",
                 "leading": true}""".formatted(id));
        record(traject, id, """
                {"type": "shift-role", "entry": "shift-%s", "occurredOn": "2026-01-12", "relationship": "rel-%s",
                 "role": "COUNSELLOR", "seenBy": "BOTH", "note": {"about": "klant-%s", "text": "Geheim: vertelt veel."}}""".formatted(id, id, id));
    }

    private static void record(WholeApplication traject, String id, String command) {
        WholeApplication.Response answer = traject.post("lead", "/api/cases/" + id + "/commands", command);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 201);
    }

    /** Everything that stands in the log, whose position the question holds. */
    private static Question question(WholeApplication traject) {
        LogToken end = traject.part(EventLog.class).safeEnd();
        Address address = new Address(Map.of("state", "HELPER_ROLE", "step", "WEEK"));
        Question.Usual usual = new Question.Usual(LocalDate.parse("2026-11-01"), NOW, end, 5, ZoneOffset.UTC);
        Question whole = Question.read(address, usual);
        assertThat(address.wrong()).isEmpty();
        return Question.of(whole.query());
    }

    private static Map<ExportFormat, byte[]> exported(WholeApplication traject, Question question)
            throws IOException, InterruptedException {
        Map<ExportFormat, byte[]> exported = new EnumMap<>(ExportFormat.class);
        for (ExportFormat format : ExportFormat.values()) {
            Exports exports = traject.part(Exports.class);
            UUID id = exports.ask(RESEARCHER, question, format, Locale.of("nl"), NOW);
            Export export = exports.await(RESEARCHER, id, Duration.ofSeconds(30));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.copy(export, requireNonNull(export.made()), out);
            exported.put(format, out.toByteArray());
            exports.end(RESEARCHER, id);
        }
        return exported;
    }

    private static String unpacked(byte[] archive) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
