package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import traject.query.figure.AllFigures;
import traject.query.figure.Cell;
import traject.query.figure.Figure;
import traject.query.figure.Table;

class FigurePanelTest {

    private static final Map<String, Figure> FIGURES = AllFigures.of(10_000);

    private static Figure figure(String name) {
        return Objects.requireNonNull(FIGURES.get(name));
    }

    @Test
    void the_stamp_says_where_a_figure_is_from_and_holds_all_of_it() {
        String panel = FigurePanels.of(figure("mean"));

        assertThat(texts(panel, "span"))
                .contains(
                        "positie 1\u00A0204\u00A0551",
                        "gekend op 14 mrt 2026 09:00:00",
                        "op 14 mrt 2026",
                        "A: alle dossiers",
                        "per maand",
                        "zaad 42",
                        "versie 1.4.0",
                        "som 9c41…e7");
        assertThat(texts(panel, "dd"))
                .containsExactly(
                        "transactie 88001, positie 1204551",
                        "2026-03-14T08:00:00.123Z",
                        "2026-03-14",
                        FigurePanels.STAMP.question(),
                        "42",
                        "1.4.0",
                        FigurePanels.STAMP.checksum());
        assertThat(panel)
                .contains("href=\"/research?on=2026-03-14&amp;", ">Vaste link</a>")
                .contains("href=\"/mean.png\" download=\"mean.png\"", "href=\"/mean.csv\" download=\"mean.csv\"");
        assertThat(texts(FigurePanels.of(figure("mean"), Locale.ENGLISH), "span"))
                .contains("position 1\u00A0204\u00A0551", "checksum 9c41…e7");
    }

    @Test
    void of_10000_rows_a_page_has_the_first_and_those_to_which_the_marks_lead_and_says_how_many_are_left_out() {
        Figure figure = figure("index");
        String panel = FigurePanels.of(figure);

        List<String> rows = Pattern.compile("<tr id=\"(index-r\\d+)\"")
                .matcher(panel)
                .results()
                .map(found -> found.group(1))
                .toList();
        Set<String> led = Set.copyOf(found(figure.svg(), "href=\"#(index-r\\d+)\""));
        assertThat(figure.table().rows()).hasSize(10_000);
        assertThat(led).hasSizeGreaterThan(20);
        assertThat(rows)
                .doesNotHaveDuplicates()
                .contains("index-r0", "index-r199")
                .containsAll(led)
                .hasSizeLessThanOrEqualTo(200 + led.size());
        long leftOut = found(panel, "colspan=\"6\">([\\d\u00A0]+) rijen").stream()
                .mapToLong(number -> Long.parseLong(number.replace("\u00A0", "")))
                .sum();
        assertThat(leftOut + rows.size()).isEqualTo(10_000);
        assertThat(panel.length()).isLessThan(1_500_000);
    }

    @Test
    void one_row_that_is_left_out_is_told_as_one() {
        Figure of = figure("index");
        Table table = of.table();
        List<List<Cell>> rows = table.rows().subList(0, FigurePanel.MOST_ROWS + 1);
        Figure one = new Figure(
                of.title(),
                of.caption(),
                of.width(),
                of.height(),
                "<svg></svg>",
                new Table(table.id(), table.caption(), table.headers(), rows));

        assertThat(FigurePanels.of(one)).contains(">1 rij staat alleen in het bestand: ");
        assertThat(FigurePanels.of(one, Locale.ENGLISH)).contains(">1 row is in the file alone: ");
    }

    @Test
    void every_mark_of_every_figure_leads_to_something_on_the_page_and_no_id_is_there_twice() {
        Set<String> all = new HashSet<>();
        FIGURES.values().forEach(figure -> {
            String panel = FigurePanels.of(figure);
            List<String> ids = found(panel, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates().containsAll(found(panel, "href=\"#([^\"]+)\""));
            assertThat(all).doesNotContainAnyElementsOf(ids);
            all.addAll(ids);
        });
    }

    private static List<String> texts(String html, String element) {
        return found(html, "<" + element + ">([^<]*)</" + element + ">").stream()
                .map(HtmlUtils::htmlUnescape)
                .toList();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
