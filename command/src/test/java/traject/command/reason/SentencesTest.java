package traject.command.reason;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.casefile.Refusal;
import traject.shared.problem.ProblemCode;
import traject.shared.problem.ToldReasons;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyCodeHasASentenceOfItsOwnInBothLanguagesAndNoSentenceIsLeftOver(String language) {
        List<ProblemCode> reasons = Stream.<ProblemCode>concat(Stream.of(Reason.values()), Stream.of(Refusal.values()))
                .toList();

        ToldReasons.check("traject.command.reason.sentences", reasons, language);
    }
}
