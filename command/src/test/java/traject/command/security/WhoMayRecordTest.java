package traject.command.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.command.story.People.ADMIN;
import static traject.command.story.People.ANOTHER_CLIENT;
import static traject.command.story.People.AUDITOR;
import static traject.command.story.People.CLIENT;
import static traject.command.story.People.LEAD;
import static traject.command.story.People.LEAD_ELSEWHERE;
import static traject.command.story.People.LOTTE;
import static traject.command.story.People.NOUR;
import static traject.command.story.People.RESEARCHER;
import static traject.command.story.People.SAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseFileCommand.OpenCase;
import traject.command.casefile.CaseState;
import traject.command.casefile.HandoverCommand.AcceptHandover;
import traject.command.casefile.HandoverCommand.RefuseHandover;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.story.EveryCommand;
import traject.shared.event.CaseEvent;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.problem.CommonReason;
import traject.shared.problem.ProblemCode;

class WhoMayRecordTest {

    private static final CommandReader READER = new CommandReader();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String OPENING = EveryCommand.of("open-case");
    private static final String NOUR_STARTS = EveryCommand.of("start-relationship");
    private static final String STRENGTH = EveryCommand.of("record-strength");
    private static final String HANDOVER_TO_LOTTE = EveryCommand.of("announce-handover");
    private static final String PERCEPTION = EveryCommand.of("express-perception");
    private static final List<CaseCommand> ALL_BUT_OPENING = EveryCommand.commands().stream()
            .filter(command -> !(command instanceof OpenCase))
            .toList();

    private CaseState state = CaseState.initial();

