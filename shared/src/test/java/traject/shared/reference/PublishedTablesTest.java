package traject.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.RelationshipOutcome;

/** The cells are written here once more, row by row as in the domain reference, so that a slip in the data shows. */
class PublishedTablesTest {

    private final OutcomeTable outcomes = OutcomeTable.load();
    private final PerceptionTable perceptions = PerceptionTable.load();

    /** Columns: ritual care provider, inspector, rescuer, problem solver, counsellor, mediator. */
    @ParameterizedTest
    @CsvSource({
        "GO_IT_ALONE,           .  | .  | .  | .  | 1-    | .",
        "TEMPORARY_HELP_SEEKER, .  | .  | 2S | 1S | .     | .",
        "PASSIVE_CONSUMER,      1S | .  | .  | 2S | 1-    | .",
        "ATTACHED_STAYER,       .  | .  | .  | 1S | 2+ 2- | .",
        "DIRECTING_HELP_SEEKER, 1- | 1- | .  | 2S | 1S 2- | 1-",
        "WILLING_COLLABORATOR,  .  | .  | .  | 1+ | 9+ 2S | 2S"
    })
    void everyOutcomeCellIsAsPublished(ClientRole client, String published) {
        assertThat(row(helper -> outcomes.observed(client, helper)
                        ? outcomes.cells(client, helper).stream()
                                .map(cell -> cell.count(Reading.DERIVED) + sign(cell.outcome()))
                                .collect(Collectors.joining(" "))
                        : "."))
                .isEqualTo(normalised(published));
    }

    @ParameterizedTest
    @CsvSource({
        "GO_IT_ALONE,           .  | .  | .     | .     | 1o     | .",
        "TEMPORARY_HELP_SEEKER, .  | .  | 1p 1V | 1o    | .      | .",
        "PASSIVE_CONSUMER,      1V | .  | .     | 1p 1o | 1V     | .",
        "ATTACHED_STAYER,       .  | .  | .     | 1p    | 3p 1o  | .",
        "DIRECTING_HELP_SEEKER, 1o | 1o | .     | 2p    | 3o     | 1o",
        "WILLING_COLLABORATOR,  .  | .  | .     | 1p    | 10p 1o | 2p"
    })
    void everyPerceptionCellIsAsPublished(ClientRole client, String published) {
        assertThat(row(helper -> perceptions.observed(client, helper)
                        ? perceptions.cells(client, helper).stream()
                                .map(cell -> cell.count() + letter(cell.perception()))
                                .collect(Collectors.joining(" "))
                        : "."))
                .isEqualTo(normalised(published));
    }

    @Test
    void theDerivedReadingHasTheRelationshipsOfTheStudy() {
        assertThat(outcomes.total(Reading.DERIVED)).isEqualTo(35);
        assertThat(sums(Reading.DERIVED)).containsOnly(success(12), stability(14), negative(9));
    }

    @Test
    void thePrintedReadingHasOneMore() {
        assertThat(outcomes.total(Reading.PRINTED)).isEqualTo(36);
        assertThat(sums(Reading.PRINTED)).containsOnly(success(13), stability(14), negative(9));
    }

    @Test
    void onlyOneCellIsDoubtfulAndItSaysWhy() {
        assertThat(outcomes.cells().stream().filter(OutcomeTable.Cell::doubtful))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.client()).isEqualTo(ClientRole.WILLING_COLLABORATOR);
                    assertThat(cell.helper()).isEqualTo(HelperRole.COUNSELLOR);
                    assertThat(cell.count(Reading.DERIVED)).isEqualTo(9);
                    assertThat(cell.count(Reading.PRINTED)).isEqualTo(10);
                    assertThat(cell.note()).isNotNull();
                });
    }

    @Test
    void perceptionsSumAsPublished() {
        assertThat(perceptions.total()).isEqualTo(35);
        assertThat(Arrays.stream(PerceptionClass.values())
                        .collect(Collectors.toMap(
                                one -> one,
                                one -> perceptions.cells().stream()
                                        .filter(cell -> cell.perception() == one)
                                        .mapToInt(PerceptionTable.Cell::count)
                                        .sum())))
                .isEqualTo(Map.of(PerceptionClass.P, 21, PerceptionClass.V, 3, PerceptionClass.O, 11));
    }

    @ParameterizedTest
    @EnumSource(ClientRole.class)
    void threeRowsHaveDerivedBorders(ClientRole row) {
        assertThat(perceptions.derived(row))
                .isEqualTo(
                        switch (row) {
                            case TEMPORARY_HELP_SEEKER, PASSIVE_CONSUMER, DIRECTING_HELP_SEEKER -> true;
                            case GO_IT_ALONE, ATTACHED_STAYER, WILLING_COLLABORATOR -> false;
                        });
    }

    private Map<RelationshipOutcome, Integer> sums(Reading reading) {
        return Arrays.stream(RelationshipOutcome.values())
                .collect(Collectors.toMap(outcome -> outcome, outcome -> sum(outcome, reading)));
    }

    private int sum(RelationshipOutcome outcome, Reading reading) {
        return Arrays.stream(ClientRole.values())
                .mapToInt(client -> Arrays.stream(HelperRole.values())
                        .mapToInt(helper -> outcomes.count(client, helper, outcome, reading))
                        .sum())
                .sum();
    }

    private static String row(Function<HelperRole, String> cell) {
        return Arrays.stream(HelperRole.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String normalised(String published) {
        return published.replaceAll(" +", " ");
    }

    private static Map.Entry<RelationshipOutcome, Integer> success(int count) {
        return Map.entry(RelationshipOutcome.SUCCESS, count);
    }

    private static Map.Entry<RelationshipOutcome, Integer> stability(int count) {
        return Map.entry(RelationshipOutcome.STABILITY, count);
    }

    private static Map.Entry<RelationshipOutcome, Integer> negative(int count) {
        return Map.entry(RelationshipOutcome.NEGATIVE, count);
    }

    private static String sign(RelationshipOutcome outcome) {
        return switch (outcome) {
            case SUCCESS -> "+";
            case STABILITY -> "S";
            case NEGATIVE -> "-";
        };
    }

    private static String letter(PerceptionClass perception) {
        return switch (perception) {
            case P -> "p";
            case V -> "V";
            case O -> "o";
        };
    }
}
