package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;

class EventLogTest {

    private static final CaseId CASE = new CaseId("case-1");

    private final LogFixture fixture = LogFixture.fresh();
    private final EventLog log = fixture.log;

    @Test
    void an_event_is_read_with_what_the_system_stamped_on_it() {
        fixture.append("case-1", 0, 1);

        assertThat(log.read(CASE))
                .isEqualTo(List.of(new Recorded(
                        CASE,
                        0,
                        LogFixture.contact(0),
                        LogFixture.MORNING,
                        LogFixture.HELPER,
                        log.positionOf(CASE, 0))));
        assertThat(log.read(new CaseId("case-2"))).isEmpty();
    }

    @Test
    void a_position_leads_to_the_case_and_its_version() {
        fixture.append("case-1", 0, 2);
        long position = log.positionOf(CASE, 1);

        assertThat(log.at(position)).contains(new CaseVersion(CASE, 1, log.safeEnd()));
        assertThat(log.at(position + 1000)).isEmpty();
    }

    @Test
    void every_case_is_handed_over_once_and_whole() {
        fixture.transaction()
                .executeWithoutResult(_ -> IntStream.range(0, 40)
                        .forEach(round ->
                                IntStream.range(0, 50).forEach(number -> fixture.append("case-" + number, round, 1))));
        List<CaseId> cases = new ArrayList<>();

        log.forEachCase((caseId, events) -> {
            cases.add(caseId);
            assertThat(events).isEqualTo(log.read(caseId)).hasSize(40);
        });

        assertThat(cases).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void all_cases_are_read_as_they_were_at_one_moment() {
        fixture.transaction()
                .executeWithoutResult(
                        _ -> IntStream.range(0, 3000).forEach(number -> fixture.append("case-" + number, 0, 1)));
        List<CaseId> cases = new ArrayList<>();

        log.forEachCase((caseId, events) -> {
            if (cases.isEmpty()) {
                Thread writer = Thread.ofPlatform().start(() -> fixture.append("zzz", 0, 1));
                joined(writer);
            }
            cases.add(caseId);
        });

        assertThat(cases).hasSize(3000).doesNotContain(new CaseId("zzz"));
        assertThat(log.read(new CaseId("zzz"))).hasSize(1);
    }

    @Test
    void how_much_is_read_is_told_before_each_case_and_whoever_is_told_can_end_it() {
        IntStream.range(0, 4).forEach(number -> fixture.append("case-" + number, 0, 2));
        LogToken before = log.safeEnd();
        IntStream.range(4, 8).forEach(number -> fixture.append("case-" + number, 0, 2));
        List<Object> told = new ArrayList<>();

        log.forEachCase(log.safeEnd(), told::add, (caseId, _) -> told.add(caseId.value()));
        assertThat(told).hasSize(16).startsWith(0.125, "case-0", 0.25, "case-1").endsWith(1.0, "case-7");

        told.clear();
        assertThatThrownBy(() -> log.forEachCase(
                        before,
                        share -> {
                            if (share > 0.25) {
                                throw new CancellationException();
                            }
                        },
                        (caseId, _) -> told.add(caseId.value())))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("case-0", "case-1");
    }

    @Test
    void an_empty_log_has_no_cases_and_ends_where_it_begins() {
        log.forEachCase((caseId, events) -> {
            throw new AssertionError("there is no case " + caseId);
        });

        assertThat(log.safeEnd()).isEqualTo(LogToken.START);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
