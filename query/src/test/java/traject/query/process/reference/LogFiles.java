package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Function;
import traject.query.process.EventRows;
import traject.query.process.conformance.Transition;
import traject.query.process.format.OcelReader;
import traject.query.process.format.XesEventLog;
import traject.query.process.object.ObjectCentricLog;

/** Files that are no tables: the log in other formats, and the net. */
final class LogFiles {

    static final Map<String, Runnable> READERS =
            Map.of("model_five_phases.pnml", LogFiles::net, "log.xes", LogFiles::xes, "log_ocel2.json", LogFiles::ocel);

    static final ObjectCentricLog OBJECT_CENTRIC = read("log_ocel2.json", OcelReader::read);

    private LogFiles() {}

    private static <T> T read(String name, Function<InputStream, T> reader) {
        try (InputStream in = Files.newInputStream(Logs.FOLDER.resolve(name))) {
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void net() {
        assertThat(Logs.FIVE_PHASES.places()).containsExactly("source", "p1", "p2", "p3", "p4", "sink");
        assertThat(Logs.FIVE_PHASES.transitions()).hasSize(9);
        assertThat(Logs.FIVE_PHASES.transitions().stream().filter(Transition::silent))
                .hasSize(4);
        assertThat(Logs.FIVE_PHASES.activities()).containsExactlyInAnyOrderElementsOf(Logs.PHASES);
        assertThat(Logs.FIVE_PHASES.initialMarking()).hasToString("[1, 0, 0, 0, 0, 0]");
        assertThat(Logs.FIVE_PHASES.finalMarking()).hasToString("[0, 0, 0, 0, 0, 1]");
    }

    /** The same log as the table. */
    private static void xes() {
        assertThat(EventRows.of(read("log.xes", XesEventLog::read))).isEqualTo(EventRows.of(Logs.ALL));
    }

    /** Each event of the table, with its case, client and helper. */
    private static void ocel() {
        assertThat(OBJECT_CENTRIC.events()).hasSize(Logs.ALL.events());
        for (int event = 0; event < Logs.ALL.events(); event++) {
            assertThat(OBJECT_CENTRIC.events().get(event).relationships()).hasSize(3);
        }
        assertThat(OBJECT_CENTRIC.objects().stream()
                        .filter(object -> object.type().equals("case"))
                        .flatMap(object -> object.relationships().stream()))
                .hasSize(Logs.ALL.cases())
                .allMatch(relationship -> relationship.qualifier().equals("case of"));
    }
}
