package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.shared.archive.AgeKey;
import traject.shared.archive.Section;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.examples.RandomChanges;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.ClientInvolvement;

/** Exported and restored, everything is as it was, on both clocks; and again after a second round. */
class ArchiveIT {

    private static final String OPENING = """
            {"type": "open-case", "occurredOn": "2026-01-05", "client": "client-77", "wayIn": "VOLUNTARY",
             "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team"}""";

    private static final String HANDOVER_OF_VERSION_1 = """
            INSERT INTO event_log.event (case_id, version, event_id, type, type_version, payload, metadata)
            SELECT case_id, version + 1, 'message-old-' || version, ?, 1, ?::jsonb,
                   jsonb_set(metadata, '{recordedAt}', to_jsonb(?::text))
            FROM event_log.event WHERE case_id = 'old' ORDER BY version DESC LIMIT 1""";

    @TempDir
    Path folder;

    private final AgeKey key = AgeKey.make();

    @Test
    void every_case_is_the_same_on_both_clocks_after_one_round_and_after_two() {
        try (ArchivedTraject first = new ArchivedTraject(key, folder);
                ArchivedTraject second = new ArchivedTraject(key, folder);
                ArchivedTraject third = new ArchivedTraject(key, folder)) {
            first.importSample();
            for (int seed = 1; seed <= 3; seed++) {
                first.recordRandomCase(seed);
            }
            recordHandoverOfVersion1(first);
            recordWithKey(first);
            lookAtMany(first);
            Map<String, JsonNode> answers = first.answers();
            assertThat(answers.keySet()).hasSizeGreaterThan(1_000);
            assertThat(first.sql.queryForList(
                            "SELECT 1 FROM event_log.event GROUP BY case_id, metadata HAVING count(*) > 1"))
                    .as("revisions, whose events have one moment")
                    .isNotEmpty();

            second.restore(first.export("first.age"));
            assertThat(second.log()).isEqualTo(first.log()).hasSizeGreaterThan(400);
            assertThat(second.all("query.look"))
                    .isEqualTo(first.all("query.look"))
                    .isNotEmpty();
            assertThat(second.all("query.research_look"))
                    .isEqualTo(first.all("query.research_look"))
                    .hasSize(1);
            assertThat(second.all("command.idempotency"))
                    .isEqualTo(first.all("command.idempotency"))
                    .hasSize(1);
            assertThat(second.answers()).isEqualTo(answers);

            third.restore(second.export("second.age"));
            assertThat(third.log()).isEqualTo(first.log());
            assertThat(third.all("query.look")).isEqualTo(second.all("query.look"));
            assertThat(third.answers()).isEqualTo(answers);
        }
    }

    @Test
    void life_goes_on_in_the_restored_store() {
        try (ArchivedTraject first = new ArchivedTraject(key, folder);
                ArchivedTraject second = new ArchivedTraject(key, folder)) {
            first.recordRandomCase(4);
            first.recordRandomCase(5);
            recordWithKey(first);
            first.answers();
            long lastPosition = first.count("event_log.event");

            second.restore(first.export("first.age"));

            recordWithKey(second);
            assertThat(second.count("event_log.event"))
                    .as("sent again, it records nothing")
                    .isEqualTo(lastPosition);
            second.traject.clock().set(Instant.parse("2026-12-01T10:00:00Z"));
            WholeApplication.Response next = second.traject.post(
                    "lead",
                    "/api/cases/random-4/commands",
                    "{\"type\": \"voice-disagreement\", \"occurredOn\": \"2026-11-30\", \"with\": \"x0\", \"note\": {\"about\":"
                            + " \"client-1\", \"text\": \"Zo was het niet.\"}}");
            WholeApplication.Response opened = second.traject.post("lead", "/api/cases/new/commands", OPENING);
            assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
            assertThat(opened.body().path("position").asLong()).isGreaterThan(lastPosition);
            assertThat(next.status()).as("%s", next.body()).isLessThan(500);
            WholeApplication.Response list = second.traject.get(
                    "auditor",
                    "/api/cases?size=200&after="
                            + opened.body().path("position").asLong());
            assertThat(list.status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> RebuildIT.versions(second.sql).equals(RebuildIT.projected(second.sql)));
            assertThat(RebuildIT.versions(second.sql)).containsKeys("random-4", "random-5", "new");
            assertThat(second.count("query.look")).isGreaterThan(first.count("query.look"));
            assertThat(second.sql.queryForObject(
                            "SELECT bool_and(stored_at > now() - interval '1 hour') FROM event_log.event",
                            Boolean.class))
                    .isTrue();
        }
    }

