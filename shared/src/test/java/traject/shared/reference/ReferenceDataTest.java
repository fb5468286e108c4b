package traject.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import traject.shared.reference.Threshold.Unit;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Source;
import traject.shared.vocabulary.SurveyItem;

class ReferenceDataTest {

    private final ReferenceData data = ReferenceData.load();

    @Test
    void allFilesTogetherHaveAVersion() {
        assertThat(data.version()).isEqualTo("4");
    }

    @Test
    void everyPatternIsExplainedOnce() {
        assertThat(data.patterns().patterns())
                .extracting(PatternDescription::pattern)
                .containsExactly(Pattern.values());
    }

    @Test
    void aPatternSaysWhichTestIsOurs() {
        assertThat(data.patterns().of(Pattern.PREMATURE_GUIDANCE).testIsOurs()).isTrue();
        assertThat(data.patterns().of(Pattern.REVERSAL).testIsOurs()).isTrue();
        assertThat(data.patterns().of(Pattern.STABLE).testIsOurs()).isFalse();
        assertThat(data.patterns().of(Pattern.DELIBERATE_STEP_BACK).sources()).containsExactly(Source.D);
    }

    @Test
    void thresholdsAreOursAndOfTheirUnit() {
        assertThat(data.thresholds().thresholds())
                .allSatisfy(threshold -> assertThat(threshold.sources()).containsExactly(Source.OURS));
        assertThat(data.thresholds().days(ThresholdName.LONG)).isEqualTo(180);
        assertThat(data.thresholds().times(ThresholdName.SEVERAL_HANDOVERS)).isEqualTo(2);
        assertThatThrownBy(() -> data.thresholds().days(ThresholdName.SEVERAL_HANDOVERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Unit.TIMES.name());
    }

    @Test
    void aSurveyQuestionReadsTheSameWhereverItIsShown() {
        for (Locale locale : new Locale[] {Locale.of("nl"), Locale.ENGLISH}) {
            assertThat(data.survey().questions())
                    .allSatisfy(question -> assertThat(question.wording().in(locale))
                            .isEqualTo(question.item().definition(locale)));
        }
    }

    @Test
    void onlyWhatWasPublishedHasCounts() {
        assertThat(data.survey().questions().stream()
                        .filter(SurveyQuestion::complete)
                        .map(SurveyQuestion::item))
                .containsExactlyInAnyOrder(
                        SurveyItem.SATISFACTION,
                        SurveyItem.FEELING_GRATITUDE,
                        SurveyItem.COMMUNICATION_HURRIED,
                        SurveyItem.SINCERITY,
                        SurveyItem.REACHABILITY,
                        SurveyItem.PERSONALITY_FIT,
                        SurveyItem.ANSWERS,
                        SurveyItem.CONFLICT,
                        SurveyItem.CONCEALMENT);
        assertThat(data.survey().of(SurveyItem.TRUST_BOND).published()).isEmpty();
        assertThat(data.survey().of(SurveyItem.CONCEALMENT).published())
                .extracting(SurveyQuestion.PublishedCount::count)
                .containsExactly(22, 5, 1, 0);
    }

    @Test
    void everyPublishedCountIsThatOfTheText() {
        assertThat(data.survey().questions().stream()
                        .filter(question -> !question.published().isEmpty())
                        .map(question -> question.item() + " "
                                + question.published().stream()
                                        .map(published -> String.valueOf(published.count()))
                                        .collect(Collectors.joining("/"))))
                .containsExactlyInAnyOrder(
                        "SATISFACTION 28",
                        "FEELING_GRATITUDE 28",
                        "EXPECT_FREE_CHOICE 27",
                        "COMMUNICATION_HURRIED 25/3",
                        "SINCERITY 28",
                        "REACHABILITY 27/1",
                        "INDEPENDENCE 1/1",
                        "PERSONALITY_FIT 23/4/1",
                        "APPOINTMENTS 3/1",
                        "ANSWERS 1/27",
                        "COMPREHENSION 1/21",
                        "CONFLICT 25/1/1/1",
                        "CONCEALMENT 22/5/1/0");
    }

    @Test
    void theReversedGoalsQuestionIsNotComparable() {
        assertThat(data.survey().questions().stream()
                        .filter(question -> !question.comparable())
                        .map(SurveyQuestion::item))
                .containsExactly(SurveyItem.SAME_GOALS);
    }

    @Test
    void threeQuestionsWereAskedOfTwentySix() {
        assertThat(data.survey().questions().stream()
                        .filter(question -> question.askedOf() == 26)
                        .map(SurveyQuestion::item))
                .containsExactly(
                        SurveyItem.COMMUNICATION_UNCLEAR, SurveyItem.COMMUNICATION_AWKWARD, SurveyItem.SAME_GOALS);
    }

    @Test
    void everyPhaseHasItsRelationalThread() {
        assertThat(Arrays.stream(Phase.values())
                        .collect(Collectors.toMap(
                                phase -> phase,
                                phase -> data.threads().of(phase).size())))
                .containsEntry(Phase.WELCOME, 1)
                .containsEntry(Phase.JOINT_WORK, 3)
                .hasSize(5);
        assertThat(data.threads().pairing()).containsExactly(Source.OURS);
    }
}
