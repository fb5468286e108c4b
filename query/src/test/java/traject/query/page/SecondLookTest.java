package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.query.SignedIn;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class SecondLookTest extends RunningNode {

    private static final String SAID_OF_NOUR = "Nour twijfelde zelf ook.";

    /** The client's, as a page says it. */
    private static final String NAME = "De naam van de cli&#235;nt";

    private static final Actor NOUR = helper("nour");

    private static Actor helper(String name) {
        return new Actor(new PersonId(name), ActorRole.HELPER, new TeamId("team-noord"));
    }

    private CaseWriter written() {
        return aCase().ofClient("client-01")
                .opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-01-10", "r1", HelperRole.RESCUER, CaseWriter.text("nour", SAID_OF_NOUR));
    }

    private static String address(CaseWriter written) {
        return "/cases/" + written.id();
    }

    private static KeptPages.@Nullable Kept kept(Actor reader, CaseWriter written) {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Brussels")));
        return part(KeptPages.class)
                .get(new KeptPages.Look(reader, written.id(), Viewpoint.NOW, Locale.of("nl"), today));
    }

    /** Without the head, in which each form has a token of its own. */
    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }

    private long looks(CaseWriter written) {
        return StreamSupport.stream(
                        as("auditor")
                                .get(written.path() + "/looks")
                                .body()
                                .path("looks")
                                .spliterator(),
                        false)
                .filter(look -> look.path("what").asString().equals("TIMELINE"))
                .count();
    }

    @Test
    void the_page_is_the_same_and_every_look_is_recorded() {
        CaseWriter written = written();
        SignedIn nour = signedIn("nour");
        String first = nour.page(address(written));

        assertThat(first).contains(SAID_OF_NOUR);
        assertThat(kept(NOUR, written)).isNotNull();
        assertThat(main(nour.page(address(written)))).isEqualTo(main(first));
        assertThat(main(nour.page(address(written)))).isEqualTo(main(first));
        assertThat(looks(written)).isEqualTo(3);
    }

    @Test
    void what_was_recorded_in_between_is_there() {
        CaseWriter written = written();
        SignedIn nour = signedIn("nour");
        assertThat(nour.page(address(written))).doesNotContain(phase());
        written.entered("2025-02-03", Phase.EXPLORATION);

        assertThat(nour.page(address(written))).contains(phase());
    }

    private static String phase() {
        return Phase.EXPLORATION.label(Locale.of("nl")) + ", sinds";
    }

    @Test
    void what_one_reader_was_shown_is_not_shown_to_another() {
        CaseWriter written = written();
        assertThat(signedIn("nour").page(address(written))).contains(SAID_OF_NOUR, "Noteer");

        assertThat(signedIn("sam").page(address(written))).contains("Dossier onbekend");
        assertThat(signedIn("joris").page(address(written))).contains("Dossier onbekend");
        assertThat(signedIn("researcher").page(address(written))).contains("Dossier onbekend");
        assertThat(signedIn("client-01").page(address(written)))
                .contains(NAME)
                .doesNotContain(SAID_OF_NOUR, "id=\"new\"");
        assertThat(signedIn("auditor").page(address(written)))
                .contains(SAID_OF_NOUR)
                .doesNotContain("id=\"new\"");
        assertThat(kept(helper("sam"), written)).isNull();
    }

    @Test
    void whoever_may_see_the_case_no_more_is_not_shown_what_they_were_shown_before() {
        CaseWriter written = aCase().by("sam").opened("2025-01-06");
        SignedIn sam = signedIn("sam");
        assertThat(sam.page(address(written))).contains(NAME);
        written.startedLeading("2025-01-07", "r1", "nour");

        assertThat(sam.page(address(written))).contains("Dossier onbekend").doesNotContain(NAME);
    }

    @Test
    void another_day_moment_view_choice_or_language_is_another_page() {
        String address = address(written());
        SignedIn nour = signedIn("nour");
        String now = nour.page(address);

        assertThat(nour.page(address + "?known=then&day=2025-01-08")).doesNotContain(SAID_OF_NOUR);
        assertThat(nour.page(address + "?known=then")).contains("Alleen wat op");
        assertThat(nour.page(address + "?view=CLIENT")).contains("value=\"CLIENT\" checked=");
        assertThat(nour.page(address + "?show=key")).contains("name=\"show\"");
        assertThat(nour.page(address, "en")).contains("Trajectory of");
        assertThat(main(nour.page(address))).isEqualTo(main(now));
    }

    @Test
    void on_the_next_day_it_is_another_page() {
        KeptPages pages = new KeptPages(DataSize.ofMegabytes(1));
        LocalDate today = LocalDate.parse("2026-11-21");
        KeptPages.Look look = new KeptPages.Look(NOUR, new CaseId("k1"), Viewpoint.NOW, Locale.ENGLISH, today);
        KeptPages.Kept page = new KeptPages.Kept(3, "An V.", "<h1>", "<p>");
        pages.keep(look, page);

        assertThat(pages.get(look)).isEqualTo(page);
        assertThat(pages.get(new KeptPages.Look(NOUR, look.caseId(), Viewpoint.NOW, Locale.ENGLISH, today.plusDays(1))))
                .isNull();
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        KeptPages pages = new KeptPages(DataSize.ofKilobytes(10));
        String thousand = "x".repeat(1_000);
        LocalDate today = LocalDate.parse("2026-11-21");
        List<KeptPages.Look> looks = IntStream.range(0, 100)
                .mapToObj(day -> new Viewpoint(today.minusDays(day), false, View.HELPER, true))
                .map(from -> new KeptPages.Look(NOUR, new CaseId("k1"), from, Locale.ENGLISH, today))
                .toList();
        looks.forEach(look -> pages.keep(look, new KeptPages.Kept(0, "An V.", "", thousand)));

        assertThat(looks.stream().filter(look -> pages.get(look) != null)).hasSizeBetween(6, 10);
    }
}
