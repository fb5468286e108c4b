package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseState;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.security.Way;
import traject.command.story.EveryCommand;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.Stamp;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

class CaseFileTest {

    private static final Actor LEAD = new Actor(new PersonId("an"), ActorRole.TEAM_LEAD, new TeamId("team-noord"));
    private static final Instant NOW = Instant.parse("2026-03-01T23:30:00.123456789Z");
    private static final CaseClock CLOCK =
            new CaseClock(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Brussels"));

    private final List<CaseCommand> story = EveryCommand.commands();

    @Test
    void itRunsEveryCommandThereIs() {
        Set<Class<?>> told = story.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(EveryCommand.permitted().toList());
        for (int next = 0; next < story.size(); next++) {
            CaseFile file = recorded(after(story.subList(0, next)), story.get(next));

            assertThat(file.state().version()).isGreaterThanOrEqualTo(next);
            assertThat(file.entries()).isNotEmpty().hasSameSizeAs(file.events());
        }
    }

    @Test
    void aCommandIsStampedOnceWithWhoAndWhenToTheMicrosecond() {
        CaseCommand revision = story.stream()
                .filter(command -> command.getClass().getSimpleName().equals("ReviseCourse"))
                .findFirst()
                .orElseThrow();
        int before = story.indexOf(revision);

        CaseFile file = recorded(after(story.subList(0, before)), revision);

        assertThat(stamps(file)).hasSize(2).containsOnly(new Stamp(NOW.plusNanos(before * 1_000L), LEAD));
    }

    @Test
    void whatIsRecordedNextIsAlwaysLaterThoughTheClockStandsStill() {
        CaseFile file = recorded(after(story.subList(0, 2)), story.get(2));

        assertThat(stamps(file)).containsExactly(new Stamp(NOW.plusNanos(2_000), LEAD));
    }

    @Test
    void todayIsTheDayInBrusselsNotInGreenwich() {
        assertThatNoException().isThrownBy(() -> recorded(CaseState.initial(), openingOn("2026-03-02")));
        assertRefused("in-the-future", CaseState.initial(), null, openingOn("2026-03-03"));
    }

    @Test
    void eachCommandIsJudgedAfterTheOneBeforeAndTheRefusedOneIsNamed() {
        assertThat(assertRefused(
                                "already-open",
                                CaseState.initial(),
                                null,
                                story.get(0),
                                story.get(1),
                                withoutId("open-case"))
                        .step())
                .isEqualTo(2);
    }

    @Test
    void whoExpectsAnotherVersionIsStale() {
        assertRefused("stale", after(story.subList(0, 3)), 1L, story.get(3));
    }

    @Test
    void whoExpectsTheVersionThatIsThereIsHeard() {
        CaseFile file = new CaseFile(new CaseId(EveryCommand.CASE), after(story.subList(0, 3)));

        file.record(message(2L, story.get(3)), CLOCK);

        assertThat(file.state().version()).isEqualTo(3);
        assertThat(file.entries()).containsExactly(new EntryId("e04"));
    }

    @Test
    void aCaseThatIsNotThereIsUnknownWhateverTheVersionExpected() {
        assertRefused("unknown-case", CaseState.initial(), 7L, story.get(1));
    }

    private static CaseCommand openingOn(String day) {
        return new CommandReader().read(EveryCommand.of("open-case").replace("2025-01-06", day));
    }

    private static CaseCommand withoutId(String name) {
        return new CommandReader().read(EveryCommand.of(name).replaceFirst("\"entry\":\"e\\d+\",", ""));
    }

    private static CaseState after(List<CaseCommand> commands) {
        return commands.isEmpty()
                ? CaseState.initial()
                : recorded(CaseState.initial(), commands.toArray(CaseCommand[]::new))
                        .state();
    }

    private static CaseFile recorded(CaseState before, CaseCommand... commands) {
        CaseFile file = new CaseFile(new CaseId(EveryCommand.CASE), before);
        file.record(message(null, commands), CLOCK);
        return file;
    }

    private static NotRecorded assertRefused(
            String code, CaseState before, @Nullable Long version, CaseCommand... commands) {
        CaseFile file = new CaseFile(new CaseId(EveryCommand.CASE), before);
        return assertThatExceptionOfType(NotRecorded.class)
                .isThrownBy(() -> file.record(message(version, commands), CLOCK))
                .matches(refused -> refused.code().equals(code))
                .actual();
    }

    private static List<Stamp> stamps(CaseFile file) {
        return file.events().stream()
                .map(event -> Stamp.from(event.getMetaData()))
                .toList();
    }

    private static RecordInCase message(@Nullable Long version, CaseCommand... commands) {
        return new RecordInCase(new CaseId(EveryCommand.CASE), List.of(commands), LEAD, Way.IMPORT, version, null);
    }
}
