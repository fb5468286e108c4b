package traject.query.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private static final Alphabet AB = Alphabet.of("A", "B");
    private final Sequences sequences = Sequences.of(AB, new int[][] {{0, -1, 1}, {1, 1}, {0, -1, 1}});

    @Test
    void what_is_given_is_copied() {
        int[][] rows = {{0, 1}};
        Sequences made = Sequences.of(AB, rows);
        rows[0][0] = 1;
        made.states(0)[1] = 0;
        assertThat(made.states(0)).containsExactly(0, 1);
    }

    @Test
    void a_code_outside_the_alphabet_is_refused_and_named() {
        assertThatThrownBy(() -> Sequences.of(AB, new int[][] {{0}, {2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Sequence 2 has code 2, the alphabet has 0 to 1");
        assertThatThrownBy(() -> Sequences.of(AB, new int[0][])).hasMessage("There are no sequences");
    }

    @Test
    void weights_ids_and_covariates_must_fit() {
        assertThatThrownBy(() -> sequences.withWeights(new double[] {1, 2})).hasMessage("2 weights for 3 sequences");
        assertThatThrownBy(() -> sequences.withWeights(new double[] {1, -2, 1})).hasMessageContaining("not -2");
        assertThatThrownBy(() -> sequences.withWeights(new double[] {0, 0, 0})).hasMessage("All weights are 0");
        assertThatThrownBy(() -> sequences.withIds(List.of("a", "b", "a"))).hasMessageContaining("id of its own");
        assertThatThrownBy(() -> sequences.withCovariate("age", List.of("7")))
                .hasMessage("Covariate age has 1 values for 3 sequences");
        assertThatThrownBy(() -> sequences.covariate("age")).hasMessageContaining("no covariate age");
        assertThatThrownBy(() -> Alphabet.of("A", "A")).hasMessage("The alphabet names A twice");
    }

    @Test
    void a_selection_keeps_ids_weights_and_covariates() {
        Sequences chosen = sequences
                .withIds(List.of("x", "y", "z"))
                .withWeights(new double[] {1, 2, 3})
                .withCovariate("group", List.of("g", "h", "i"))
                .select(new int[] {2, 1});
        assertThat(chosen.id(0)).isEqualTo("z");
        assertThat(chosen.weights()).containsExactly(3, 2);
        assertThat(chosen.covariate("group")).containsExactly("i", "h");
        assertThat(chosen.states(1)).containsExactly(1, 1);
    }

    @Test
    void missing_can_become_a_state_or_close_up() {
        Sequences filled = sequences.missingAsState();
        assertThat(filled.alphabet().names()).containsExactly("A", "B", "*");
        assertThat(filled.states(0)).containsExactly(0, 2, 1);
        assertThat(filled.hasMissing()).isFalse();
        assertThat(sequences.withoutMissing().states(0)).containsExactly(0, 1);
        assertThat(sequences.equallyLong()).isFalse();
    }

    @Test
    void equal_sequences_are_found_with_the_sum_of_their_weights() {
        DistinctSequences distinct = DistinctSequences.of(sequences.withWeights(new double[] {1, 2, 4}));
        assertThat(distinct.size()).isEqualTo(2);
        assertThat(distinct.first()).containsExactly(0, 1);
        assertThat(distinct.group()).containsExactly(0, 1, 0);
        assertThat(distinct.weights()).containsExactly(5, 2);
    }

    @Test
    void a_gap_between_equal_states_is_bridged_but_adds_nothing() {
        int[] row = {0, Sequences.MISSING, Sequences.MISSING, 0, 1};
        assertThat(Spell.of(row)).containsExactly(new Spell(0, 0, 2), new Spell(1, 4, 1));
        assertThat(Spell.withGaps(row)).hasSize(4);
    }
}
