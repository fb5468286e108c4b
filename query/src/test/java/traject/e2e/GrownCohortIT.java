package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.query.analysis.Watch;
import traject.query.research.Lens;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Cohorts;
import traject.query.research.cohort.Member;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;
import traject.shared.eventstore.TestDatabase;
import traject.shared.vocabulary.View;

/** Of a log that has grown only what changed is read, and what comes out is what the whole log would give. */
class GrownCohortIT {

    private static final Watch NOBODY = (_, _) -> {};
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @Test
    void what_is_taken_over_and_what_is_read_make_the_cohort_of_the_whole_log() throws Exception {
        try (WholeApplication traject = WholeApplication.on(TestDatabase.fresh())) {
            for (String id : List.of("rests", "late", "corrected", "withdrawn", "shut-out")) {
                open(traject, id);
            }
            openAlone(traject, "not-yet");
            Cohorts cohorts = traject.part(Cohorts.class);
            Lens before = lens(traject, null);
            Lens asKnownThen = lens(traject, traject.clock().instant().plus(Duration.ofMinutes(1)));
            Cohort then = cohorts.seen(before, NOBODY);
            assertThat(cohorts.seen(asKnownThen, NOBODY)).isEqualTo(then);

            traject.clock().set(traject.clock().instant().plus(Duration.ofHours(1)));
            record(traject, "late", """
                    {"type": "enter-phase", "occurredOn": "2026-02-02", "phase": "EXPLORATION"}""");
            record(traject, "corrected", """
                    {"type": "correct-entry", "original": "shift-corrected",
                     "reason": {"about": "klant-corrected", "text": "Vergissing."},
                     "replacement": {"type": "shift-role", "occurredOn": "2026-01-12", "relationship": "rel-corrected",
                                     "role": "RESCUER", "seenBy": "BOTH"}}""");
            record(traject, "withdrawn", """
                    {"type": "retract-entry", "original": "shift-withdrawn",
                     "reason": {"about": "klant-withdrawn", "text": "Nooit gebeurd."}}""");
            record(traject, "shut-out", """
                    {"type": "correct-entry", "original": "open-shut-out",
                     "reason": {"about": "klant-shut-out", "text": "Verkeerde dienst."},
                     "replacement": {"type": "open-case", "occurredOn": "2026-01-05", "client": "klant-shut-out",
                                     "clientName": {"about": "klant-shut-out", "text": "Iemand"},
                                     "question": {"about": "klant-shut-out", "text": "Een dak."},
                                     "wayIn": "IMPOSED", "serviceType": "CAW", "service": "caw-voorbeeld",
                                     "team": "team"}}""");
            record(traject, "not-yet", """
                    {"type": "correct-entry", "original": "open-not-yet",
                     "reason": {"about": "klant-not-yet", "text": "Verkeerde dag."},
                     "replacement": {"type": "open-case", "occurredOn": "2026-02-25", "client": "klant-not-yet",
                                     "clientName": {"about": "klant-not-yet", "text": "Iemand"},
                                     "question": {"about": "klant-not-yet", "text": "Een dak."},
                                     "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld",
                                     "team": "team"}}""");
            open(traject, "new");

            List<String> told = new ArrayList<>();
            Lens after = lens(traject, null);
            Cohort now = cohorts.seen(after, (stage, share) -> told.add(stage + " " + share));
            assertThat(now).isEqualTo(cohorts.read(after, NOBODY)).isNotEqualTo(then);
            assertThat(now.members()).hasSize(6);
            assertThat(told).hasSize(6).last().isEqualTo("READING_LOG 1.0");
            assertThat(member(now, "rests")).isSameAs(member(then, "rests"));

            Lens knownThen = asKnownThen.at(after.position());
            assertThat(cohorts.seen(knownThen, NOBODY))
                    .isEqualTo(cohorts.read(knownThen, NOBODY))
                    .isEqualTo(then);
            assertThat(cohorts.seen(before, NOBODY)).isEqualTo(cohorts.read(before, NOBODY));
        }
    }

    private static Member member(Cohort cohort, String id) {
        return cohort.members().stream()
                .filter(each -> each.caseId().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Lens lens(WholeApplication traject, @Nullable Instant knownAt) {
        LogToken end = traject.part(EventLog.class).safeEnd();
        return new Lens(DAY, knownAt, View.HELPER, end, Instant.EPOCH);
    }

    private static void open(WholeApplication traject, String id) {
        openAlone(traject, id);
        record(traject, id, """
                {"type": "start-relationship", "occurredOn": "2026-01-06", "relationship": "rel-%s", "helper": "Lotte",
                 "leading": true}""".formatted(id));
        record(traject, id, """
                {"type": "shift-role", "entry": "shift-%s", "occurredOn": "2026-01-12", "relationship": "rel-%s",
                 "role": "COUNSELLOR", "seenBy": "BOTH"}""".formatted(id, id));
    }

    private static void openAlone(WholeApplication traject, String id) {
        record(traject, id, """
                {"type": "open-case", "entry": "open-%s", "occurredOn": "2026-01-05", "client": "klant-%s",
                 "clientName": {"about": "klant-%s", "text": "Iemand"},
                 "question": {"about": "klant-%s", "text": "Een dak."},
                 "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team"}""".formatted(id, id, id, id));
    }

    private static void record(WholeApplication traject, String id, String command) {
        WholeApplication.Response answer = traject.post("lead", "/api/cases/" + id + "/commands", command);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 201);
    }
}
