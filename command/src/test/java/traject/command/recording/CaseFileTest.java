package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
    private final FixtureConfiguration<CaseFile> fixture = new AggregateTestFixture<>(CaseFile.class);

    @BeforeEach
    void theClockStandsStill() {
        fixture.registerInjectableResource(CLOCK);
    }

    @Test
    void itRunsEveryCommandThereIs() {
        Set<Class<?>> told = story.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(EveryCommand.permitted().toList());
        for (int next = 0; next < story.size(); next++) {
            whenRecorded(story.subList(0, next), story.get(next))
                    .expectSuccessfulHandlerExecution()
                    .expectResultMessagePayloadMatching(
                            Matchers.matches((List<EntryId> entries) -> !entries.isEmpty()));
        }
    }

    @Test
    void aCommandIsStampedOnceWithWhoAndWhenToTheMicrosecond() {
        CaseCommand revision = story.stream()
                .filter(command -> command.getClass().getSimpleName().equals("ReviseCourse"))
                .findFirst()
                .orElseThrow();
        int before = story.indexOf(revision);

        whenRecorded(story.subList(0, before), revision).expectEventsMatching(stamped(2, before));
    }

    @Test
    void whatIsRecordedNextIsAlwaysLaterThoughTheClockStandsStill() {
        whenRecorded(story.subList(0, 2), story.get(2)).expectEventsMatching(stamped(1, 2));
    }

    @Test
    void todayIsTheDayInBrusselsNotInGreenwich() {
        whenRecorded(List.of(), openingOn("2026-03-02")).expectSuccessfulHandlerExecution();
        whenRecorded(List.of(), openingOn("2026-03-03")).expectException(matching("in-the-future"));
    }

    @Test
    void eachCommandIsJudgedAfterTheOneBeforeAndTheRefusedOneIsNamed() {
        fixture.givenNoPriorActivity()
                .when(message(List.of(story.get(0), story.get(1), withoutId("open-case")), null))
                .expectException(Matchers.matches(
                        (NotRecorded refused) -> refused.code().equals("already-open") && refused.step() == 2));
    }

    @Test
    void whatComesOfItGoesOnFromWhereTheCaseStands() {
        CaseFiles files = new CaseFiles(CLOCK);
        CaseId id = new CaseId(EveryCommand.CASE);
        OpenFile opened = files.open(id, CaseState.initial());
        List<EntryId> first = opened.record(message(story.subList(0, 2), null));

        OpenFile later = files.open(id, opened.state());
        List<EntryId> second = later.record(message(story.subList(2, 3), 1L));

        assertThat(first).hasSize(2);
        assertThat(opened.events())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        assertThat(second).hasSize(1);
        assertThat(later.events()).singleElement().satisfies(event -> {
            assertThat(event.getAggregateIdentifier()).isEqualTo(EveryCommand.CASE);
            assertThat(event.getSequenceNumber()).isEqualTo(2);
            assertThat(event.getType()).isEqualTo("case");
            assertThat(Stamp.from(event.getMetaData())).isEqualTo(new Stamp(NOW.plusNanos(2_000), LEAD));
        });
    }

    @Test
    void whoExpectsAnotherVersionIsStale() {
        fixture.givenCommands(message(story.subList(0, 3), null))
                .when(message(List.of(story.get(3)), 1L))
                .expectException(matching("stale"));
    }

    @Test
    void whoExpectsTheVersionThatIsThereIsHeard() {
        fixture.givenCommands(message(story.subList(0, 3), null))
                .when(message(List.of(story.get(3)), 2L))
                .expectResultMessagePayload(List.of(new EntryId("e04")));
    }

    @Test
    void aCaseThatIsNotThereIsUnknownWhateverTheVersionExpected() {
        fixture.givenNoPriorActivity()
                .when(message(List.of(story.get(1)), 7L))
                .expectException(matching("unknown-case"));
    }

    private static CaseCommand openingOn(String day) {
        return new CommandReader().read(EveryCommand.of("open-case").replace("2025-01-06", day));
    }

    private static CaseCommand withoutId(String name) {
        return new CommandReader().read(EveryCommand.of(name).replaceFirst("\"entry\":\"e\\d+\",", ""));
    }

    private ResultValidator<CaseFile> whenRecorded(List<CaseCommand> before, CaseCommand command) {
        return before.isEmpty()
                ? fixture.givenNoPriorActivity().when(message(List.of(command), null))
                : fixture.givenCommands(message(before, null)).when(message(List.of(command), null));
    }

    private static Matcher<?> matching(String code) {
        return Matchers.matches((NotRecorded refused) -> refused.code().equals(code));
    }

    private static Matcher<List<EventMessage<?>>> stamped(int events, int commandsBefore) {
        Stamp expected = new Stamp(NOW.plusNanos(commandsBefore * 1_000L), LEAD);
        return Matchers.matches(recorded -> recorded.size() == events
                && recorded.stream()
                        .allMatch(event -> Stamp.from(event.getMetaData()).equals(expected)));
    }

    private static RecordInCase message(List<CaseCommand> commands, @Nullable Long version) {
        return new RecordInCase(new CaseId(EveryCommand.CASE), commands, LEAD, Way.IMPORT, version, null);
    }
}
