package traject.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.EntryId;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.TeamId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.json.JsonMappers;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.SurveyItem;
import traject.shared.vocabulary.SurveyMode;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** Who may read which words: in the state on any day, in every version, and as known at any moment. */
class WhatIsLeftOutTest {

    private static final CaseId CASE = new CaseId("case");
    private static final RelationshipId R1 = new RelationshipId("r1");
    private static final LocalDate DAY = LocalDate.parse("2025-02-01");
    private static final Instant BEGIN = Instant.parse("2025-02-01T10:00:00Z");
    private static final JsonMapper JSON = JsonMappers.lenient();

    private static final Actor CLIENT = actor("client", ActorRole.CLIENT);
    private static final Actor NOUR = actor("nour", ActorRole.HELPER);
    private static final Actor LEAD = actor("lead", ActorRole.TEAM_LEAD);
    private static final Actor AUDITOR = actor("auditor", ActorRole.AUDITOR);

    private final List<Recorded> log = new ArrayList<>();

    WhatIsLeftOutTest() {
        recorded(
                NOUR,
                new CaseOpened(
                        id("opening"),
                        LocalDate.parse("2025-01-06"),
                        CLIENT.person(),
                        null,
                        WayIn.VOLUNTARY,
                        ServiceType.OCMW,
                        new ServiceId("ocmw"),
                        new TeamId("north"),
                        List.of(),
                        about("son", "vraag over mijn zoon")));
        recorded(
                NOUR,
                new RelationshipStarted(id("start"), LocalDate.parse("2025-01-06"), R1, NOUR.person(), true, null));
    }

    @Test
    void a_client_reads_what_is_about_themselves_and_not_what_is_noted_about_others() {
        recorded(NOUR, perception("p1", Side.HELPER, about("nour", "nour twijfelt")));
        recorded(NOUR, perception("p2", Side.CLIENT, about("client", "de client voelt zich goed")));

        assertThat(readBy(CLIENT)).contains("de client voelt zich goed").doesNotContain("nour twijfelt");
        assertThat(readBy(NOUR)).contains("de client voelt zich goed", "nour twijfelt");
    }

    @Test
    void what_is_not_written_as_json_follows_the_same_rule() {
        recorded(NOUR, perception("p1", Side.HELPER, about("nour", "nour twijfelt")));

        assertThat(mayRead(CLIENT, about("client", "over mij"))).isTrue();
        assertThat(mayRead(CLIENT, about("son", "vraag over mijn zoon"))).isTrue();
        assertThat(mayRead(CLIENT, about("son", "van een ander"))).isFalse();
        assertThat(mayRead(CLIENT, about("nour", "nour twijfelt"))).isFalse();
        assertThat(mayRead(NOUR, about("nour", "nour twijfelt"))).isTrue();
        assertThat(mayRead(AUDITOR, about("nour", "nour twijfelt"))).isTrue();
    }

    @Test
    void a_client_reads_their_own_words_about_others() {
        recorded(CLIENT, perception("p1", Side.CLIENT, about("nour", "nour luistert niet")));

        assertThat(readBy(CLIENT)).contains("nour luistert niet", "vraag over mijn zoon");
    }

    @Test
    void a_client_reads_their_feedback_and_disagreement_about_others_whoever_wrote_them_down() {
        recorded(NOUR, new FeedbackGiven(id("f1"), DAY, about("nour", "bel eerst"), false));
        recorded(NOUR, new DisagreementVoiced(id("d1"), DAY, id("start"), about("nour", "ik koos nour niet")));

        assertThat(readBy(CLIENT)).contains("bel eerst", "ik koos nour niet");
    }

    @Test
    void what_a_helper_notes_about_themselves_beside_a_perception_of_the_client_stays_the_helpers() {
        recorded(NOUR, perception("p1", Side.CLIENT, about("nour", "dit raakte nour")));

        assertThat(readBy(CLIENT)).doesNotContain("dit raakte nour");
    }

    @Test
    void a_client_who_corrected_what_was_written_down_reads_the_own_words_and_not_those_they_replaced() {
        recorded(NOUR, perception("p1", Side.CLIENT, about("nour", "nours eigen versie")));
        corrected(CLIENT, "c1", "p1", perception("p1", Side.CLIENT, about("nour", "mijn versie")));

        assertThat(readBy(CLIENT)).contains("mijn versie").doesNotContain("nours eigen versie");
    }

    @Test
    void a_helper_reads_the_answers_that_they_may_see() {
        recorded(CLIENT, survey("s1", true, SurveyItem.TRUST_BOND));

        assertThat(readBy(NOUR)).contains("TRUST_BOND");
    }

