package traject.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.story.AtTheDesk;
import traject.command.story.People;
import traject.shared.course.Recorded;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;

class RandomCommandsTest {

    private static final int COMMANDS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aBrokenCommandIsRefusedWithAReasonAndLeavesNothingBehind(long seed) {
        AtTheDesk desk = AtTheDesk.runningCase();
        Mutations mutations = new Mutations(seed);
        Map<Integer, Integer> statuses = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        List<Long> versions = new ArrayList<>();

        for (int i = 0; i < COMMANDS; i++) {
            Answer answer = desk.submit(People.LEAD, mutations.next());
            switch (answer) {
                case Accepted accepted -> versions.add(accepted.version());
                case Refused refused -> {
                    assertThat(refused.problem().detail()).isNotBlank();
                    statuses.merge(refused.problem().status(), 1, Integer::sum);
                    codes.merge(refused.problem().code(), 1, Integer::sum);
                }
            }
        }

        assertThat(desk.recorded())
                .last()
                .extracting(Recorded::version)
                .isEqualTo(versions.isEmpty() ? 1L : versions.getLast());
        assertThat(statuses.getOrDefault(400, 0)).isGreaterThan(COMMANDS / 2);
        assertThat(codes.keySet())
                .contains(
                        "malformed-json",
                        "unknown-field",
                        "missing-field",
                        "wrong-type",
                        "unknown-word",
                        "unknown-command",
                        "text-malformed",
                        "id-malformed",
                        "date-malformed");
    }
}
