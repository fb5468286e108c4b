package traject.query.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "12.5, 12.5", "0.04, 0.04", "-0.5, -0.5", "99.999, 100", "-12.34, -12.34", "0.001, 0"})
    void a_number_has_at_most_two_digits_after_the_point(double value, String written) {
        assertThat(Markup.number(value)).isEqualTo(written);
    }

    @Test
    void a_number_is_rounded_to_the_nearest_hundredth() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble(-500, 2_000);
            assertThat(new BigDecimal(Markup.number(value)))
                    .isEqualByComparingTo(new BigDecimal(value).setScale(2, RoundingMode.HALF_UP));
        }
    }

    @Test
    void what_could_be_taken_for_markup_is_escaped() {
        assertThat(new Markup().text("p", "a < b & \"c\"\u0001", "title", ">").toString())
                .isEqualTo("<p title=\"&gt;\">a &lt; b &amp; &quot;c&quot;</p>");
    }

    @Test
    void what_ascii_has_no_letter_for_is_written_by_its_number_and_read_back_as_it_was() throws Exception {
        String said = "Zoë zei: “één euro\u00A0€”, 漢字 \uD83D\uDE00\n\tdaarna";

        String markup = new Markup().text("p", said, "title", "‹ Zoë ›").toString();

        assertThat(markup)
                .matches("[\\x00-\\x7F]*")
                .contains("Zo&#235; zei: &#8220;")
                .contains("&#128512;\n\t");
        Element read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup)))
                .getDocumentElement();
        assertThat(read.getTextContent()).isEqualTo(said);
        assertThat(read.getAttribute("title")).isEqualTo("‹ Zoë ›");
    }

    @Test
    void a_control_and_half_a_character_are_left_out() {
        assertThat(new Markup().text("a\u0085b\u007Fc\uD83Dd\uFFFEe").toString())
                .isEqualTo("abcde");
    }
}
