package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import traject.query.process.conformance.Transition;

/** Files that are no tables: the log in other formats, and the net. */
final class LogFiles {

    static final Map<String, Runnable> READERS = Map.of("model_five_phases.pnml", LogFiles::net);

    private LogFiles() {}

    private static void net() {
        assertThat(Logs.FIVE_PHASES.places()).containsExactly("source", "p1", "p2", "p3", "p4", "sink");
        assertThat(Logs.FIVE_PHASES.transitions()).hasSize(9);
        assertThat(Logs.FIVE_PHASES.transitions().stream().filter(Transition::silent))
                .hasSize(4);
        assertThat(Logs.FIVE_PHASES.activities()).containsExactlyInAnyOrderElementsOf(Logs.PHASES);
        assertThat(Logs.FIVE_PHASES.initialMarking()).hasToString("[1, 0, 0, 0, 0, 0]");
        assertThat(Logs.FIVE_PHASES.finalMarking()).hasToString("[0, 0, 0, 0, 0, 1]");
    }
}