    @Test
    void aHelperOpensCasesForTheirOwnTeamOnly() {
        assertThat(refusal(NOUR, OPENING)).isNull();
        assertThat(refusal(NOUR, OPENING.replace("team-noord", "team-zuid"))).isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void whoOpenedACaseRecordsInItWhileNobodyLeads() {
        given(SAM, OPENING);
        assertThat(refusal(SAM, STRENGTH)).isNull();
        assertThat(refusal(NOUR, STRENGTH)).isEqualTo(CommonReason.UNKNOWN_CASE);

        given(SAM, NOUR_STARTS);
        assertThat(refusal(SAM, STRENGTH)).isEqualTo(CommonReason.UNKNOWN_CASE);
        assertThat(refusal(NOUR, STRENGTH)).isNull();
    }

    @Test
    void whoIsOnlyToReceiveACaseAnswersAndRecordsNothingElse() {
        givenACaseOfNour();
        given(NOUR, HANDOVER_TO_LOTTE);

        assertThat(refusal(LOTTE, STRENGTH)).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(LOTTE, NOUR_STARTS)).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(LOTTE, answering("accept-handover", "lotte"))).isNull();
    }

    @Test
    void anAnswerToAHandoverIsGivenAndTakenBackByTheReceivingHelperOnly() {
        givenACaseOfNour();
        given(NOUR, HANDOVER_TO_LOTTE);
        assertThat(refusal(LEAD, answering("accept-handover", "lotte"))).isEqualTo(CommonReason.NOT_PERMITTED);

        given(LOTTE, answering("refuse-handover", "lotte").replace("{\"type\"", "{\"entry\": \"answer\", \"type\""));
        assertThat(refusal(NOUR, retracting("answer"))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(LEAD, retracting("answer"))).isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void theClientOfACaseIsNotExchangedByCorrectingItsOpening() {
        givenACaseOfNour();

        String exchanged = OPENING.replace("client-01", "client-99");
        assertThat(exchanged).isNotEqualTo(OPENING);
        assertThat(refusal(NOUR, correcting(idOf(OPENING), exchanged))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(LEAD, correcting(idOf(OPENING), exchanged))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(NOUR, correcting(idOf(OPENING), OPENING))).isNull();
    }

    @Test
    void whatTellsHowTheClientSeesItIsTheirsAlsoWhenSomebodyElseWroteItDown() {
        givenACaseOfNour();
        given(NOUR, PERCEPTION);

        assertThat(refusal(LEAD, retracting(idOf(PERCEPTION)))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(CLIENT, retracting(idOf(PERCEPTION)))).isNull();
        assertThat(refusal(NOUR, retracting(idOf(PERCEPTION)))).isNull();
    }

    @Test
    void aHelperWhoseRelationshipEndedStillRecords() {
        given(LEAD, OPENING);
        given(LEAD, NOUR_STARTS);
        given(LEAD, """
                {"type": "end-relationship", "occurredOn": "2025-03-01", "relationship": "r1"}""");

        assertThat(refusal(NOUR, STRENGTH)).isNull();
    }

    @Test
    void theHelperWhoIsToReceiveACaseSeesItWhileTheHandoverIsPending() {
        givenACaseOfNour();
        assertThat(refusal(LOTTE, STRENGTH)).isEqualTo(CommonReason.UNKNOWN_CASE);

        given(NOUR, HANDOVER_TO_LOTTE);
        assertThat(refusal(LOTTE, STRENGTH)).isEqualTo(CommonReason.NOT_PERMITTED);

        given(LOTTE, answering("refuse-handover", "lotte"));
        assertThat(refusal(LOTTE, STRENGTH)).isEqualTo(CommonReason.UNKNOWN_CASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept-handover", "refuse-handover"})
    void aHelperAnswersAHandoverInTheirOwnNameOnly(String command) {
        givenACaseOfNour();
        given(NOUR, HANDOVER_TO_LOTTE);

        assertThat(refusal(NOUR, answering(command, "lotte"))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(NOUR, revising(answering(command, "lotte")))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(NOUR, correcting("e01", answering(command, "lotte"))))
                .isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(LOTTE, answering(command, "lotte"))).isNull();
        assertThat(refusal(LEAD, answering(command, "lotte"))).isEqualTo(CommonReason.NOT_PERMITTED);
    }

    /** A new command that says who acts, or names a team, needs a right of its own: here it shows. */
    @Test
    void whoActsAndWhichTeamAreNamedOnlyWhereTheRightsAsk() {
        assertThat(commandsThatName("by", PersonId.class))
                .containsExactlyInAnyOrder(AcceptHandover.class, RefuseHandover.class);
        assertThat(commandsThatName("team", TeamId.class)).containsExactly(OpenCase.class);
    }

    private static Stream<Class<?>> commandsThatName(String field, Class<?> type) {
        return EveryCommand.permitted()
                .filter(command -> Arrays.stream(command.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(field)
                                && component.getType().equals(type)));
    }

    @Test
    void aLeadRecordsInTheCasesOfTheTeam() {
        givenACaseOfNour();

        assertThat(refusal(LEAD, STRENGTH)).isNull();
        assertThat(refusal(LEAD_ELSEWHERE, STRENGTH)).isEqualTo(CommonReason.UNKNOWN_CASE);
    }

    @Test
    void aCaseStaysWithItsTeamWhenItsOpeningIsCorrected() {
        givenACaseOfNour();

        for (Actor actor : List.of(NOUR, LEAD)) {
            assertThat(refusal(actor, correcting("e01", OPENING))).isNull();
            assertThat(refusal(actor, correcting("e01", OPENING.replace("team-noord", "team-zuid"))))
                    .isEqualTo(CommonReason.NOT_PERMITTED);
        }
    }

    @Test
    void aClientRecordsTheirOwnViewInTheirOwnCase() {
        givenACaseOfNour();

        Set<String> permitted = EveryCommand.bodies().stream()
                .map(body -> body.replaceAll("\"seenBy\":\"[A-Z]+\"", "\"seenBy\":\"CLIENT\""))
                .filter(body -> refusal(CLIENT, body) == null)
                .map(body -> body.replaceFirst(".*?\"type\":\"([a-z-]+)\".*", "$1"))
                .collect(Collectors.toSet());

        assertThat(permitted)
                .containsExactlyInAnyOrder(
                        "shift-role",
                        "assess-relationship",
                        "assess-tension",
                        "observe-accents",
                        "observe-characteristic",
                        "express-preference",
                        "express-perception",
                        "evaluate-plan",
                        "book-result",
                        "record-strength",
                        "reach-milestone",
                        "answer-survey",
                        "voice-disagreement",
                        "give-feedback");
        assertThat(refusal(ANOTHER_CLIENT, PERCEPTION)).isEqualTo(CommonReason.UNKNOWN_CASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELPER", "THIRD_PARTY", "BOTH"})
    void aClientSpeaksForNobodyElse(String view) {
        givenACaseOfNour();

        assertThat(refusal(CLIENT, STRENGTH.replace("HELPER", view))).isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void aClientCannotRecordTheHelpersPerception() {
        givenACaseOfNour();

        assertThat(refusal(CLIENT, PERCEPTION.replace("\"CLIENT\"", "\"HELPER\"")))
                .isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void aClientCorrectsWhatTellsHowTheySeeItAndNothingElse() {
        givenACaseOfNour();
        given(CLIENT, PERCEPTION.replace("e07", "mine"));
        given(NOUR, PERCEPTION.replace("e07", "hers").replace("\"CLIENT\"", "\"HELPER\""));

        assertThat(refusal(CLIENT, correcting("mine", PERCEPTION))).isNull();
        assertThat(refusal(CLIENT, retracting("mine"))).isNull();
        assertThat(refusal(CLIENT, retracting("hers"))).isEqualTo(CommonReason.NOT_PERMITTED);
        assertThat(refusal(CLIENT, correcting("mine", EveryCommand.of("close-case"))))
                .isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void whatTheClientSaidNobodyElseOverwrites() {
        givenACaseOfNour();
        given(CLIENT, PERCEPTION.replace("e07", "felt"));
        given(NOUR, """
                {"type": "voice-disagreement", "entry": "said", "occurredOn": "2025-02-25", "about": "e02",
                 "words": {"about": "client-01", "text": "Zo zag ik het niet."}}""");

        for (Actor other : List.of(NOUR, LEAD)) {
            assertThat(refusal(other, retracting("felt"))).isEqualTo(CommonReason.NOT_PERMITTED);
            assertThat(refusal(other, correcting("felt", PERCEPTION))).isEqualTo(CommonReason.NOT_PERMITTED);
            assertThat(refusal(other, retracting("said"))).isEqualTo(CommonReason.NOT_PERMITTED);
            assertThat(refusal(other, revising(retracting("said")))).isEqualTo(CommonReason.NOT_PERMITTED);
        }
        assertThat(refusal(CLIENT, retracting("said"))).isNull();
    }

    @Test
    void anAuditorSeesThatItIsNotTheirsToRecord() {
        givenACaseOfNour();

        assertThat(refusals(AUDITOR)).containsOnly(Optional.of(CommonReason.NOT_PERMITTED));
    }

    @Test
    void forResearchersAndAdministratorsThereIsNoCase() {
        givenACaseOfNour();

        assertThat(refusals(RESEARCHER)).containsOnly(Optional.of(CommonReason.UNKNOWN_CASE));
        assertThat(refusals(ADMIN)).containsOnly(Optional.of(CommonReason.UNKNOWN_CASE));
    }

    @ParameterizedTest
    @EnumSource(ActorRole.class)
    void aCaseThatIsNotThereIsUnknownToEveryone(ActorRole role) {
        assertThat(refusals(new Actor(NOUR.person(), role, NOUR.team())))
                .containsOnly(Optional.of(CommonReason.UNKNOWN_CASE));
    }

    @Test
    void anIdInUseCannotBeOpenedAgainAndTellsNothingElse() {
        givenACaseOfNour();

        assertThat(refusal(SAM, OPENING)).isEqualTo(Reason.CASE_ID_IN_USE);
        assertThat(refusal(RESEARCHER, OPENING)).isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void filesAreBroughtInByAdministratorsAndLeads() {
        CaseCommand opening = READER.read(OPENING);

        assertThat(List.of(ActorRole.values()))
                .filteredOn(WhoMayRecord::mayImport)
                .containsExactlyInAnyOrder(ActorRole.ADMIN, ActorRole.TEAM_LEAD);
        assertThat(WhoMayRecord.refusal(ADMIN, Way.IMPORT, state, opening)).isNull();
        assertThat(WhoMayRecord.refusal(LEAD, Way.IMPORT, state, opening)).isNull();
        assertThat(reason(requireNonNull(WhoMayRecord.refusal(NOUR, Way.IMPORT, state, opening))))
                .isEqualTo(CommonReason.NOT_PERMITTED);
    }

    @Test
    void whoMayNotIsToldInWhichFieldItLies() {
        assertThat(fieldOf(NOUR, OPENING.replace("team-noord", "team-zuid"))).isEqualTo("team");
        assertThat(fieldOf(RESEARCHER, OPENING)).isNull();

        givenACaseOfNour();
        given(NOUR, HANDOVER_TO_LOTTE);
        given(CLIENT, PERCEPTION);

        assertThat(fieldOf(NOUR, answering("accept-handover", "lotte"))).isEqualTo("by");
        assertThat(fieldOf(NOUR, revising(answering("accept-handover", "lotte"))))
                .isEqualTo("changes[0].by");
        assertThat(fieldOf(NOUR, correcting(idOf(OPENING), OPENING.replace("team-noord", "team-zuid"))))
                .isEqualTo("replacement.team");
        assertThat(fieldOf(LEAD, correcting(idOf(OPENING), OPENING.replace("client-01", "client-99"))))
                .isEqualTo("replacement.client");
        assertThat(fieldOf(LEAD, retracting(idOf(PERCEPTION)))).isEqualTo("original");
        assertThat(fieldOf(LOTTE, STRENGTH)).isNull();

        assertThat(fieldOf(CLIENT, STRENGTH.replaceFirst("\"seenBy\": ?\"[A-Z_]+\"", "\"seenBy\":\"HELPER\"")))
                .isEqualTo("seenBy");
        assertThat(fieldOf(CLIENT, PERCEPTION.replace("CLIENT", "HELPER"))).isEqualTo("party");
        assertThat(fieldOf(CLIENT, retracting(idOf(OPENING)))).isEqualTo("original");
        assertThat(fieldOf(CLIENT, correcting(idOf(PERCEPTION), PERCEPTION.replace("CLIENT", "HELPER"))))
                .isEqualTo("replacement.party");
        assertThat(fieldOf(CLIENT, NOUR_STARTS)).isNull();
    }

    private void givenACaseOfNour() {
        given(NOUR, OPENING);
        given(NOUR, NOUR_STARTS);
    }

    private void given(Actor actor, String body) {
        Instant at = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (CaseEvent event : CaseDecider.decide(state, READER.read(body), TODAY)) {
            state = CaseDecider.evolve(state, event, at, actor);
        }
    }

    private @Nullable ProblemCode refusal(Actor actor, String body) {
        NotRecorded refused = WhoMayRecord.refusal(actor, Way.DESK, state, READER.read(body));
        return refused == null ? null : reason(refused);
    }

    private static ProblemCode reason(NotRecorded refused) {
        return Stream.of(CommonReason.UNKNOWN_CASE, CommonReason.NOT_PERMITTED, Reason.CASE_ID_IN_USE)
                .filter(refused::is)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Optional<ProblemCode>> refusals(Actor actor) {
        return ALL_BUT_OPENING.stream()
                .map(command -> Optional.ofNullable(WhoMayRecord.refusal(actor, Way.DESK, state, command))
                        .map(WhoMayRecordTest::reason));
    }

    private @Nullable String fieldOf(Actor actor, String body) {
        NotRecorded refused = requireNonNull(WhoMayRecord.refusal(actor, Way.DESK, state, READER.read(body)));
        assertThat(refused.is(CommonReason.NOT_PERMITTED)).isTrue();
        return refused.field();
    }

    private static String idOf(String command) {
        return command.replaceFirst("(?s).*?\"entry\": ?\"([^\"]+)\".*", "$1");
    }

    private static String answering(String command, String by) {
        String handover = HANDOVER_TO_LOTTE.replaceFirst(".*\"entry\":\"(e\\d+)\".*", "$1");
        return """
                {"type": "%s", "occurredOn": "2025-03-06", "handover": "%s", "by": "%s"}""".formatted(command, handover, by);
    }

    private static String retracting(String original) {
        return """
                {"type": "retract-entry", "original": "%s", "reason": {"about": "client-01", "text": "Vergist."}}""".formatted(original);
    }

    private static String correcting(String original, String replacement) {
        return """
                {"type": "correct-entry", "original": "%s", "reason": {"about": "client-01", "text": "Vergist."},
                 "replacement": %s}""".formatted(original, replacement);
    }

    private static String revising(String change) {
        return """
                {"type": "revise-course", "changes": [%s]}""".formatted(change);
    }
}
