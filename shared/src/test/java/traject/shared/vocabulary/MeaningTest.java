package traject.shared.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    private static final Locale DUTCH = Locale.of("nl");

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

    /** What the typology says of a role and a translation may lose. */
    @ParameterizedTest
    @CsvSource({
        "GO_IT_ALONE, sterke trots, strong pride",
        "DIRECTING_HELP_SEEKER, wil het dossier inzien, wants to see the file",
        "DIRECTING_HELP_SEEKER, autonome hulpzoeker, autonomous help seeker",
        "PASSIVE_CONSUMER, heel afhankelijk, very dependent",
        "PASSIVE_CONSUMER, spreekt van de consument, speaks of the consumer",
        "ATTACHED_STAYER, zeer laag zelfbeeld, very low self-image",
        "ATTACHED_STAYER, moeilijk af te bouwen, hard to phase out",
        "WILLING_COLLABORATOR, groeit naar autonomie, grows to autonomy",
        "RITUAL_CARE_PROVIDER, beperkt vertrouwen en met controle die ertoe doet, limited trust and with control that matters",
        "INSPECTOR, controle is extreem, control is extreme",
        "RESCUER, beperkt vertrouwen en zonder controle, limited trust and no control",
        "RESCUER, bij een crisis, at a crisis",
        "PROBLEM_SOLVER, vertrouwen dat snel groeit en weinig controle, trust that grows fast and little control",
        "PROBLEM_SOLVER, maakt afhankelijk, makes dependent",
        "COUNSELLOR, verandering van gedrag, change of behaviour",
        "COUNSELLOR, vertrouwen en indirecte controle, trust and indirect control",
        "MEDIATOR, sterkere relaties, stronger relationships",
        "MEDIATOR, vertrouwen en indirecte controle, trust and indirect control"
    })
    void aRoleIsDefinedAsInTheTypologyInBothLanguages(String role, String dutch, String english) {
        assertThat(Role.of(role).definition(DUTCH)).contains(dutch);
        assertThat(Role.of(role).definition(Locale.ENGLISH)).contains(english);
    }

    @Test
    void aClassOfPerceptionsIsCalledAsThePairItStandsFor() {
        assertThat(PerceptionClass.V.label(DUTCH)).isEqualTo(PerceptionPair.CONTRADICTORY.label(DUTCH) + " (V)");
        assertThat(PerceptionClass.V.label(Locale.ENGLISH))
                .isEqualTo(PerceptionPair.CONTRADICTORY.label(Locale.ENGLISH) + " (V)");
    }

    @Test
    void aCombinationNamesItsAccentsAsTheyAreCalledAlone() {
        for (Locale locale : new Locale[] {DUTCH, Locale.ENGLISH}) {
            assertThat(RoleCombination.FACILITATOR_AND_SKILLED_PROFESSIONAL.label(locale))
                    .startsWith(Accent.FACILITATOR.label(locale))
                    .endsWith(Accent.SKILLED_PROFESSIONAL.label(locale).toLowerCase(locale));
        }
    }

    @Test
    void anAxisIsDefinedBetweenItsPoles() {
        for (Locale locale : new Locale[] {DUTCH, Locale.ENGLISH}) {
            assertThat(Characteristic.values())
                    .allSatisfy(pole -> assertThat(pole.axis().definition(locale))
                            .contains(pole.label(locale).toLowerCase(locale)));
        }
    }

    private static long itemsOf(SurveyGroup group) {
        return Arrays.stream(SurveyItem.values())
                .filter(item -> item.group() == group)
                .count();
    }
}
