package traject.command.casefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/**
 * Tells a case as given / when / then. Each command is sent at noon of the day given to {@link #on}, by default long
 * after everything happened.
 */
final class CaseStory {

    private static final Actor NOUR = new Actor(new PersonId("nour"), ActorRole.HELPER, null);

    private CaseState state = CaseState.initial();
    private LocalDate today = LocalDate.of(2025, 12, 31);
    private Instant now = Instant.EPOCH;
    private List<CaseEvent> events = List.of();
    private @Nullable CaseRejection rejection;

    static CaseStory given(CaseCommand... commands) {
        CaseStory story = new CaseStory();
        for (CaseCommand command : commands) {
            story.record(command);
        }
        return story;
    }

    CaseStory and(CaseCommand command) {
        record(command);
        return this;
    }

    CaseStory on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    CaseStory when(CaseCommand command) {
        rejection = catchThrowableOfType(CaseRejection.class, () -> record(command));
        return this;
    }

    void thenRecorded() {
        assertThat(rejection).isNull();
        assertThat(events).isNotEmpty();
    }

    void thenRefused(Refusal refusal, String... entries) {
        CaseRejection refused = requireNonNull(rejection, "a refusal");
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(refused.entries()).extracting(EntryId::value).containsExactlyInAnyOrder(entries);
    }

    /** Refused for a reason that lies in this field of the command. */
    void thenRefusedIn(String field, Refusal refusal, String... entries) {
        thenRefused(refusal, entries);
        assertThat(requireNonNull(rejection).field()).isEqualTo(field);
    }

    /** Recorded, and afterwards exactly these entries are marked. */
    void thenMarked(String... entries) {
        thenRecorded();
        assertThat(state.marked()).extracting(EntryId::value).containsExactlyInAnyOrder(entries);
    }

    CaseState state() {
        return state;
    }

    private void record(CaseCommand command) {
        Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        now = noon.isAfter(now) ? noon : now.plusNanos(1000);
        events = CaseDecider.decide(state, command, today);
        for (CaseEvent event : events) {
            state = CaseDecider.evolve(state, event, now, NOUR);
        }
    }
}
