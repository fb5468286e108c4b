package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static traject.shared.vocabulary.ClientRole.ATTACHED_STAYER;
import static traject.shared.vocabulary.ClientRole.DIRECTING_HELP_SEEKER;
import static traject.shared.vocabulary.ClientRole.TEMPORARY_HELP_SEEKER;
import static traject.shared.vocabulary.ClientRole.WILLING_COLLABORATOR;
import static traject.shared.vocabulary.HelperRole.COUNSELLOR;
import static traject.shared.vocabulary.HelperRole.PROBLEM_SOLVER;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import traject.query.configuration.Place;
import traject.query.disclosure.Protection;
import traject.query.figure.CellMoves.Move;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

class CellMovesTest {

    private static final Place AB_PO = new Place(ATTACHED_STAYER, PROBLEM_SOLVER);
    private static final Place AB_GL = new Place(ATTACHED_STAYER, COUNSELLOR);
    private static final Place BM_GL = new Place(WILLING_COLLABORATOR, COUNSELLOR);
    private static final Place TH_GL = new Place(TEMPORARY_HELP_SEEKER, COUNSELLOR);
    private static final Place SZ_PO = new Place(DIRECTING_HELP_SEEKER, PROBLEM_SOLVER);

    @Test
    void holds_what_every_figure_does() {
        Map<Move, Integer> some = Map.of(
                new Move(AB_PO, AB_GL), 31,
                new Move(AB_GL, BM_GL), 60,
                new Move(BM_GL, AB_GL), 12,
                new Move(TH_GL, AB_GL), 25,
                new Move(SZ_PO, BM_GL), 9,
                new Move(TH_GL, SZ_PO), 6);
        Drawn.holds("moves", setting -> CellMoves.of(some, setting));
        Drawn.holds("moves-many", setting -> CellMoves.of(many(), setting));
        assertThat(Drawn.of(CellMoves.of(Map.of(), setting(Drawn.FIVE.threshold())))
                        .marks())
                .isEmpty();
    }

    @Test
    void every_move_is_in_the_table_and_the_most_frequent_are_the_thickest() {
        Map<Move, Integer> moves = many();
        Drawn drawn = Drawn.of(CellMoves.of(moves, setting(0)));

        assertThat(drawn.figure().table().rows()).hasSize(moves.size());
        assertThat(drawn.column(4).stream().mapToDouble(n -> n).sum())
                .isEqualTo(moves.values().stream().mapToInt(n -> n).sum());
        assertThat(drawn.marks()).hasSize(30);
        int most = moves.values().stream().mapToInt(n -> n).max().orElseThrow();
        assertThat(drawn.names().getLast()).endsWith(": " + most + " times");
        assertThat(Drawn.parts(drawn.marks().getLast(), "path").getFirst().getAttribute("class"))
                .endsWith("f-w8");
        assertThat(drawn.said()).contains(Integer.toString(most));
    }

    @Test
    void there_and_back_are_two_arrows_that_do_not_cover_each_other() {
        Drawn drawn = Drawn.of(CellMoves.of(Map.of(new Move(AB_GL, BM_GL), 7, new Move(BM_GL, AB_GL), 6), setting(0)));
        List<String> outlines = drawn.marks().stream()
                .map(mark -> Drawn.parts(mark, "path").getFirst().getAttribute("d"))
                .toList();

        assertThat(outlines).hasSize(2);
        assertThat(bent(outlines.getFirst()) - bent(outlines.getLast())).isNotCloseTo(0, within(40.0));
        assertThat(drawn.names())
                .contains("From Attached stayer with Counsellor (accompanying worker) to Willing collaborator"
                        + " with Counsellor (accompanying worker): 7 times");
        assertThatThrownBy(() -> new Move(AB_GL, AB_GL)).hasMessageContaining("stays");
    }

    @Test
    void whether_one_or_three_went_a_way_cannot_be_told() {
        Drawn.hides(
                "moves-hidden",
                setting -> CellMoves.of(
                        Map.of(new Move(AB_PO, AB_GL), 31, new Move(AB_GL, BM_GL), 60, new Move(TH_GL, SZ_PO), 1),
                        setting),
                setting -> CellMoves.of(
                        Map.of(new Move(AB_PO, AB_GL), 29, new Move(AB_GL, BM_GL), 60, new Move(TH_GL, SZ_PO), 3),
                        setting));
        Drawn drawn = Drawn.of(CellMoves.of(many(), setting(5)));
        assertThat(drawn.said()).doesNotContain("1", "2", "3", "4");
        assertThat(drawn.figure().csv()).contains(",<5,x").doesNotContainPattern(",[1-4],[0-9.]+\r");
    }

    /** Where the point lies that draws an arrow to itself, in px from the left. */
    private static double bent(String outline) {
        return Double.parseDouble(outline.replaceAll(".*Q([0-9.]+) .*", "$1"));
    }

    private static Setting setting(int threshold) {
        return new Setting("m", Locale.ENGLISH, "all", new Protection(threshold));
    }

    static Map<Move, Integer> many() {
        SplittableRandom random = new SplittableRandom(4);
        Map<Move, Integer> moves = new HashMap<>();
        while (moves.size() < 120) {
            Place from = any(random);
            Place to = any(random);
            if (!from.equals(to)) {
                int count = 1 + random.nextInt(1 + random.nextInt(60));
                moves.put(new Move(from, to), count);
            }
        }
        return moves;
    }

    private static Place any(SplittableRandom random) {
        return new Place(
                List.of(ClientRole.values()).get(random.nextInt(6)),
                List.of(HelperRole.values()).get(random.nextInt(6)));
    }
}
