package traject.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.story.EveryCommand;
import traject.shared.event.WireName;
import traject.shared.eventstore.WireNames;

class EventNamesTest {

    private static final Map<String, Class<?>> COMMANDS = EveryCommand.permitted()
            .filter(command -> !command.equals(ReviseCourse.class))
            .collect(Collectors.toMap(EventNamesTest::nameOf, command -> command));

    @Test
    void everyEventCanStandInAFileAndEveryCommandRecordsOne() {
        assertThat(EventNames.commandsByEvent().keySet()).isEqualTo(WireNames.all());
        assertThat(EventNames.commandsByEvent().values()).containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
    }

    @Test
    void anEventAndItsCommandHaveTheSameFields() {
        EventNames.commandsByEvent()
                .forEach((event, command) ->
                        assertThat(fields(COMMANDS.get(command))).as(event).isEqualTo(fields(WireNames.event(event))));
    }

    private static List<String> fields(@Nullable Class<?> type) {
        return Stream.of(Objects.requireNonNull(type).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static String nameOf(Class<?> command) {
        return Arrays.stream(command.getAnnotationsByType(WireName.class))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
