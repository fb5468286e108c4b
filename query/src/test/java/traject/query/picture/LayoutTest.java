package traject.query.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.picture.Drawing.agreed;
import static traject.query.picture.Drawing.broken;
import static traject.query.picture.Drawing.decided;
import static traject.query.picture.Drawing.feels;
import static traject.query.picture.Drawing.kept;
import static traject.query.picture.Drawing.milestone;
import static traject.query.picture.Drawing.recovery;
import static traject.query.picture.Drawing.relapse;
import static traject.query.picture.Drawing.role;
import static traject.query.timeline.Story.R1;
import static traject.query.timeline.Story.R2;
import static traject.query.timeline.Story.SAM;
import static traject.query.timeline.Story.closed;
import static traject.query.timeline.Story.corrected;
import static traject.query.timeline.Story.day;
import static traject.query.timeline.Story.ended;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.opened;
import static traject.query.timeline.Story.phase;
import static traject.query.timeline.Story.reopened;
import static traject.query.timeline.Story.retracted;
import static traject.query.timeline.Story.shift;
import static traject.query.timeline.Story.started;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import traject.query.picture.Mark.Revision;
import traject.query.picture.Shape.AgreementBar;
import traject.query.picture.Shape.ClosedBand;
import traject.query.picture.Shape.Diamond;
import traject.query.picture.Shape.Difference;
import traject.query.picture.Shape.Flag;
import traject.query.picture.Shape.Folded;
import traject.query.picture.Shape.Gap;
import traject.query.picture.Shape.HandoverPost;
import traject.query.picture.Shape.PhaseBand;
import traject.query.picture.Shape.RelationshipBar;
import traject.query.picture.Shape.ReplacementBar;
import traject.query.picture.Shape.RoleBar;
import traject.query.picture.Shape.Setback;
import traject.query.picture.Shape.Unknown;
import traject.query.timeline.Agreement;
import traject.query.timeline.Handover;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

class LayoutTest {

    @Test
    void phases_follow_each_other_and_one_gone_back_to_says_so() {
        Drawing drawing = Drawing.of(opened().told(
                        phase("p3", "2025-03-01", Phase.STABILITY), phase("p2", "2025-06-01", Phase.EXPLORATION)));

        List<PlacedMark> phases = drawing.marks(PhaseBand.class);
        assertThat(phases)
                .extracting(mark -> mark.mark().shape())
                .containsExactly(
                        new PhaseBand(Phase.WELCOME, false),
                        new PhaseBand(Phase.STABILITY, false),
                        new PhaseBand(Phase.EXPLORATION, true));
        assertThat(phases.get(1).x()).isEqualTo(phases.get(0).end());
        assertThat(phases.get(2).mark().sentence())
                .isEqualTo("Fase 2, exploratie, terug van fase 3, sinds 1 jun 2025, loopt nog");
    }

    @Test
    void a_closed_case_has_no_phase_and_a_return_begins_one() {
        Drawing drawing = Drawing.of(
                ledByNour().told(closed("end", "2025-04-01"), reopened("again", "2025-09-01", Phase.EXPLORATION)));

        assertThat(drawing.mark("end", ClosedBand.class).mark().sentence())
                .isEqualTo("Dossier gesloten, stabiliteit bereikt, 1 apr 2025 tot 1 sep 2025");
        assertThat(drawing.mark("again", PhaseBand.class).mark().shape())
                .isEqualTo(new PhaseBand(Phase.EXPLORATION, false));
        assertThat(drawing.marks(Gap.class))
                .as("only since the return, when nobody leads yet")
                .singleElement()
                .satisfies(gap -> assertThat(gap.mark().from()).isEqualTo("2025-09-01"));
    }

