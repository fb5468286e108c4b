package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import traject.query.sequence.Sequences;

class IndexPlotTest {

    private static final Setting SETTING = new Setting("i", Locale.ENGLISH, "roles");

    @Test
    void holds_what_every_figure_does() {
        Sequences few = Trajectories.of(36, 25, 1);
        Drawn.holds("index", setting -> IndexPlot.of(few, Ordering.byFirstTimeIn(few, 5), TimeUnit.MONTH, setting));
        Sequences many = Trajectories.of(10_000, 60, 2);
        Drawn.holds("index-many", setting -> IndexPlot.of(many, Ordering.fromEnd(many), TimeUnit.MONTH, setting));
        Sequences equal = Trajectories.of(10_000, 3, 3);
        Drawn.holds("index-equal", setting -> IndexPlot.of(equal, Ordering.fromStart(equal), TimeUnit.STEP, setting));
        int[] zero = IntStream.range(0, 36).map(i -> i % 7).toArray();
        Drawn.holds(
                "index-aligned", setting -> IndexPlot.aligned(few, Ordering.given(few), zero, TimeUnit.MONTH, setting));
        Sequences days = Trajectories.of(10_000, 1_500, 4);
        Drawn.holds("index-days", setting -> IndexPlot.of(days, Ordering.fromEnd(days), TimeUnit.DAY, setting));
    }

    @Test
    void of_10000_trajectories_each_observation_has_its_area_and_each_trajectory_its_row() {
        Sequences sequences = Trajectories.of(10_000, 24, 5);
        int[] order = Ordering.fromStart(sequences);
        Drawn drawn = Drawn.of(IndexPlot.of(sequences, order, TimeUnit.MONTH, SETTING));

        assertThat(drawn.marks().stream().mapToDouble(IndexPlotTest::area).sum())
                .isCloseTo(observed(sequences) * (480.0 / 10_000) * (572.0 / 24), within(200.0));
        Sequences days = Trajectories.of(2_000, 700, 5);
        assertThat(Drawn.of(IndexPlot.of(days, Ordering.given(days), TimeUnit.DAY, SETTING)).marks().stream()
                        .mapToDouble(IndexPlotTest::area)
                        .sum())
                .isCloseTo(observed(days) * (480.0 / 2_000) * (572.0 / 700), within(500.0));
        List<List<Cell>> rows = drawn.figure().table().rows();
        assertThat(rows.stream().map(row -> row.get(1).exact()).toList())
                .isEqualTo(Arrays.stream(order).mapToObj(sequences::id).toList());
        Set<String> bands =
                new HashSet<>(rows.stream().map(row -> row.get(2).exact()).toList());
        assertThat(bands).hasSameSizeAs(drawn.marks());
        assertThat(drawn.figure().caption()).contains("10\u00A0000 trajectories", "None is left out");
    }

    @Test
    void equal_neighbours_share_a_band_and_bands_cover_every_place_once() {
        Sequences sequences = Trajectories.of(3_000, 2, 6);
        int[] order = Ordering.fromStart(sequences);
        List<Band> bands = Band.of(sequences, order, 60, 60);
        assertThat(bands).hasSizeLessThanOrEqualTo(60).allMatch(Band::equal);
        for (int[] each : new int[][] {{100, 8, 60}, {5_000, 20, 60}, {61, 30, 60}, {900, 4, 7}}) {
            Sequences some = Trajectories.of(each[0], each[1], 7);
            List<Band> made = Band.of(some, Ordering.fromStart(some), each[2], each[2]);
            assertThat(made).hasSizeLessThanOrEqualTo(each[2]);
            int next = 0;
            for (Band band : made) {
                assertThat(band.from()).isEqualTo(next);
                next = band.to();
            }
            assertThat(next).isEqualTo(each[0]);
        }
    }

    @Test
    void aligned_trajectories_have_their_events_at_the_same_place_and_keep_their_names() {
        Sequences sequences = Trajectories.written("ab", "aaab", "abb").withIds(List.of("P-1", "P-2", "P-3"));
        Drawn drawn = Drawn.of(
                IndexPlot.aligned(sequences, new int[] {1, 2, 0}, new int[] {1, 3, 1}, TimeUnit.MONTH, SETTING));

        assertThat(drawn.names()).containsExactly("P-2: PT 3 → TH 1", "P-3: PT 1 → TH 2", "P-1: PT 1 → TH 1");
        double zero = 92 + 572 * 3 / 5.0;
        assertThat(drawn.marks())
                .allSatisfy(
                        mark -> assertThat(Drawn.parts(mark, "path").getLast().getAttribute("d"))
                                .startsWith("M" + zero + " "));
        assertThat(drawn.column(3)).containsExactly(3.0, 1.0, 1.0);
    }

    private static long observed(Sequences sequences) {
        return IntStream.range(0, sequences.size())
                .mapToLong(i ->
                        Arrays.stream(sequences.states(i)).filter(s -> s >= 0).count())
                .sum();
    }

    private static double area(Element mark) {
        return Drawn.parts(mark, "path").stream()
                .mapToDouble(path -> Drawn.area(path.getAttribute("d")))
                .sum();
    }

    @Test
    void beside_a_longer_group_the_time_axis_is_as_long_and_it_is_said_that_single_trajectories_are_shown() {
        Sequences sequences = Trajectories.of(Map.of("aab", 2, "abbb", 1));
        int[] order = Ordering.given(sequences);
        int[] zero = {1, 1, 2};
        Setting five = new Setting("i", Locale.ENGLISH, "roles", Drawn.FIVE);
        Figure alone = IndexPlot.aligned(sequences, order, zero, TimeUnit.MONTH, five);
        Figure beside = IndexPlot.aligned(sequences, order, zero, 4, 7, TimeUnit.MONTH, five);

        assertThat(Drawn.of(alone).said()).contains("−2").doesNotContain("−4");
        assertThat(Drawn.of(beside).said()).contains("−4", "6").doesNotContain("7");
        assertThat(beside.table().rows().getFirst().get(5))
                .isEqualTo(alone.table().rows().getFirst().get(5));
        assertThat(beside.table().rows().stream().map(row -> row.get(3).exact()))
                .containsExactly("1", "1", "2");
        assertThat(alone.caption()).contains("Every trajectory stands by itself, under a pseudonym");
    }
}
