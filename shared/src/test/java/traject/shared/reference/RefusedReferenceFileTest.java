package traject.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row spoils one thing in a file that is valid otherwise. */
class RefusedReferenceFileTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            OutcomeTable.NAME, OutcomeTable.class,
            PerceptionTable.NAME, PerceptionTable.class,
            Patterns.NAME, Patterns.class,
            Thresholds.NAME, Thresholds.class,
            SurveyInstrument.NAME, SurveyInstrument.class,
            RelationalThreads.NAME, RelationalThreads.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "outcome-table; \"total\": 35; \"total\": 34; DERIVED is stated as 34 but the cells add up to 35",
                "outcome-table; \"total\": 36; \"total\": 35; PRINTED is stated as 35 but the cells add up to 36",
                "outcome-table; \"SUCCESS\": 12; \"SUCCESS\": 11; SUCCESS in the reading DERIVED is stated as 11",
                "outcome-table; \"helper\": \"RESCUER\"; \"helper\": \"THERAPIST\"; THERAPIST",
                "outcome-table; \"client\": \"GO_IT_ALONE\"; \"client\": \"STRANGER\"; STRANGER",
                "outcome-table; \"helper\": \"RESCUER\"; \"helper\": \"PROBLEM_SOLVER\"; stands there twice",
                "outcome-table; \"reading\": \"PRINTED\"; \"reading\": \"DERIVED\"; stands there twice",
                "outcome-table; \"count\": 1; \"count\": -1; no positive count",
                "outcome-table; \"outcome\": \"NEGATIVE\", ; ''; outcome",
                "outcome-table; \"version\": \"1\"; \"version\": \" \"; no version",
                "perception-table; \"total\": 35; \"total\": 36; total is stated as 36 but the cells add up to 35",
                "perception-table; \"P\": 21; \"P\": 20; class P is stated as 20 but the cells add up to 21",
                "perception-table; \"derivedBorders\": [\"TEMP; \"derivedBorders\": [\"XTEMP; XTEMP",
                "perception-table; \"helper\": \"RESCUER\"; \"helper\": \"THERAPIST\"; THERAPIST",
                "patterns; \"pattern\": \"STABLE\"; \"pattern\": \"CONVERGENCE\"; CONVERGENCE stands there twice",
                "patterns; \"sources\": [\"D\"]; \"sources\": [\"E\"]; DELIBERATE_STEP_BACK cites [E]",
                "patterns; \"thresholds\": [\"LONG\"]; \"thresholds\": [\"LATE\"]; LATE",
                "patterns; \"ourTest\"; \"theirTest\"; theirTest",
                "thresholds; \"name\": \"GAP\"; \"name\": \"LONG\"; LONG stands there twice",
                "thresholds; \"value\": 14; \"value\": 0; GAP is not positive",
                "thresholds; \"unit\": \"DAYS\"; \"unit\": \"WEEKS\"; WEEKS",
                "survey-instrument; \"count\": 22, ; \"count\": 23, ; CONCEALMENT has 29 answers of 28",
                "survey-instrument; \"answers\": [3]; \"answers\": [4]; CONFLICT has a count beside its scale",
                "survey-instrument; \"men\": 14; \"men\": 15; men and women do not add up",
                "relational-threads; \"phase\": \"CLOSURE\"; \"phase\": \"WELCOME\"; WELCOME stands there twice"
            })
    void aSpoiledFileIsRefusedWithItsNameAndTheReason(String name, String sound, String spoiled, String reason) {
        String json = ReferenceFile.text(name);
        assertThat(json).contains(sound);
        Class<?> type = Objects.requireNonNull(TYPES.get(name));
        assertThatThrownBy(() -> ReferenceFile.parse(name, replaceFirst(json, sound, spoiled), type))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining(name + ".json")
                .hasMessageContaining(reason);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ReferenceFile.load("weather", OutcomeTable.class))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("weather.json");
    }

    @Test
    void tablesThatContradictEachOtherAreRefused() {
        // The sums of both tables still hold; only this comparison sees that a relationship moved to another column.
        String moved = replaceFirst(
                ReferenceFile.text(PerceptionTable.NAME), "\"helper\": \"INSPECTOR\"", "\"helper\": \"RESCUER\"");
        PerceptionTable perceptions = ReferenceFile.parse(PerceptionTable.NAME, moved, PerceptionTable.class);
        assertThatThrownBy(() -> assembled(contents("1"), perceptions))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("DIRECTING_HELP_SEEKER x INSPECTOR has 1 outcomes and 0 perceptions");
    }

    @Test
    void aFileOfAnotherVersionThanListedIsRefused() {
        assertThatThrownBy(() -> assembled(contents("2"), PerceptionTable.load()))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining("reference-data.json")
                .hasMessageContaining("perception-table=2");
    }

    private static ReferenceData.Contents contents(String perceptionVersion) {
        String json = replaceFirst(
                ReferenceFile.text(ReferenceData.NAME),
                "\"perception-table\": \"1\"",
                "\"perception-table\": \"" + perceptionVersion + "\"");
        return ReferenceFile.parse(ReferenceData.NAME, json, ReferenceData.Contents.class);
    }

    private static ReferenceData assembled(ReferenceData.Contents contents, PerceptionTable perceptions) {
        return ReferenceData.assemble(
                contents,
                OutcomeTable.load(),
                perceptions,
                Patterns.load(),
                Thresholds.load(),
                SurveyInstrument.load(),
                RelationalThreads.load());
    }

    private static String replaceFirst(String text, String sound, String spoiled) {
        int at = text.indexOf(sound);
        return text.substring(0, at) + spoiled + text.substring(at + sound.length());
    }
}
