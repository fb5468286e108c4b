package traject.query.process.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.query.process.Arc;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

class OrganisationTest {

    /** Each text a case, each letter who did the next event; a dot is nobody. */
    private static EventLog log(String... cases) {
        EventLogBuilder log = new EventLogBuilder();
        for (String each : cases) {
            for (int i = 0; i < each.length(); i++) {
                char who = each.charAt(i);
                log.add(each, "A", Instant.ofEpochSecond(i), who == '.' ? null : Character.toString(who));
            }
        }
        return log.build();
    }

    @Test
    void work_is_handed_over_from_event_to_event_but_not_across_one_that_names_nobody() {
        HandoverOfWork handovers = HandoverOfWork.of(log("xxy", "xy.x", "y"));
        assertThat(handovers.arcs()).containsExactly(new Arc("x", "x", 1), new Arc("x", "y", 2));
        assertThat(handovers.share(new Arc("x", "y", 2))).isEqualTo(2 / 3.0);
    }

    @Test
    void work_goes_on_across_what_names_nobody_when_that_is_left_out() {
        EventLog named = log("xy.x", "..", "y.z").withResources();
        assertThat(named.cases()).isEqualTo(2);
        assertThat(HandoverOfWork.of(named).arcs())
                .containsExactly(new Arc("x", "y", 1), new Arc("y", "x", 1), new Arc("y", "z", 1));
    }

    @Test
    void cases_in_which_work_is_handed_over_are_counted_once_each() {
        EventLog log = log("xyxyxx", "yxy", "xy.x");
        assertThat(HandoverOfWork.inCases(log).arcs())
                .containsExactly(new Arc("x", "x", 1), new Arc("x", "y", 3), new Arc("y", "x", 2));
        assertThat(HandoverOfWork.of(log).arcs()).contains(new Arc("x", "y", 4), new Arc("y", "x", 3));
    }

    @Test
    void work_between_two_events_of_somebody_is_subcontracted() {
        EventLog log = log("xyx", "xyzx", "xxx", "x.xyx");
        assertThat(Subcontracting.of(log, 2).arcs()).containsExactly(new Arc("x", "x", 1), new Arc("x", "y", 2));
        assertThat(Subcontracting.of(log, 3).arcs()).containsExactly(new Arc("x", "y", 1), new Arc("x", "z", 1));
        assertThatThrownBy(() -> Subcontracting.of(log, 1))
                .hasMessage("Between two events at distance 1 there is none");
    }

    @Test
    void who_works_in_the_same_case_works_together_once_for_each_case() {
        WorkingTogether together = WorkingTogether.of(log("xyxy", "zx", "..x"));
        assertThat(together.arcs())
                .containsExactlyElementsOf(List.of(
                        new Arc("x", "y", 1), new Arc("x", "z", 1), new Arc("y", "x", 1), new Arc("z", "x", 1)));
        assertThat(together.share(new Arc("x", "y", 1))).isEqualTo(1 / 3.0);
        assertThat(together.share(new Arc("y", "x", 1))).isEqualTo(1);
    }
}
