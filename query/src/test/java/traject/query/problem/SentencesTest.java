package traject.query.problem;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.shared.problem.ToldReasons;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_reason_has_a_title_and_a_sentence_and_no_sentence_is_left_over(String language) {
        ToldReasons.check("traject.query.problem.sentences", List.of(Reason.values()), language);
    }
}
