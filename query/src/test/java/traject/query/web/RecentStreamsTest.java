package traject.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.Phase;

class RecentStreamsTest extends RunningNode {

    private final RecentStreams streams = new RecentStreams(log, 100);

    private CaseWriter written() {
        return aCase().opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");
    }

    @Test
    void what_was_recorded_since_is_there_and_only_that_is_read() {
        CaseWriter written = written();
        List<Recorded> first = streams.read(written.id());
        written.entered("2025-02-03", Phase.EXPLORATION);
        List<Recorded> second = streams.read(written.id());

        assertThat(second).isEqualTo(log.read(written.id())).hasSize(first.size() + 1);
        assertThat(second.getFirst()).isSameAs(first.getFirst());
        assertThat(streams.read(written.id())).isSameAs(second);
    }

    @Test
    void a_case_that_is_not_there_yet_is_there_once_it_is_opened() {
        CaseWriter notYet = aCase();
        assertThat(streams.read(notYet.id())).isEmpty();
        notYet.opened("2025-01-06");

        assertThat(streams.read(notYet.id())).hasSize(1);
    }

    @Test
    void when_the_log_was_put_back_from_a_backup_what_is_kept_counts_no_more() {
        CaseWriter written = written();
        streams.read(written.id());
        behindTheBackOfTheLog("DELETE FROM event_log.event WHERE case_id = ? AND version = 1", written.id());
        assertThat(streams.read(written.id())).hasSize(1).isEqualTo(log.read(written.id()));

        behindTheBackOfTheLog(
                "UPDATE event_log.event SET payload = payload || '{\"occurredOn\": \"2025-01-07\"}' WHERE case_id = ?",
                written.id());
        assertThat(streams.read(written.id())).isEqualTo(log.read(written.id()));
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        List<CaseId> cases =
                Stream.generate(this::written).limit(100).map(CaseWriter::id).toList();
        Set<Recorded> opened = Collections.newSetFromMap(new IdentityHashMap<>());
        cases.forEach(each -> opened.add(streams.read(each).getFirst()));

        assertThat(cases)
                .filteredOn(each -> opened.contains(streams.read(each).getFirst()))
                .hasSizeBetween(1, 50);
    }

    private void behindTheBackOfTheLog(String statement, CaseId caseId) {
        asOwner().sql("ALTER TABLE event_log.event DISABLE TRIGGER append_only").update();
        try {
            asOwner().sql(statement).param(caseId.value()).update();
        } finally {
            asOwner()
                    .sql("ALTER TABLE event_log.event ENABLE ALWAYS TRIGGER append_only")
                    .update();
        }
    }
}
