package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.query.disclosure.Protection;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.Transitions;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

class TransitionTableTest {

    private static final Setting FIVE = new Setting("t", Locale.ENGLISH, "roles", Drawn.FIVE);

    private static final Setting SETTING = new Setting("t", Locale.ENGLISH, "roles");

    @Test
    void holds_what_every_figure_does() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn.holds("transitions", setting -> TransitionTable.of(sequences, 1, TimeUnit.MONTH, setting));
        Drawn.holds("transitions-all", setting -> TransitionTable.of(configurations(), 2, TimeUnit.MONTH, setting));
    }

    @Test
    void every_cell_has_the_rate_that_the_library_found_and_is_darker_the_more() {
        Sequences sequences = Trajectories.of(212, 25, 1);
        Drawn drawn = Drawn.of(TransitionTable.of(sequences, 1, TimeUnit.MONTH, SETTING));
        Matrix rates = Transitions.rates(sequences, 1);

        List<Double> expected = new ArrayList<>();
        IntStream.range(0, 6).forEach(from -> {
            for (double rate : rates.row(from)) {
                expected.add(rate);
            }
        });
        assertThat(drawn.column(3)).isEqualTo(expected);
        assertThat(drawn.column(2).stream().mapToDouble(count -> count).sum())
                .isCloseTo(
                        Stream.of(Transitions.counts(sequences, 1).toArray())
                                .flatMapToDouble(Arrays::stream)
                                .sum(),
                        within(1e-9));
        List<Double> shades = drawn.elements("rect").stream()
                .filter(rect -> rect.getAttribute("class").equals("f-heat"))
                .map(rect -> Drawn.number(rect, "fill-opacity"))
                .toList();
        List<Double> changing = IntStream.range(0, 36)
                .filter(cell -> cell % 7 != 0)
                .mapToObj(expected::get)
                .filter(rate -> rate > 0)
                .toList();
        double most = changing.stream().mapToDouble(rate -> rate).max().orElseThrow();
        assertThat(shades).hasSameSizeAs(changing);
        for (int k = 0; k < shades.size(); k++) {
            assertThat(shades.get(k)).isCloseTo(0.55 * changing.get(k) / most, within(0.006));
        }
    }

    @Test
    void numbers_can_be_read_on_the_darkest_cell_in_light_and_dark() {
        for (String[] colours : new String[][] {{"#0d5a6e", "#ffffff", "#1b2530"}, {"#2f8ba4", "#1b2228", "#e9ecee"}}) {
            double[] ground = new double[3];
            for (int c = 0; c < 3; c++) {
                ground[c] = 0.55 * channel(colours[0], c) + 0.45 * channel(colours[1], c);
            }
            double[] ink = {channel(colours[2], 0), channel(colours[2], 1), channel(colours[2], 2)};
            double one = luminance(ground) + 0.05;
            double other = luminance(ink) + 0.05;
            assertThat(Math.max(one / other, other / one)).isGreaterThan(4.5);
        }
        assertThat(Drawn.sheet("figure.css")).contains("--heat:#0d5a6e", "--heat:#2f8ba4");
    }

    @Test
    void a_state_that_none_leaves_has_no_shares_made_up() {
        Drawn drawn = Drawn.of(TransitionTable.of(Trajectories.written("ab", "ab"), 1, TimeUnit.MONTH, SETTING));

        assertThat(drawn.names().subList(0, 2))
                .containsExactly(
                        "From Goes it alone: Temporary help seeker 100% (2)", "From Temporary help seeker: none");
    }

    static Sequences configurations() {
        List<String> names = Stream.of(ClientRole.values())
                .flatMap(client -> Stream.of(HelperRole.values()).map(helper -> client.name() + "+" + helper.name()))
                .toList();
        Sequences clients = Trajectories.of(900, 25, 1);
        Sequences helpers = Trajectories.of(900, 25, 2);
        int[][] rows = IntStream.range(0, 900)
                .mapToObj(i -> IntStream.range(0, Math.min(clients.length(i), helpers.length(i)))
                        .map(t -> Math.min(clients.states(i)[t], helpers.states(i)[t]) < 0
                                ? Sequences.MISSING
                                : 6 * clients.states(i)[t] + helpers.states(i)[t])
                        .toArray())
                .toArray(int[][]::new);
        return Sequences.of(Alphabet.of(names), rows);
    }

    private static double channel(String colour, int number) {
        return Integer.parseInt(colour.substring(1 + 2 * number, 3 + 2 * number), 16);
    }

    private static double luminance(double[] colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double share = colour[c] / 255;
            sum += weights[c] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void whether_one_or_three_changed_cannot_be_told_nor_worked_out_of_the_rest_of_row_and_column() {
        Sequences one = Trajectories.of(Map.of("ac", 1, "ad", 30, "bc", 30, "bd", 14));
        Sequences three = Trajectories.of(Map.of("ac", 3, "ad", 28, "bc", 28, "bd", 16));

        Drawn.hides(
                "transition-hidden",
                setting -> TransitionTable.of(one, 1, TimeUnit.MONTH, setting),
                setting -> TransitionTable.of(three, 1, TimeUnit.MONTH, setting));
        Drawn drawn = Drawn.of(TransitionTable.of(one, 1, TimeUnit.MONTH, FIVE));
        assertThat(drawn.names().getFirst()).contains("Directing help seeker <5", "Passive consumer ≥5");
        Drawn.holds(
                "transition-protected",
                setting -> TransitionTable.of(
                        Trajectories.of(90, 12, 3),
                        1,
                        TimeUnit.MONTH,
                        new Setting(setting.id(), setting.language(), setting.subject(), Drawn.FIVE)));
    }

    @Test
    void many_changes_of_two_trajectories_are_theirs_and_are_hidden() {
        Sequences sequences = Trajectories.of(Map.of("abababab", 2, "aacc", 30, "aaaa", 20));
        Drawn drawn = Drawn.of(TransitionTable.of(sequences, 1, TimeUnit.MONTH, FIVE));

        assertThat(drawn.figure().table().rows().get(1).get(2).shown()).isEqualTo("≥5");
        assertThat(drawn.figure().table().rows().get(6).get(2).shown()).isEqualTo("≥5");
        assertThat(drawn.figure().table().rows().get(1).get(3).shown()).isEqualTo("x");
    }

    @Test
    void beside_another_group_the_same_share_is_as_dark() {
        Sequences some = Trajectories.of(Map.of("ab", 50, "aa", 50));
        Sequences others = Trajectories.of(Map.of("ab", 10, "aa", 90));
        double largest = Math.max(
                TransitionTable.largest(some, 1, Protection.NONE), TransitionTable.largest(others, 1, Protection.NONE));

        assertThat(largest).isEqualTo(0.5);
        assertThat(TransitionTable.of(some, 1, TimeUnit.MONTH, largest, FIVE).svg())
                .contains("fill-opacity=\"0.55\"");
        assertThat(TransitionTable.of(others, 1, TimeUnit.MONTH, largest, FIVE).svg())
                .contains("fill-opacity=\"0.11\"");
    }
}
