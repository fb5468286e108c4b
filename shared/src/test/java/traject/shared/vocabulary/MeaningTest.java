package traject.shared.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource({
        "POSITIVE, POSITIVE, BOTH_POSITIVE, P",
        "POSITIVE, NEUTRAL, POSITIVE_NEUTRAL, P",
        "POSITIVE, NEGATIVE, CONTRADICTORY, V",
        "NEUTRAL, NEUTRAL, BOTH_NEUTRAL, O",
        "NEUTRAL, NEGATIVE, NEUTRAL_NEGATIVE, O",
        "NEGATIVE, NEGATIVE, BOTH_NEGATIVE, O"
    })
    void twoPerceptionsMakeAPairWhoeverHasWhich(
            Perception one, Perception other, PerceptionPair pair, PerceptionClass published) {
        assertThat(PerceptionPair.of(one, other)).isEqualTo(pair);
        assertThat(PerceptionPair.of(other, one)).isEqualTo(pair);
        assertThat(pair.publishedClass()).isEqualTo(published);
    }

    @Test
    void everyClassOfPerceptionsIsReached() {
        assertThat(Arrays.stream(Perception.values())
                        .flatMap(client ->
                                Arrays.stream(Perception.values()).map(helper -> PerceptionPair.of(client, helper)))
                        .distinct())
                .containsExactlyInAnyOrder(PerceptionPair.values());
    }

    @Test
    void onlyWhatBothSayHasTwoLanes() {
        assertThat(View.BOTH.lanes()).containsExactly(View.CLIENT, View.HELPER);
        assertThat(View.CLIENT.lanes()).containsExactly(View.CLIENT);
        assertThat(View.HELPER.lanes()).containsExactly(View.HELPER);
        assertThat(View.THIRD_PARTY.lanes()).containsExactly(View.THIRD_PARTY);
    }

    @Test
    void aSurveyAnswerStandsOnTheScaleOfItsItem() {
        assertThat(IntStream.rangeClosed(-1, 6).filter(SurveyItem.SATISFACTION::accepts))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(IntStream.rangeClosed(-1, 6).filter(SurveyItem.CONFLICT::accepts))
                .containsExactly(0, 1, 2, 3);
        assertThat(Arrays.stream(SurveyItem.values()).filter(item -> item.scale() == SurveyScale.FREQUENCY))
                .containsExactly(SurveyItem.CONFLICT, SurveyItem.CONCEALMENT);
    }

    @Test
    void theSurveyHasEveryFeelingExpectationAndWordOnCommunication() {
        assertThat(itemsOf(SurveyGroup.FEELINGS)).isEqualTo(13);
        assertThat(itemsOf(SurveyGroup.EXPECTATIONS)).isEqualTo(10);
        assertThat(itemsOf(SurveyGroup.COMMUNICATION)).isEqualTo(6);
        assertThat(itemsOf(SurveyGroup.SINGLE)).isEqualTo(13);
    }

    @Test
    void phasesAreNumberedInTheirOrder() {
        assertThat(Phase.values()).extracting(Phase::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void everyAxisHasAnAlienatingAndAnAutonomyPole() {
        assertThat(CharacteristicAxis.values())
                .allSatisfy(axis -> assertThat(Arrays.stream(Characteristic.values())
                                .filter(characteristic -> characteristic.axis() == axis)
                                .map(Characteristic::autonomyPole))
                        .containsExactly(false, true));
    }

    @Test
    void threeStrengthsAreOfThePersonAndThreeOfTheEnvironment() {
        assertThat(Arrays.stream(StrengthKind.values()).filter(StrengthKind::ofPerson))
                .containsExactly(StrengthKind.ASPIRATIONS, StrengthKind.COMPETENCES, StrengthKind.CONFIDENCE);
    }

    @Test
    void aMilestoneServesAutonomyOrReintegration() {
        assertThat(Arrays.stream(MilestoneKind.values()).filter(kind -> kind.goal() == AutonomyGoal.REINTEGRATION))
                .containsExactly(MilestoneKind.ROLE_ACQUIRED, MilestoneKind.NETWORK_WIDENED);
    }

    private static long itemsOf(SurveyGroup group) {
        return Arrays.stream(SurveyItem.values())
                .filter(item -> item.group() == group)
                .count();
    }
}
