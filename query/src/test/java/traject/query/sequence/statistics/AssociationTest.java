package traject.query.sequence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Discrepancy;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.clustering.PermutationTest;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.Hamming;

class AssociationTest {

    private static final int MANY = 20_000;

    /** Agresti 2007, table 2.5, party by gender: what R's chisq.test tells of it. */
    @Test
    void what_is_known_of_a_large_table_is_found() {
        Association found = Association.of(new int[][] {{762, 327, 468}, {484, 239, 477}}, MANY, 1);

        assertThat(found.statistic()).isCloseTo(30.07015, within(0.000005));
        assertThat(found.degrees()).isEqualTo(2);
        assertThat(found.p()).isCloseTo(2.953589e-7, within(5e-13));
        assertThat(found.cramersV()).isCloseTo(Math.sqrt(30.07015 / 2757), within(1e-8));
        assertThat(found.permutations()).isZero();
    }

    /** In tables of two by two that are as rare as they are far from what is expected: Fisher's exact test. */
    @Test
    void of_a_few_random_tables_tell_what_the_exact_test_tells() {
        Association tea = Association.of(new int[][] {{3, 1}, {1, 3}}, MANY, 1);
        Association twins = Association.of(new int[][] {{2, 15}, {10, 3}}, MANY, 1);

        assertThat(tea.p()).isCloseTo(34.0 / 70, within(0.015));
        assertThat(tea.permutations()).isEqualTo(MANY);
        assertThat(twins.p()).isCloseTo(0.000537, within(0.0006));
        assertThat(Association.of(new int[][] {{3, 1}, {1, 3}}, MANY, 1)).isEqualTo(tea);
        assertThat(Association.of(new int[][] {{3, 1}, {1, 3}}, MANY, 2).p()).isNotEqualTo(tea.p());
    }

    /** With two columns the square of V is the discrepancy of columns that rows explain, and so is its test. */
    @Test
    void it_agrees_with_the_discrepancy_of_two_groups() {
        int[][] counts = {{9, 3}, {2, 7}, {4, 4}};
        List<int[]> columns = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < 2; column++) {
                for (int member = 0; member < counts[row][column]; member++) {
                    columns.add(new int[] {column});
                    rows.add(row);
                }
            }
        }
        Sequences sequences = Sequences.of(Alphabet.of(List.of("a", "b")), columns.toArray(int[][]::new));
        DistanceMatrix apart = DistanceMatrix.of(sequences, new Hamming(ConstantCosts.of(sequences.alphabet(), 1, 1)));
        double[] once = new double[rows.size()];
        Arrays.fill(once, 1);

        Association found = Association.of(counts, MANY, 1);

        assertThat(found.cramersV() * found.cramersV())
                .isCloseTo(Discrepancy.of(apart, Partition.of(rows), once).pseudoR2(), within(1e-12));
        assertThat(found.p()).isCloseTo(PermutationTest.of(apart, Partition.of(rows), once, MANY, 5), within(0.01));
    }

    @Test
    void what_has_nobody_in_a_row_or_a_column_is_refused() {
        assertThatThrownBy(() -> Association.of(new int[][] {{3, 1}, {0, 0}}, 10, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Association.of(new int[][] {{3, 0}, {1, 0}}, 10, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Association.of(new int[][] {{3, 1}}, 10, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Association.of(new int[][] {{3, 1}, {1, 3}}, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
