package traject.query.sequence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import traject.query.sequence.Alphabet;
import traject.query.sequence.RandomSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Cells.Treatment;

class FormatsTest {

    private static final Alphabet AB = Alphabet.of("A", "B");
    private final Sequences random = RandomSequences.of(7, 60, 25, 4, true);

    private static void same(Sequences there, Sequences back) {
        assertThat(back.size()).isEqualTo(there.size());
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.states(i)).containsExactly(there.states(i));
        }
    }

    @Test
    void what_is_written_is_read_back() {
        Cells keeping = new Cells(
                Cells.usual().missing(), Cells.usual().ended(), Treatment.KEEP, Treatment.KEEP, Treatment.KEEP);
        same(random, Sts.read(random.alphabet(), Sts.write(random), keeping));
        same(random, Sps.read(random.alphabet(), Sps.write(random)));
        same(random, Sps.read(random.alphabet(), Sps.writeShort(random)));
        same(random, Spells.read(random.alphabet(), Spells.write(random), Spells.Origin.COMMON));
        same(Dss.of(random), Dss.read(random.alphabet(), Dss.write(random)));
    }

    @Test
    void durations_are_written_in_the_same_digits_in_every_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(Sps.write(Sequences.of(Alphabet.of("A"), new int[][] {{0, 0}})))
                    .containsExactly("(A,2)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void events_lead_back_to_states() {
        Sequences full = RandomSequences.equallyLong(3, 40, 12, 2);
        Map<String, String> leadsTo = Map.of("A", "A", "B", "B", "A>B", "B", "B>A", "A");
        same(full, Tse.read(AB, Tse.write(full), leadsTo, 12));
    }

    @Test
    void missing_cells_are_kept_or_taken_out_by_where_they_stand() {
        List<List<String>> cells = List.of(List.of("*", "A", "NA", "B", "*", "%"));
        assertThat(Sts.read(AB, cells, Cells.usual()).states(0)).containsExactly(-1, 0, -1, 1);
        assertThat(Sts.read(AB, cells, Cells.closingGaps()).states(0)).containsExactly(-1, 0, 1);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_its_place() {
        assertThatThrownBy(() -> Sts.read(AB, List.of(List.of("A", "%", "B")), Cells.usual()))
                .hasMessage("Sequence 1 goes on after its end at time 2");
        assertThatThrownBy(() -> Sts.read(AB, List.of(List.of("C")), Cells.usual()))
                .hasMessage("The alphabet has no state C; it has [A, B]");
        assertThatThrownBy(() -> Sps.read(AB, List.of("(A,2)-B")))
                .hasMessage("Not a state-permanence sequence: (A,2)-B");
        assertThatThrownBy(() -> Dss.read(AB, List.of(List.of("A", "A"))))
                .hasMessage("Successive states are distinct, but A follows itself in sequence 1");
    }

    @Test
    void spells_may_leave_gaps_but_not_overlap() {
        List<DatedSpell> gap = List.of(new DatedSpell("x", 5, 6, "B"), new DatedSpell("x", 2, 3, "A"));
        assertThat(Spells.read(AB, gap, Spells.Origin.OWN).states(0)).containsExactly(0, 0, -1, 1, 1);
        assertThat(Spells.read(AB, gap, Spells.Origin.COMMON).states(0)).containsExactly(-1, 0, 0, -1, 1, 1);
        List<DatedSpell> overlap = List.of(new DatedSpell("x", 1, 3, "A"), new DatedSpell("x", 3, 4, "B"));
        assertThatThrownBy(() -> Spells.read(AB, overlap, Spells.Origin.OWN))
                .hasMessage("Spells of x overlap at time 3");
        assertThatThrownBy(() -> new DatedSpell("x", 3, 2, "A")).hasMessageContaining("ends before");
    }

    @Test
    void events_at_one_time_must_agree() {
        List<TimedEvent> both = List.of(new TimedEvent("x", 1, "in"), new TimedEvent("x", 1, "out"));
        Map<String, String> leadsTo = Map.of("in", "A", "out", "B");
        assertThatThrownBy(() -> Tse.read(AB, both, leadsTo, 3))
                .hasMessage("Events of x at time 1 lead both to A and to B");
        assertThatThrownBy(() -> Tse.read(AB, List.of(new TimedEvent("x", 0.5, "in")), leadsTo, 3))
                .hasMessageContaining("no time of the sequences");
        assertThat(Tse.read(AB, List.of(new TimedEvent("x", 1, "in")), leadsTo, 3)
                        .states(0))
                .containsExactly(-1, 0, 0);
    }
}