    @Test
    void that_it_was_made_and_restored_is_noted_for_auditors() {
        try (ArchivedTraject first = new ArchivedTraject(key, folder);
                ArchivedTraject second = new ArchivedTraject(key, folder)) {
            first.recordRandomCase(6);
            second.restore(first.export("first.age"));

            JsonNode export =
                    first.traject.get("auditor", "/api/exports").body().path("exports");
            assertThat(export).hasSize(1);
            assertThat(export.path(0).path("state").asString()).isEqualTo("WHOLE");
            assertThat(export.path(0).path("madeBy").asString()).isEqualTo("admin");
            assertThat(export.path(0).path("recipients").path(0).asString()).isEqualTo(key.publicKey());
            assertThat(export.path(0).path("rows").path(Section.EVENT.key()).asLong())
                    .isEqualTo(first.count("event_log.event"))
                    .isEqualTo(export.path(0).path("position").asLong());
            JsonNode restore = second.traject
                    .get("auditor", "/api/restores")
                    .body()
                    .path("restores")
                    .path(0);
            assertThat(restore.path("restoredBy").asString()).isEqualTo("root");
            assertThat(restore.path("sha256").asString())
                    .isEqualTo(export.path(0).path("sha256").asString())
                    .hasSize(64);
            for (String nobody : List.of("lead", "Sam")) {
                assertThat(first.traject.get(nobody, "/api/exports").status()).isEqualTo(403);
                assertThat(first.traject.get(nobody, "/api/restores").status()).isEqualTo(403);
            }
        }
    }

    private static void lookAtMany(ArchivedTraject store) {
        store.traject
                .part(ResearchLooks.class)
                .record(new ResearchLook(
                        new PersonId("mina"),
                        ActorRole.RESEARCHER,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        ResearchLook.What.EXPORT,
                        "show=COURSES",
                        "xes"));
    }

    private static void recordWithKey(ArchivedTraject store) {
        store.traject.clock().set(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(store.traject
                        .postOnce("lead", "/api/cases/once/commands", OPENING, "key-1")
                        .status())
                .isBetween(200, 201);
    }

    /** As a program of before wrote it: {@code warm} instead of the manner, in the event and in its correction. */
    private static void recordHandoverOfVersion1(ArchivedTraject store) {
        Instant now = Instant.parse("2026-01-03T10:00:00Z");
        RelationshipId r1 = new RelationshipId("r1");
        PersonId sam = new PersonId("sam");
        EntryId announced = new EntryId("h2");
        List<CaseEvent> story = List.of(
                new RandomChanges(9).opening("team"),
                new RelationshipStarted(new EntryId("h1"), RandomChanges.START, r1, new PersonId("nour"), true, null),
                new HandoverAnnounced(announced, RandomChanges.START, sam, false, ClientInvolvement.CONSULTED, null),
                new HandoverAccepted(new EntryId("h3"), RandomChanges.START, announced, sam));
        for (CaseEvent event : story) {
            now = now.plusSeconds(60);
            assertThat(store.record("old", now, List.of(event))).isTrue();
        }
        store.sql.update(HANDOVER_OF_VERSION_1, "handover-completed", """
                {"type": "handover-completed", "entry": "h4", "occurredOn": "2025-01-20", "handover": "h2",
                 "newRelationship": "r2", "warm": true}""", "2026-01-04T10:00:00Z");
        store.sql.update(HANDOVER_OF_VERSION_1, "entry-corrected", """
                {"type": "entry-corrected", "entry": "h5", "original": "h4",
                 "reason": {"about": "client-1", "text": "Het was een dag later."},
                 "replacement": {"type": "handover-completed", "entry": "h4", "occurredOn": "2025-01-21",
                 "handover": "h2", "newRelationship": "r2", "warm": false}}""", "2026-01-05T10:00:00Z");
    }
}
