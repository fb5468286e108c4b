package traject.query.process.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.query.process.EventLog;

class ObjectCentricTest {

    private static ObjectCentricEvent event(String id, String type, int second, String... objects) {
        return new ObjectCentricEvent(
                id,
                type,
                Instant.ofEpochSecond(second),
                List.of(),
                Arrays.stream(objects).map(each -> new Relationship(each, "of")).toList());
    }

    /** Two clients who are helped together in the last event, told out of order. */
    private static final ObjectCentricLog LOG = new ObjectCentricLog(
            List.of(new ObjectCentricType("client", List.of()), new ObjectCentricType("helper", List.of())),
            List.of(new ObjectCentricType("A", List.of()), new ObjectCentricType("B", List.of())),
            List.of(
                    new ObjectCentricObject("c1", "client", List.of(), List.of()),
                    new ObjectCentricObject("c2", "client", List.of(), List.of()),
                    new ObjectCentricObject("h", "helper", List.of(), List.of())),
            List.of(
                    event("e3", "B", 3, "c1", "c2", "h"),
                    event("e1", "A", 1, "c1", "h"),
                    event("e2", "A", 2, "c1", "c2")));

    @Test
    void an_event_of_two_objects_comes_in_two_cases_in_the_order_of_times() {
        EventLog flat = Flattening.of(LOG, "client");
        assertThat(flat.cases()).isEqualTo(2);
        assertThat(flat.caseId(0)).isEqualTo("c1");
        assertThat(flat.trace(0)).containsExactly(0, 0, 1);
        assertThat(flat.trace(1)).containsExactly(0, 1);
        assertThatThrownBy(() -> Flattening.of(LOG, "team")).hasMessage("The log has no objects of type team");
    }

    @Test
    void the_graph_tells_couples_of_events_from_the_objects_they_concern() {
        assertThat(ObjectCentricGraph.of(LOG).arcs())
                .containsExactly(
                        new ObjectCentricGraph.Arc("client", "A", "A", 1, 1, 1),
                        new ObjectCentricGraph.Arc("client", "A", "B", 1, 2, 2),
                        new ObjectCentricGraph.Arc("helper", "A", "B", 1, 1, 1));
    }

    @Test
    void an_event_counts_once_for_an_object_that_it_concerns_in_two_ways() {
        ObjectCentricEvent twice = new ObjectCentricEvent(
                "e4", "B", Instant.EPOCH, List.of(), List.of(new Relationship("h", "by"), new Relationship("h", "to")));
        ObjectCentricLog log = new ObjectCentricLog(LOG.objectTypes(), LOG.eventTypes(), LOG.objects(), List.of(twice));
        assertThat(Flattening.of(log, "helper").events()).isEqualTo(1);
    }

    @Test
    void a_log_that_contradicts_itself_is_refused_with_its_place() {
        assertThatThrownBy(() -> new ObjectCentricLog(
                        LOG.objectTypes(), LOG.eventTypes(), LOG.objects(), List.of(event("e", "A", 1, "h", "h"))))
                .hasMessage("Event e is related twice to h")
                .isInstanceOfSatisfying(Contradiction.class, e -> {
                    assertThat(e.list()).isEqualTo("events");
                    assertThat(e.position()).isZero();
                });
        assertThatThrownBy(() -> new ObjectCentricLog(
                        LOG.objectTypes(),
                        LOG.eventTypes(),
                        List.of(new ObjectCentricObject(
                                "o",
                                "client",
                                List.of(new ObjectCentricObject.Attribute(
                                        "age", Instant.EPOCH, new AttributeValue.Whole(3))),
                                List.of())),
                        List.of()))
                .hasMessage("Object o has the integer age, which type client does not declare");
    }
}
