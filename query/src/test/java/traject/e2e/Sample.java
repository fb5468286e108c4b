package traject.e2e;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.examples.Log;

/** A file of the sample: the commands in it and what the rules made of them. */
record Sample(String file, String lines, Set<CaseId> cases, List<CaseCommand> commands, List<Recorded> log) {

    /** Everything in the sample happened before the day after. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    /** By then all of it is recorded. */
    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static final Instant BROUGHT_IN = Instant.parse("2026-10-31T10:00:00Z");

    /** The case of a file that holds only one. */
    Timeline timeline() {
        return Timeline.of(cases.iterator().next(), log);
    }

    /** The two figures that the name of the file begins with. */
    String number() {
        return file.substring(0, 2);
    }

    /** All 28, in the order of their files. */
    static List<Sample> all() {
        try {
            List<Sample> samples = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.jsonl")) {
                samples.add(
                        accepted(requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return samples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the rules make of a file, line by line; a line that they refuse is told by its number. */
    private static Sample accepted(String file, String lines) {
        CommandReader reader = new CommandReader();
        Set<CaseId> cases = new HashSet<>();
        List<CaseCommand> commands = new ArrayList<>();
        CaseState state = CaseState.initial();
        Log log = null;
        Instant now = BROUGHT_IN;
        for (String line : lines.lines().toList()) {
            try {
                ObjectNode fields = reader.tree(line);
                CaseId caseId = new CaseId(fields.remove("case").asString());
                CaseCommand command = reader.read(fields);
                List<CaseEvent> events = CaseDecider.decide(state, command, LAST_DAY);
                now = now.plusSeconds(1);
                for (CaseEvent event : events) {
                    state = CaseDecider.evolve(state, event, now, Log.RECORDER);
                }
                log = (log == null ? new Log(caseId) : log).record(now, events);
                cases.add(caseId);
                commands.add(command);
            } catch (CaseRejection | NotRecorded refused) {
                throw new AssertionError(file + ", line " + (commands.size() + 1) + ": " + line, refused);
            }
        }
        return new Sample(
                file, lines, cases, commands, requireNonNull(log, file).events());
    }
}
