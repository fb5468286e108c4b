package traject.command.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseState;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.casefile.EntryCommand;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.security.Way;
import traject.command.security.WhoMayRecord;
import traject.shared.event.CaseEvent;

/** Whatever is invented could have been recorded, by whom and when it says. */
class SimulationTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalDate UNTIL = LocalDate.parse("2026-06-30");
    private static final Simulation SIMULATION = new Simulation(1, UNTIL.minusYears(6), UNTIL, ZONE);

    @Test
    void every_command_passes_the_rights_and_the_rules_at_its_own_moment() {
        LongStream.rangeClosed(1, 1_500).forEach(n -> record(SIMULATION.caseOf(n)));
    }

    private static void record(BulkCase simulated) {
        CaseState state = CaseState.initial();
        for (BulkCommand each : simulated.commands()) {
            LocalDate today = LocalDate.ofInstant(each.now(), ZONE);
            try {
                WhoMayRecord.check(each.actor(), Way.DESK, state, each.command());
                for (CaseEvent event : CaseDecider.decide(state, each.command(), today)) {
                    state = CaseDecider.evolve(state, event, each.now(), each.actor());
                }
            } catch (RuntimeException refused) {
                throw new AssertionError(simulated.caseId() + ": " + each + " is refused", refused);
            }
        }
    }

    @Test
    void every_kind_of_command_occurs() {
        Set<Class<?>> kinds = LongStream.rangeClosed(1, 1_500)
                .mapToObj(SIMULATION::caseOf)
                .flatMap(each -> each.commands().stream())
                .map(each -> each.command().getClass())
                .collect(Collectors.toSet());

        assertThat(kinds).containsAll(concrete(CaseCommand.class));
        assertThat(kinds).hasSizeGreaterThan(55);
    }

    private static Set<Class<?>> concrete(Class<?> type) {
        if (!type.isSealed()) {
            return Set.of(type);
        }
        Set<Class<?>> all = new HashSet<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            all.addAll(concrete(permitted));
        }
        return all;
    }

    @Test
    void a_case_is_the_same_whichever_thread_invents_it_and_whatever_others_there_are() {
        List<BulkCase> alone =
                LongStream.rangeClosed(1, 200).mapToObj(SIMULATION::caseOf).toList();
        List<BulkCase> together = LongStream.rangeClosed(1, 200)
                .parallel()
                .mapToObj(SIMULATION::caseOf)
                .toList();

        assertThat(together).isEqualTo(alone);
        assertThat(new Simulation(1, UNTIL.minusYears(6), UNTIL, ZONE).caseOf(77))
                .isEqualTo(alone.get(76));
    }

    @Test
    void another_seed_tells_other_stories() {
        Simulation other = new Simulation(2, UNTIL.minusYears(6), UNTIL, ZONE);

        assertThat(other.caseOf(5).commands().getFirst().now())
                .isNotEqualTo(SIMULATION.caseOf(5).commands().getFirst().now());
    }

    @Test
    void nothing_happens_or_is_recorded_after_the_last_day() {
        LongStream.rangeClosed(1, 500)
                .mapToObj(SIMULATION::caseOf)
                .flatMap(each -> each.commands().stream())
                .forEach(each -> {
                    assertThat(LocalDate.ofInstant(each.now(), ZONE)).isBeforeOrEqualTo(UNTIL);
                    if (each.command() instanceof EntryCommand entry) {
                        assertThat(entry.occurredOn()).isBeforeOrEqualTo(LocalDate.ofInstant(each.now(), ZONE));
                    }
                });
    }

    @Test
    void each_person_is_named_as_a_simulated_one() {
        LongStream.rangeClosed(1, 100)
                .mapToObj(SIMULATION::caseOf)
                .flatMap(each -> each.commands().stream())
                .forEach(each -> assertThat(each.actor().person().value()).startsWith(Simulation.PREFIX));
    }

    @Test
    void every_entry_has_an_id_of_its_own() {
        BulkCase simulated = SIMULATION.caseOf(3);
        List<String> ids = simulated.commands().stream()
                .flatMap(each -> switch (each.command()) {
                    case ReviseCourse revise -> revise.changes().stream();
                    case ChangeCommand change -> java.util.stream.Stream.of(change);
                })
                .map(change -> String.valueOf(change.entry()))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("null");
    }
}
