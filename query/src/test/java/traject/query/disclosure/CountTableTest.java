package traject.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountTableTest {

    private static final Protection FIVE = new Protection(5);

    @Test
    @DisplayName(
            "Given many small tables, whoever tries all numbers that agree with what is told can narrow no hidden count"
                    + " down to fewer than the small ones, and what can be worked out is told exactly")
    void nobodyNarrowsAHiddenCountDown() {
        SplittableRandom random = new SplittableRandom(20261121);
        int hidden = 0;
        for (int round = 0; round < 400; round++) {
            int threshold = 3 + random.nextInt(2);
            double[][] counts = random(random, 2 + random.nextInt(2), 2, 8);
            CountTable table = CountTable.of(counts, new Protection(threshold));
            int largest = 12;
            boolean[][][] possible = Attacker.possible(table, largest);
            for (int row = 0; row <= counts.length; row++) {
                for (int column = 0; column <= 2; column++) {
                    Told told = Attacker.at(table, row, column);
                    String where =
                            Arrays.deepToString(counts) + " " + threshold + " " + row + " " + column + " " + told;
                    if (told.isExact()) {
                        continue;
                    }
                    hidden++;
                    boolean[] numbers = possible[row][column];
                    assertThat(Attacker.values(numbers)).as(where).isGreaterThanOrEqualTo(threshold - 1);
                    if (told.telling() == Telling.BELOW) {
                        for (int number = 1; number < threshold; number++) {
                            assertThat(numbers[number]).as(where).isTrue();
                        }
                    }
                    assertThat(numbers[(int) told.least()]).as(where).isTrue();
                    assertThat(told.least() == 0 || !numbers[(int) told.least() - 1])
                            .as(where)
                            .isTrue();
                    if (told.most() < largest) {
                        assertThat(numbers[(int) told.most()]).as(where).isTrue();
                        assertThat(numbers[(int) told.most() + 1]).as(where).isFalse();
                    }
                }
            }
        }
        assertThat(hidden).isGreaterThan(1000);
    }

    @Test
    @DisplayName(
            "Given larger tables, no row and no column whose total is told has one hidden count alone, and all small"
                    + " ones are hidden and nothing that is told is wrong")
    void noHiddenCountIsAlone() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 60; round++) {
            double[][] counts = random(random, 3 + random.nextInt(6), 3 + random.nextInt(6), 25);
            CountTable table = CountTable.of(counts, FIVE);
            for (int row = 0; row < counts.length; row++) {
                alone(table.cells().get(row), table.rows().get(row));
                for (int column = 0; column < counts[row].length; column++) {
                    right(table.cells().get(row).get(column), counts[row][column]);
                }
            }
            for (int column = 0; column < counts[0].length; column++) {
                int at = column;
                alone(
                        table.cells().stream().map(row -> row.get(at)).toList(),
                        table.columns().get(column));
            }
            alone(table.rows(), table.total());
            alone(table.columns(), table.total());
        }
    }

    private static void alone(List<Told> line, Told total) {
        long hidden = line.stream().filter(told -> !told.isExact()).count();
        assertThat(hidden != 1 || !total.isExact()).as(line + " " + total).isTrue();
    }

    private static void right(Told told, double count) {
        assertThat(FIVE.isSmall(count) && told.isExact()).isFalse();
        assertThat(count).isBetween(told.least(), told.most());
        boolean so = switch (told.telling()) {
            case EXACT -> told.number() == count;
            case BELOW -> count > 0 && count < 5;
            case AT_LEAST -> count >= 5;
            case NOTHING -> true;
        };
        assertThat(so).isTrue();
    }

    @Test
    @DisplayName("Given a threshold of 0 or 1, everything is told; 2 is refused, for it would tell of one")
    void nothingIsHiddenWithoutAThreshold() {
        double[][] counts = {{1, 0, 7}, {2, 1, 1}};
        for (int threshold : new int[] {0, 1}) {
            CountTable table = CountTable.of(counts, new Protection(threshold));
            assertThat(table.cells()).allSatisfy(row -> assertThat(row).allMatch(Told::isExact));
            assertThat(table.total().number()).isEqualTo(12);
        }
        assertThatThrownBy(() -> new Protection(2)).hasMessageContaining("2");
        assertThatThrownBy(() -> new Protection(-1)).hasMessageContaining("-1");
    }

    @Test
    @DisplayName("Given one small part, the smallest other part that is large enough is hidden with it, nobody is not")
    void theSmallestIsHiddenWithIt() {
        List<Told> told = CountTable.parts(new double[] {60, 3, 12, 0, 40}, FIVE);
        assertThat(tellings(told))
                .containsExactly(Telling.EXACT, Telling.BELOW, Telling.AT_LEAST, Telling.EXACT, Telling.EXACT);
        assertThat(told.get(1).least()).isEqualTo(1);
        assertThat(told.get(1).most()).isEqualTo(4);
        assertThat(told.get(2).least()).isEqualTo(11);
        assertThat(told.get(2).most()).isEqualTo(14);
        assertThat(told.get(2).drawn()).isEqualTo(12.5);
    }

    @Test
    @DisplayName("Given a small part beside one that is hardly large, even that it is large is not told: of 6, 1 and at"
            + " least 5 would be 1 and 5")
    void evenThatItIsLargeGivesAway() {
        List<Told> told = CountTable.parts(new double[] {1, 5}, FIVE);
        assertThat(told.get(1).telling()).isEqualTo(Telling.NOTHING);
        assertThat(told.get(0).least()).isEqualTo(1);
        assertThat(told.get(0).most()).isEqualTo(4);
    }

    @Test
    @DisplayName("Given two parts below the threshold that together are twice just below it, not even that is told")
    void twoSmallPartsDoNotGiveEachOtherAway() {
        for (Told told : CountTable.parts(new double[] {4, 4}, FIVE)) {
            assertThat(told.most() - told.least()).isGreaterThanOrEqualTo(3);
            assertThat(told.least()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("Given many changes of few people, they are hidden as what would be theirs")
    void changesOfFewPeopleAreHidden() {
        CountTable table = CountTable.of(new double[][] {{90, 20}, {14, 50}}, new double[][] {{30, 2}, {9, 20}}, FIVE);
        assertThat(table.cells().get(0).get(1).isExact()).isFalse();
        assertThat(table.cells().get(0).get(0).isExact()).isFalse();
        assertThat(table.cells().get(0).get(1).most()
                        - table.cells().get(0).get(1).least())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("Given a count of few people beside nobody, of a whole that everybody knows, that nobody is there is"
            + " hidden too")
    void nobodyIsHiddenWhereItGivesAway() {
        LinkedCounts linked = new LinkedCounts(FIVE);
        int from = linked.place();
        int to = linked.place();
        int ofTwo = linked.cell(from, to, 20, 2);
        int ofNobody = linked.cell(from, to, 0);
        linked.known(to, from, 20);
        List<Told> told = linked.protect();
        assertThat(told.get(ofNobody).telling()).isEqualTo(Telling.NOTHING);
        assertThat(told.get(ofTwo).least()).isLessThanOrEqualTo(17);
    }

    @Test
    @DisplayName("Given a small difference between a whole and its part that is not told, the part is hidden too")
    void whatIsNotToldCannotBeWorkedOut() {
        LinkedCounts linked = new LinkedCounts(FIVE);
        int all = linked.place();
        int seen = linked.place();
        int end = linked.place();
        int observed = linked.cell(all, seen, 98);
        linked.unpublished(all, end, 2);
        int some = linked.cell(seen, end, 40);
        int others = linked.cell(seen, end, 58);
        linked.known(end, all, 100);
        List<Told> told = linked.protect();
        assertThat(told.get(observed).isExact()).isFalse();
        assertThat(told.get(some).isExact() && told.get(others).isExact()).isFalse();
        assertThat(told.get(observed).most() - told.get(observed).least()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("Given the same table again, the same is hidden; given numbers that do not add up, they are refused")
    void theSameAgain() {
        double[][] counts = random(new SplittableRandom(3), 6, 7, 20);
        assertThat(CountTable.of(counts, FIVE)).isEqualTo(CountTable.of(counts, FIVE));
        LinkedCounts wrong = new LinkedCounts(FIVE);
        int from = wrong.place();
        int to = wrong.place();
        wrong.cell(from, to, 3);
        wrong.known(to, from, 4);
        assertThatThrownBy(wrong::protect).hasMessageContaining("add up");
        assertThatThrownBy(() -> wrong.cell(from, to, 2.5)).hasMessageContaining("2.5");
        assertThat(CountTable.parts(new double[] {2.5, 1}, Protection.NONE)
                        .getFirst()
                        .number())
                .isEqualTo(2.5);
    }

    private static List<Telling> tellings(List<Told> told) {
        return told.stream().map(Told::telling).toList();
    }

    private static double[][] random(SplittableRandom random, int height, int width, int largest) {
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            double[] counts = new double[width];
            for (int column = 0; column < width; column++) {
                counts[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(largest);
            }
            rows.add(counts);
        }
        return rows.toArray(double[][]::new);
    }
}
