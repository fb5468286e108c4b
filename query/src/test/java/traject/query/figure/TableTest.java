package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table TABLE = new Table(
            "t",
            "many",
            List.of("number"),
            IntStream.range(0, 10_000)
                    .mapToObj(row -> List.of(new Cell("row " + row, "row " + row, false)))
                    .toList());

    @Test
    void a_part_of_a_table_has_its_rows_alone_with_the_anchors_of_the_whole() {
        String part = TABLE.html(200, 100);

        assertThat(part)
                .contains("id=\"t-r200\"", "row 299<", "<caption>", "t-c0")
                .doesNotContain("t-r199\"", "t-r300\"");
        assertThat(Drawn.parsed(part).getElementsByTagName("tr").getLength()).isEqualTo(101);
        assertThat(TABLE.html(9_990, 100)).contains("t-r9999\"").doesNotContain("t-r10000\"");
        assertThat(Drawn.parsed(TABLE.html(10_000, 100))
                        .getElementsByTagName("tr")
                        .getLength())
                .isEqualTo(1);
        assertThat(TABLE.html(0, 10_000)).isEqualTo(TABLE.html());
        assertThat(TABLE.csv()).hasLineCount(10_001);
        assertThatThrownBy(() -> TABLE.html(-1, 10)).hasMessageContaining("-1");
    }
}
