package traject.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.event.EntryId;

class SentencesTest {

    private enum Sides implements ProblemCode {
        NOT_ONE_OF_OURS;

        @Override
        public int status() {
            return 400;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyReasonThatAllKnowHasATitleAndASentence(String language) {
        ToldReasons.check(
                "traject.shared.problem.sentences",
                List.of(CommonReason.values()),
                language,
                "title.400",
                "title.409",
                "title.412",
                "title.422");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "ar-EG", "und"})
    void whoAsksForAnotherLanguageThanEnglishIsAnsweredInDutch(String tag) {
        assertThat(Sentences.COMMON.sentence(CommonReason.UNKNOWN_CASE, Locale.forLanguageTag(tag)))
                .startsWith("We vinden dit dossier niet");
    }

    @Test
    void aSideTellsACommonReasonInTheCommonWords() {
        Sentences ofASide = new Sentences("traject.a.side.without.words");

        for (CommonReason reason : CommonReason.values()) {
            assertThat(ofASide.tell(reason, null, List.of(), Locale.ENGLISH))
                    .isEqualTo(Sentences.COMMON.tell(reason, null, List.of(), Locale.ENGLISH));
        }
    }

    @Test
    void theCodeIsTheNameInKebabCase() {
        assertThat(Sides.NOT_ONE_OF_OURS.code()).isEqualTo("not-one-of-ours");
    }

    @Test
    void aProblemIsWrittenInOneOrderWithoutTheFieldThatIsNotThere() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.writeValueAsString(new Problem("t", "T", 422, "d", "c", null, List.of(new EntryId("e1")))))
                .isEqualTo("""
                        {"type":"t","title":"T","status":422,"detail":"d","code":"c","entries":["e1"]}""");
        assertThat(json.writeValueAsString(new Problem("t", "T", 422, "d", "c", "f", List.of())))
                .isEqualTo("""
                        {"type":"t","title":"T","status":422,"detail":"d","code":"c","field":"f","entries":[]}""");
    }
}
