package traject.shared.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

    private static final CommandLineRun COUNT = new CommandLineRun() {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public String summary() {
            return "counts";
        }

        @Override
        public List<RunOption> options() {
            return List.of(
                    RunOption.required("cases", "<n>", "how many"),
                    RunOption.optional("until", "<day>", "the last day"),
                    RunOption.flag("dry-run", "only look"));
        }

        @Override
        public Class<? extends Work> work() {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void what_is_said_can_be_read_and_settings_are_passed_over() {
        RunOptions options = options("--cases=10", "--until=2026-06-30", "--dry-run", "--traject.data=/tmp/a=b");

        assertThat(options.number("cases", 1, 1, 100)).isEqualTo(10);
        assertThat(options.day("until")).contains(LocalDate.of(2026, 6, 30));
        assertThat(options.has("dry-run")).isTrue();
    }

    @Test
    void what_is_wrong_is_told_with_what_to_say_instead() {
        refused("'count' knows nothing of '--case=1'.", "--cases=1", "--case=1");
        refused("'count' knows nothing of 'ten'.", "--cases=1", "ten");
        refused("--cases=<n> is missing.");
        refused("--cases is said twice.", "--cases=1", "--cases=2");
        refused("Say --cases=<n>.", "--cases");
        refused("Say --dry-run.", "--cases=1", "--dry-run=yes");
    }

    @Test
    void a_value_out_of_its_bounds_or_without_sense_is_refused() {
        assertThatThrownBy(() -> options("--cases=0").number("cases", 1, 1, 100))
                .isInstanceOf(RunRefused.class)
                .hasMessage("--cases is a whole number from 1 to 100, not '0'.");
        assertThatThrownBy(() -> options("--cases=many").number("cases", 1, 1, 100))
                .isInstanceOf(RunRefused.class);
        assertThatThrownBy(() -> options("--cases=1", "--until=30/6/2026").day("until"))
                .isInstanceOf(RunRefused.class)
                .hasMessage("--until is a day such as 2026-06-30, not '30/6/2026'.");
    }

    private static RunOptions options(String... arguments) {
        return RunOptions.of(COUNT, List.of(arguments));
    }

    private static void refused(String sentence, String... arguments) {
        assertThatThrownBy(() -> options(arguments))
                .isInstanceOfSatisfying(
                        RunRefused.class, no -> assertThat(no.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }
}
