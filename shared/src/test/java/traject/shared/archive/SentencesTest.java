package traject.shared.archive;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.shared.problem.ToldReasons;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_fault_has_a_sentence_and_no_sentence_is_left_over(String language) {
        ToldReasons.check("traject.shared.archive.sentences", List.of(ArchiveFault.values()), language);
    }
}
