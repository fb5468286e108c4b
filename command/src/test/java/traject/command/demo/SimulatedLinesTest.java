package traject.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import traject.command.desk.CommandReader;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.simulation.Simulation;

/** The file of a simulation tells the same commands as the simulation records. */
class SimulatedLinesTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-06-30");

    @Test
    void each_line_is_read_as_the_command_that_it_was_written_from() {
        Simulation simulation = new Simulation(4, UNTIL.minusYears(3), UNTIL, ZoneId.of("Europe/Brussels"));
        SimulatedFile file = new SimulatedFile(simulation, 300);
        CommandReader reader = new CommandReader();

        for (long number = 1; number <= 300; number++) {
            BulkCase simulated = simulation.caseOf(number);
            for (BulkCommand each : simulated.commands()) {
                ObjectNode line = reader.tree(file.line(simulated, each));
                assertThat(line.remove("case").stringValue()).isEqualTo("sim-4-" + number);
                assertThat(reader.read(line)).isEqualTo(each.command());
            }
        }
    }
}