    @Test
    void a_helper_reads_no_answers_that_were_kept_from_them() {
        recorded(CLIENT, survey("s1", false, SurveyItem.TRUST_BOND));

        assertThat(readBy(NOUR)).doesNotContain("TRUST_BOND").contains("survey-answered");
        assertThat(readBy(CLIENT)).contains("TRUST_BOND");
    }

    @Test
    void answers_kept_back_later_are_gone_from_older_versions_too() {
        recorded(CLIENT, survey("s1", true, SurveyItem.TRUST_BOND));
        corrected(CLIENT, "c1", "s1", survey("s1", false, SurveyItem.SATISFACTION));

        assertThat(readBy(NOUR)).doesNotContain("TRUST_BOND", "SATISFACTION");
        assertThat(readBy(CLIENT)).contains("TRUST_BOND", "SATISFACTION");
    }

    @Test
    void answers_kept_back_later_are_gone_from_the_past_as_it_was_known() {
        recorded(CLIENT, survey("s1", true, SurveyItem.TRUST_BOND));
        Instant before = log.getLast().recordedAt();
        corrected(CLIENT, "c1", "s1", survey("s1", false, SurveyItem.TRUST_BOND));

        assertThat(readBy(NOUR, before)).doesNotContain("TRUST_BOND").contains("survey-answered");
    }

    @Test
    void a_version_that_was_kept_back_stays_so_when_a_newer_one_is_shown() {
        recorded(CLIENT, survey("s1", false, SurveyItem.TRUST_BOND));
        corrected(CLIENT, "c1", "s1", survey("s1", true, SurveyItem.SATISFACTION));

        assertThat(readBy(NOUR)).contains("SATISFACTION").doesNotContain("TRUST_BOND");
    }

    @Test
    void a_team_lead_reads_answers_kept_from_the_helper_unless_they_are_the_helper() {
        recorded(CLIENT, survey("s1", false, SurveyItem.TRUST_BOND));
        Actor leadAndHelper = actor("nour", ActorRole.TEAM_LEAD);
        Actor leadAndNext = actor("sam", ActorRole.TEAM_LEAD);

        assertThat(readBy(LEAD)).contains("TRUST_BOND");
        assertThat(readBy(leadAndHelper)).doesNotContain("TRUST_BOND").contains("survey-answered");
        assertThat(readBy(leadAndNext)).doesNotContain("TRUST_BOND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nour twijfelt", "TRUST_BOND"})
    void an_auditor_reads_everything(String words) {
        recorded(NOUR, perception("p1", Side.HELPER, about("nour", "nour twijfelt")));
        recorded(CLIENT, survey("s1", false, SurveyItem.TRUST_BOND));

        assertThat(readBy(AUDITOR)).contains(words);
    }

    private String readBy(Actor reader) {
        return readBy(reader, Instant.MAX);
    }

    /** All that the timeline, the replay and the state tell this reader. */
    private String readBy(Actor reader, Instant knownAt) {
        Timeline timeline = Timeline.of(CASE, log);
        List<Object> answers = List.of(
                timeline.entries(knownAt),
                timeline.steps(knownAt, View.HELPER, 0, 100).steps(),
                timeline.at(LocalDate.MAX, knownAt, View.HELPER));
        return leftOut(reader).leaveOut(JSON.valueToTree(answers)).toString();
    }

    private boolean mayRead(Actor reader, Sensitive text) {
        return leftOut(reader).mayRead(text);
    }

    private WhatIsLeftOut leftOut(Actor reader) {
        Circle circle = new Circle(
                CLIENT.person(),
                new TeamId("north"),
                NOUR.person(),
                Set.of(NOUR.person()),
                NOUR.person(),
                new PersonId("sam"));
        return WhatIsLeftOut.of(reader, circle, log, JSON);
    }

    private void recorded(Actor by, CaseEvent event) {
        log.add(new Recorded(CASE, log.size(), event, BEGIN.plusSeconds(log.size()), by, log.size()));
    }

    private void corrected(Actor by, String id, String original, CaseEntry replacement) {
        recorded(by, new EntryCorrected(id(id), id(original), about("client", "verbeterd"), replacement));
    }

    private static PerceptionExpressed perception(String id, Side party, @Nullable Sensitive note) {
        return new PerceptionExpressed(id(id), DAY, R1, party, Perception.NEUTRAL, note);
    }

    private static SurveyAnswered survey(String id, boolean helperMaySee, SurveyItem item) {
        return new SurveyAnswered(
                id(id), DAY, R1, SurveyMode.PHONE, true, false, helperMaySee, List.of(new SurveyAnswer(item, 3)));
    }

    private static Sensitive about(String person, String text) {
        return new Sensitive(new PersonId(person), text);
    }

    private static EntryId id(String id) {
        return new EntryId(id);
    }

    private static Actor actor(String person, ActorRole role) {
        return new Actor(new PersonId(person), role, new TeamId("north"));
    }
}
