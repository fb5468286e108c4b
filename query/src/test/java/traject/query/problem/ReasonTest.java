package traject.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_reason_has_a_title_and_a_sentence_and_no_sentence_is_left_over(String language) {
        Set<String> wanted = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            wanted.add(reason.code() + ".title");
            wanted.add(reason.code() + ".detail");
        }

        assertThat(ResourceBundle.getBundle("traject.query.problem.messages", Locale.of(language))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }
}
