package traject.query.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.decision;
import static traject.query.timeline.Story.id;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.opened;
import static traject.query.timeline.Story.phase;
import static traject.query.timeline.Story.retracted;
import static traject.query.timeline.Story.shift;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import traject.query.timeline.Story;
import traject.query.timeline.TimelineEntry;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class PictureTableTest {

    @Test
    void every_entry_known_has_a_row_in_the_order_of_the_course_retracted_ones_too() {
        Story story = Amina.story();
        PictureTable table = Drawing.of(story).today("2026-03-14").picture().table();

        assertThat(table.rows())
                .extracting(PictureTable.Row::entry)
                .containsExactlyElementsOf(story.timeline().entries(Story.LATER).stream()
                        .map(TimelineEntry::id)
                        .toList());
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.headers()));
        assertThat(table.caption())
                .isEqualTo("Trajectbeeld als tabel: stand op 14 mrt 2026, zoals bekend op 14 mrt 2026");
    }

    @Test
    void a_row_says_what_happened_who_says_so_and_how_long_it_lasted() {
        PictureTable table =
                Drawing.of(Amina.story()).today("2026-03-14").picture().table();

        assertThat(row(table, "bm2").cells())
                .containsExactly(
                        "8 dec 2025",
                        "Rol",
                        "Bereidwillige medewerker (BM), rol van de cliënt",
                        "hulpverlener",
                        "8 dec 2025",
                        "9 feb 2026",
                        "genoteerd op 8 dec 2025");
        assertThat(row(table, "els-gl").to()).isEqualTo("loopt nog");
        assertThat(row(table, "f2").from()).isEmpty();
        assertThat(row(table, "other").what())
                .isEqualTo("De cliënt ziet dit anders: Beleving van de hulpverlener: positief:"
                        + " “He looked in my cupboards”");
    }

    @Test
    void a_role_that_both_named_ends_by_view_where_they_differ() {
        PictureTable table = Drawing.of(ledByNour()
                        .told(
                                shift("both", "2025-02-01", ClientRole.GO_IT_ALONE, View.BOTH),
                                shift("one", "2025-03-01", ClientRole.ATTACHED_STAYER, View.HELPER)))
                .picture()
                .table();

        assertThat(row(table, "both").to()).isEqualTo("cliënt: loopt nog; hulpverlener: 1 mrt 2025");
        assertThat(row(table, "both").who()).isEqualTo("beiden");
    }

    @Test
    void it_tells_what_was_known_when() {
        PictureTable table = Drawing.of(Amina.story())
                .today("2026-03-14")
                .on("2026-03-02")
                .picture()
                .table();

        assertThat(row(table, "ab").known())
                .isEqualTo("genoteerd op 14 apr 2025; verbeterd op 5 mrt 2026, stond eerst: Passieve consument (PC),"
                        + " rol van de cliënt, 14 apr 2025. Reden: it was otherwise");
        assertThat(row(table, "mistake").known()).contains("ingetrokken op 6 mrt 2026. Reden: it was not so");
        assertThat(row(table, "mistake").retracted()).isTrue();
        assertThat(row(table, "rent").known()).isEqualTo("later ingevoerd, op 9 mrt 2026");
        assertThat(row(table, "rent").revised()).isTrue();
    }

    @Test
    void it_tells_what_stands_but_changes_nothing_and_what_rests_on_something_changed() {
        PictureTable table = Drawing.of(opened().told(
                                phase("p2", "2025-02-01", Phase.EXPLORATION),
                                phase("p3", "2025-03-01", Phase.STABILITY),
                                decision("d", "2025-03-02", "p3"))
                        .recordedOn("2025-04-01", retracted("drop", "p3")))
                .picture()
                .table();

        assertThat(row(table, "d").known()).endsWith("steunt op iets dat later verbeterd of ingetrokken is");
    }

    @Test
    void what_comes_after_the_day_of_the_cursor_is_told_apart() {
        PictureTable table = Drawing.of(Amina.story())
                .today("2026-03-14")
                .on("2026-02-01")
                .picture()
                .table();

        assertThat(table.rows().stream().filter(PictureTable.Row::afterCursor).map(PictureTable.Row::entry))
                .containsExactly(id("ho-done"), id("els-gl"));
    }

    @Test
    void in_english_it_says_the_same() {
        PictureTable table = Drawing.of(Amina.story())
                .today("2026-03-14")
                .in(Locale.ENGLISH)
                .picture()
                .table();

        assertThat(table.headers())
                .containsExactly("Day", "Kind", "What", "Who says so", "From", "To", "What we knew when");
        assertThat(row(table, "wait").what()).isEqualTo("Decision (review), without the client: “wait”");
    }

    private static PictureTable.Row row(PictureTable table, String entry) {
        return requireNonNull(table.row(id(entry)), entry);
    }
}