    @Test
    void each_view_has_its_own_bar_and_both_are_equally_thick() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        shift("both", "2025-02-01", ClientRole.ATTACHED_STAYER, View.BOTH),
                        shift("third", "2025-03-01", ClientRole.PASSIVE_CONSUMER, View.THIRD_PARTY)));

        List<PlacedMark> bars = drawing.marks(RoleBar.class);
        assertThat(bars)
                .extracting(mark -> ((RoleBar) mark.mark().shape()).seenBy())
                .containsExactlyInAnyOrder(View.CLIENT, View.HELPER, View.THIRD_PARTY);
        assertThat(bars).extracting(PlacedMark::height).containsOnly(Heights.BAR);
        assertThat(bars).extracting(PlacedMark::y).doesNotHaveDuplicates();
        assertThat(drawing.mark("third", RoleBar.class).mark().sentence())
                .isEqualTo("Passieve consument (PC), rol van de cliënt, zegt een derde, sinds 1 mrt 2025, loopt nog");
    }

    @Test
    void the_lane_of_the_client_runs_from_the_top_and_that_of_the_helper_is_mirrored_below() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        shift("pt", "2025-02-01", ClientRole.GO_IT_ALONE, View.HELPER),
                        shift("bm", "2025-03-01", ClientRole.WILLING_COLLABORATOR, View.HELPER),
                        shift("md", "2025-02-01", HelperRole.MEDIATOR, View.HELPER),
                        shift("rz", "2025-03-01", HelperRole.RITUAL_CARE_PROVIDER, View.HELPER)));

        PlacedMark led = drawing.mark("r1-start", RelationshipBar.class);
        assertThat(List.of("pt", "bm"))
                .map(id -> drawing.mark(id, RoleBar.class).y())
                .isSorted()
                .allSatisfy(y -> assertThat(y).isLessThan(led.y()));
        assertThat(List.of("md", "rz"))
                .map(id -> drawing.mark(id, RoleBar.class).y())
                .isSorted()
                .allSatisfy(y -> assertThat(y).isGreaterThan(led.y()));
        assertThat(drawing.picture().layout().connectors()).hasSize(2);
    }

    @Test
    void views_that_differ_are_drawn_for_as_long_as_they_do() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        shift("th", "2025-02-01", ClientRole.TEMPORARY_HELP_SEEKER, View.BOTH),
                        shift("ab", "2025-03-01", ClientRole.ATTACHED_STAYER, View.HELPER),
                        shift("bm", "2025-04-01", ClientRole.WILLING_COLLABORATOR, View.HELPER),
                        shift("bm2", "2025-05-01", ClientRole.WILLING_COLLABORATOR, View.CLIENT)));

        assertThat(drawing.marks(Difference.class))
                .singleElement()
                .satisfies(found -> assertThat(found.mark().sentence())
                        .isEqualTo("De kijk op de rol van de cliënt verschilt: cliënt ziet tijdelijke hulpvrager,"
                                + " hulpverlener ziet aanhankelijke blijver, bereidwillige medewerker,"
                                + " 1 mrt 2025 tot 1 mei 2025"));
    }

    @Test
    void a_role_that_nobody_has_named_yet_is_unknown_and_not_left_empty() {
        Drawing drawing =
                Drawing.of(ledByNour().told(shift("po", "2025-02-01", HelperRole.PROBLEM_SOLVER, View.CLIENT)));

        assertThat(drawing.marks(Unknown.class))
                .extracting(mark -> mark.mark().sentence())
                .containsExactly(
                        "Rol van de cliënt nog onbekend, sinds 6 jan 2025, loopt nog",
                        "Rol van de hulpverlener nog onbekend, 6 jan 2025 tot 1 feb 2025");
    }

    @Test
    void a_time_without_leader_is_drawn_with_its_days() {
        Drawing drawing = Drawing.of(
                ledByNour().told(ended("bye", "2025-03-01", R1), started("r2-start", "2025-03-11", R2, SAM, true)));

        assertThat(drawing.marks(Gap.class)).singleElement().satisfies(gap -> {
            assertThat(gap.mark().shape()).isEqualTo(new Gap(10));
            assertThat(gap.href()).isEqualTo("#e-bye");
            assertThat(gap.mark().sentence()).isEqualTo("Geen trekker, 1 mrt 2025 tot 11 mrt 2025, 10 dagen");
        });
    }

    @Test
    void who_works_along_is_thin_and_so_are_the_roles_there() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        started("r2-start", "2025-03-01", R2, SAM, false),
                        role("po", "2025-03-10", R2, HelperRole.PROBLEM_SOLVER, View.HELPER),
                        Story.lead("sam-leads", "2025-05-01", R2)));

        assertThat(drawing.marks("r2-start").stream().map(mark -> mark.mark().shape()))
                .contains(new RelationshipBar(false), new RelationshipBar(true));
        assertThat(drawing.marks("po")).extracting(PlacedMark::height).containsExactly(Heights.THIN_BAR, Heights.BAR);
        assertThat(drawing.marks("po").getFirst().mark().sentence())
                .startsWith("Probleemoplosser (PO), rol van de hulpverlener bij Sam, die niet de trekker is");
    }

    @Test
    void a_handover_is_warm_or_cold_and_leads_to_its_last_step() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        PlacedMark warm = drawing.mark("ho-done", HandoverPost.class);
        assertThat(warm.mark().shape()).isEqualTo(new HandoverPost(Handover.Status.COMPLETED, HandoverManner.WARM));
        assertThat(warm.href()).isEqualTo("#e-ho-done");
        assertThat(warm.mark().sentence())
                .isEqualTo("Warme overdracht van Sam naar Els, 9 feb 2026, aangekondigd op 12 jan 2026");
        assertThat(drawing.mark("stand-in", ReplacementBar.class).mark().sentence())
                .isEqualTo("Els vervangt Sam, 10 okt 2025 tot 24 okt 2025");
    }

    @Test
    void an_agreement_shows_how_it_ended_by_whom_and_how_it_was_revised() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        AgreementBar broken =
                (AgreementBar) drawing.mark("a1", AgreementBar.class).mark().shape();
        assertThat(broken.status()).isEqualTo(Agreement.Status.BROKEN);
        assertThat(broken.brokenBy()).isEqualTo(Party.HELPER);
        assertThat(broken.revisions()).containsExactly(day("2025-05-12"));
        assertThat(drawing.mark("a1", AgreementBar.class).mark().sentence())
                .isEqualTo("Afspraak 1: Pay back 40 euro a month for energy, gemaakt 24 feb 2025,"
                        + " herzien 12 mei 2025, niet gehouden door de hulpverlener, 28 jul 2025");
        assertThat(drawing.mark("a2", AgreementBar.class).mark().sentence()).endsWith(", gehouden 30 jun 2025");
        assertThat(drawing.mark("a4", AgreementBar.class).mark().sentence()).endsWith(", loopt tot 30 apr 2026");
    }

    @Test
    void an_agreement_is_overdue_on_the_day_of_the_cursor_and_not_before() {
        Story story = Amina.story();

        assertThat(Drawing.of(story)
                        .today("2026-03-14")
                        .mark("a3", AgreementBar.class)
                        .mark()
                        .sentence())
                .endsWith("loopt, te laat sinds 28 feb 2026");
        assertThat(Drawing.of(story)
                        .today("2026-03-14")
                        .on("2026-02-01")
                        .mark("a3", AgreementBar.class)
                        .mark()
                        .sentence())
                .endsWith("loopt tot 28 feb 2026");
    }

    @Test
    void setbacks_recover_or_stay_open_and_dropping_out_is_bracketed() {
        Drawing drawing = Drawing.of(opened().told(
                        relapse("open", "2025-03-01"),
                        relapse("over", "2025-06-01"),
                        recovery("well", "2025-07-01", "over")));

        assertThat(drawing.mark("over", Setback.class).mark().sentence())
                .isEqualTo("Terugval, wonen, ernstig, zegt de cliënt, 1 jun 2025, hersteld 1 jul 2025");
        assertThat(drawing.mark("open", Setback.class).mark().shape()).isEqualTo(new Setback(false));
        assertThat(drawing.mark("open", Setback.class).y())
                .as("each on its own level")
                .isNotEqualTo(drawing.mark("over", Setback.class).y());
    }

    @Test
    void contradictory_perceptions_share_a_frame() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        feels("c", "2025-05-01", Side.CLIENT, Perception.NEGATIVE),
                        feels("h", "2025-05-01", Side.HELPER, Perception.POSITIVE),
                        feels("c2", "2025-09-01", Side.CLIENT, Perception.POSITIVE)));

        assertThat(drawing.picture().layout().frames()).singleElement().satisfies(frame -> {
            assertThat(frame.x()).isEqualTo(drawing.marks("c").getFirst().x());
            assertThat(frame.width()).isZero();
        });
    }

    @Test
    void marks_that_would_cover_each_other_stand_below_each_other_and_then_fold() {
        Story story = opened();
        for (int i = 10; i < 16; i++) {
            story.told(decided("d" + i, "2025-06-" + i, i != 14));
        }

        List<PlacedMark> decisions = Drawing.of(story).picture().layout().marks().stream()
                .filter(mark -> mark.mark().row() == Row.DECISION)
                .toList();
        assertThat(decisions).hasSize(2);
        PlacedMark folded = decisions.getLast();
        assertThat(folded.mark().shape())
                .as("one of them was taken without the client")
                .isEqualTo(new Folded(5, true));
        assertThat(folded.mark().sentence()).startsWith("5 keer dicht bij elkaar, 11 jun 2025 tot 15 jun 2025: ");
        assertThat(folded.mark().entries()).hasSize(5);
    }

    @Test
    void a_bar_of_one_day_is_there_to_be_seen() {
        Drawing drawing = Drawing.of(ledByNour()
                .told(
                        shift("one", "2025-02-01", ClientRole.ATTACHED_STAYER, View.HELPER),
                        shift("two", "2025-02-01", ClientRole.GO_IT_ALONE, View.HELPER)));

        assertThat(drawing.mark("one", RoleBar.class).width()).isPositive();
    }

    @Test
    void what_was_corrected_keeps_its_old_place_as_a_ghost_with_the_reason() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        List<PlacedMark> marks = drawing.marks("ab");
        PlacedMark now = marks.stream()
                .filter(mark -> mark.mark().revision() == Revision.CORRECTED)
                .findFirst()
                .orElseThrow();
        PlacedMark ghost = marks.stream()
                .filter(mark -> mark.mark().revision() == Revision.GHOST)
                .findFirst()
                .orElseThrow();
        assertThat(now.mark().sentence()).endsWith(", verbeterd op 5 mrt 2026");
        assertThat(ghost.mark().sentence())
                .isEqualTo("Verbeterd op 5 mrt 2026, stond eerst zo: Passieve consument (PC), rol van de cliënt,"
                        + " zegt de hulpverlener, 14 apr 2025 tot 18 jul 2025. Reden: it was otherwise");
        assertThat(ghost.y()).isLessThan(now.y());
        assertThat(ghost.width()).isEqualTo(now.width());
    }

    @Test
    void what_was_retracted_is_a_ghost_and_nothing_else() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14");

        assertThat(drawing.marks("mistake")).singleElement().satisfies(ghost -> {
            assertThat(ghost.mark().revision()).isEqualTo(Revision.GHOST);
            assertThat(ghost.mark().sentence()).startsWith("Ingetrokken op 6 mrt 2026, stond er zo: Mijlpaal");
        });
    }

    @Test
    void what_was_entered_after_the_day_of_the_cursor_is_marked() {
        Drawing drawing = Drawing.of(Amina.story()).today("2026-03-14").on("2026-03-02");

        assertThat(drawing.mark("rent", Flag.class).mark().revision()).isEqualTo(Revision.ENTERED_LATER);
        assertThat(drawing.mark("rent", Flag.class).mark().sentence())
                .endsWith(", 26 jan 2026, later ingevoerd: op 9 mrt 2026");
        assertThat(drawing.picture().since().enteredLater()).containsExactly(Story.id("rent"));
        assertThat(drawing.picture().since().corrected()).containsExactly(Story.id("ab"), Story.id("mistake"));
        assertThat(drawing.picture().sinceTold())
                .isEqualTo("3 stukken kwamen er na deze dag bij: 2 verbeterd, 1 later ingevoerd.");
    }

    @Test
    void as_known_then_it_shows_what_was_known_and_says_how_much_came_after() {
        Drawing drawing =
                Drawing.of(Amina.story()).today("2026-03-14").on("2026-03-02").knownAtTheEndOf("2026-03-02");

        assertThat(drawing.marks("rent")).isEmpty();
        assertThat(drawing.mark("ab", RoleBar.class).mark().sentence()).startsWith("Passieve consument (PC)");
        assertThat(drawing.marks("mistake"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.mark().revision()).isEqualTo(Revision.NONE));
        assertThat(drawing.picture().sinceTold())
                .isEqualTo(
                        "Na deze dag is er niets bij gekomen." + " Wat daarna genoteerd is, telt niet mee: 3 stukken.");
        assertThat(drawing.picture().layout().axis())
                .as("the picture stands still while one looks at other moments")
                .isEqualTo(Drawing.of(Amina.story())
                        .today("2026-03-14")
                        .picture()
                        .layout()
                        .axis());
    }

    @Test
    void a_correction_of_words_alone_has_no_ghost() {
        Drawing drawing = Drawing.of(opened().told(milestone("m", "2025-05-01", "one"))
                .recordedOn("2025-06-01", corrected("mend", milestone("m", "2025-05-01", "other"))));

        assertThat(drawing.marks("m"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.mark().revision()).isEqualTo(Revision.CORRECTED));
    }

    @Test
    void an_end_that_was_retracted_leaves_the_old_end_as_a_ghost() {
        Drawing drawing =
                Drawing.of(opened().told(agreed("a", "2025-03-01", "call", "2025-12-01"), kept("k", "2025-04-01", "a"))
                        .recordedOn("2025-05-01", retracted("drop", "k")));

        assertThat(drawing.marks("a"))
                .extracting(mark -> mark.mark().revision())
                .containsExactlyInAnyOrder(Revision.NONE, Revision.GHOST);
    }

    @Test
    void a_case_that_does_not_exist_yet_has_its_frame_and_no_mark() {
        TrajectoryPicture picture = TrajectoryPicture.of(
                Timeline.of(Story.CASE, List.of()),
                new Viewpoint(day("2025-05-01"), Story.LATER, day("2025-05-01"), Drawing.ZONE, View.HELPER),
                new Reader(Locale.of("nl"), person -> person.value(), _ -> true));

        assertThat(picture.layout().marks()).isEmpty();
        assertThat(picture.layout().captions())
                .extracting(Layout.Caption::text)
                .contains("Fase", "Relatie", "Afspraken");
        assertThat(picture.state()).isEqualTo("Stand op 1 mei 2025: het dossier was er nog niet");
        assertThat(picture.table().rows()).isEmpty();
    }

    @Test
    void many_agreements_share_lines_and_the_rest_folds() {
        Story story = opened();
        for (int i = 1; i <= 60; i++) {
            String on = day("2025-01-10").plusDays(2L * i).toString();
            story.told(agreed("a" + i, on, "agreement " + i, "2025-12-31"));
        }
        story.told(broken("b", "2025-11-01", "a1", Party.CLIENT));

        List<PlacedMark> lines = Drawing.of(story).picture().layout().marks().stream()
                .filter(mark -> mark.mark().row() == Row.AGREEMENT)
                .toList();
        assertThat(lines)
                .extracting(PlacedMark::y)
                .satisfies(y -> assertThat(y.stream().distinct()).hasSize(14));
        assertThat(lines.stream()
                        .flatMap(mark -> mark.mark().entries().stream())
                        .distinct())
                .hasSize(61);
        assertThat(lines.getLast().mark().shape()).isInstanceOf(Folded.class);
    }

    @Test
    void words_that_the_reader_may_not_read_stand_nowhere() {
        TrajectoryPicture picture =
                Drawing.of(Amina.story()).today("2026-03-14").readBy(_ -> false).picture();

        String all = picture.svg() + picture.download() + picture.table();
        assertThat(all)
                .doesNotContain("Pay back", "Social tariff", "cupboards", "it was otherwise", "choir", "no time");
        assertThat(all).contains("Afspraak 1: andere afspraak");
    }

    @Test
    void a_decision_without_the_client_says_so_in_shape_and_words() {
        Drawing drawing = Drawing.of(opened().told(decided("d", "2025-05-01", false)));

        assertThat(drawing.mark("d", Diamond.class).mark().shape()).isEqualTo(new Diamond(false));
        assertThat(drawing.mark("d", Diamond.class).mark().sentence())
                .isEqualTo("Beslissing (herziening), zonder de cliënt: “wait”, 1 mei 2025");
        assertThat(drawing.mark("d", Diamond.class).mark().label().full()).isEqualTo("wait, zonder cliënt");
    }
}
