package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseState;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;

class RecentCasesTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00Z");

    private final RecentCases recent = new RecentCases(5);

    @Test
    void aCaseIsFoundAsItWasPutHereLast() {
        CaseState two = entries(2);
        recent.put(id("a"), entries(1));
        recent.put(id("a"), two);

        assertThat(recent.get(id("a"))).isSameAs(two);
        assertThat(recent.get(id("b")).exists()).isFalse();
    }

    @Test
    void theCaseAskedForLongestAgoMakesRoomAndACaseCountsWithAllItsEntries() {
        recent.put(id("a"), entries(2));
        recent.put(id("b"), entries(2));
        recent.get(id("a"));
        recent.put(id("c"), entries(2));

        assertThat(recent.get(id("b")).exists()).isFalse();
        assertThat(recent.get(id("a")).exists()).isTrue();
        assertThat(recent.get(id("c")).exists()).isTrue();
    }

    @Test
    void aCaseThatGrowsIsCountedOnce() {
        recent.put(id("a"), entries(2));
        recent.put(id("b"), entries(1));
        recent.put(id("b"), entries(2));
        recent.put(id("b"), entries(3));

        assertThat(recent.get(id("a")).exists()).isTrue();
    }

    @Test
    void aCaseTooLongForAllOfTheRoomIsNotKeptAndLeavesTheRoomToOthers() {
        recent.put(id("a"), entries(6));
        assertThat(recent.get(id("a")).exists()).isFalse();

        recent.put(id("b"), entries(5));
        assertThat(recent.get(id("b")).exists()).isTrue();
    }

    private static CaseId id(String name) {
        return new CaseId(name);
    }

    private static CaseState entries(int count) {
        CaseState state = CaseState.initial();
        for (int next = 0; next < count; next++) {
            CaseEvent event = CaseDecider.decide(state, EveryCommand.commands().get(next), LocalDate.of(2026, 3, 1))
                    .getFirst();
            state = CaseDecider.evolve(
                    state, List.of(new Recorded(id("x"), next, event, MOMENT.plusSeconds(next), People.NOUR, next)));
        }
        return state;
    }
}
