package traject.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.story.AtTheDesk;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.shared.desk.Answer.Refused;

class MalformedCommandTest {

    private final AtTheDesk desk = AtTheDesk.newCase();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "{", "{\"type\":", "{\"type\": \"open-case\",}", "{\"a\":1,\"a\":2}", "{} {}", "nul"})
    void textThatIsNoJsonIsRefused(String text) {
        assertRefused(text, "malformed-json", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"open-case\"", "12"})
    void jsonThatIsNoObjectIsRefused(String text) {
        assertRefused(text, "wrong-type", null);
    }

    @Test
    void endlessNestingIsRefused() {
        assertRefused("[".repeat(200_000), "malformed-json", null);
        assertRefused("{\"question\":".repeat(40) + "1" + "}".repeat(40), "malformed-json", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    open-case        | "team":"team-noord"          | "team":"team-noord","mood":1      | unknown-field   | mood
                    open-case        | "about":"client-01"          | "about":"client-01","of":1        | unknown-field   | clientName.of
                    open-case        | "team":"team-noord",         |                                   | missing-field   | team
                    open-case        | "team":"team-noord"          | "team":null                       | missing-field   | team
                    open-case        | "team":"team-noord"          | "team":12                         | wrong-type      | team
                    open-case        | "team":"team-noord"          | "team":["team-noord"]             | wrong-type      | team
                    open-case        | "team":"team-noord"          | "team":"team noord"               | id-malformed    | team
                    open-case        | "domains":["HOUSING"         | "domains":["MOON"                 | unknown-word    | domains[0]
                    open-case        | "domains":["HOUSING"         | "domains":[null                   | missing-field   | domains[0]
                    open-case        | "domains":["HOUSING"         | "domains":[0                      | wrong-type      | domains[0]
                    open-case        | "domains":["HOUSING","INCOME_AND_DEBT"] | "domains":"HOUSING"    | wrong-type      | domains
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":"6 januari"          | date-malformed  | occurredOn
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":"2025-02-30"         | date-malformed  | occurredOn
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":"2025-01-06T00:00"   | date-malformed  | occurredOn
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":[2025,1,6]           | wrong-type      | occurredOn
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":20250106             | wrong-type      | occurredOn
                    open-case        | "occurredOn":"2025-01-06"    | "occurredOn":"0001-01-01"         | out-of-range    | occurredOn
                    open-case        | "text":"Hoe houd ik mijn woning?" | "text":" "                   | text-empty      | question.text
                    open-case        | "text":"Hoe houd ik mijn woning?" | "text":"\\ud800"             | text-malformed  | question.text
                    open-case        | "text":"Hoe houd ik mijn woning?" | "text":"a\\u0000b"           | text-malformed  | question.text
                    open-case        | "type":"open-case"           | "type":"open-doors"               | unknown-command | type
                    open-case        | "type":"open-case",          |                                   | missing-field   | type
                    shift-role       | "role":"RESCUER"             | "role":"SAVIOUR"                  | unknown-word    | role
                    shift-role       | "role":"RESCUER"             | "role":1                          | wrong-type      | role
                    shift-role       | "seenBy":"HELPER"            | "seenBy":"NEIGHBOUR"              | unknown-word    | seenBy
                    correct-entry    | "role":"PROBLEM_SOLVER"      | "role":"SAVIOUR"                  | unknown-word    | replacement.role
                    revise-course    | "clientPresent":true         | "clientPresent":"yes"             | wrong-type      | changes[0].replacement.clientPresent
                    revise-course    | "type":"retract-entry"       | "type":"revise-course"            | unknown-command | changes[1].type
                    assess-tension   | "position":-1                | "position":3                      | out-of-range    | position
                    assess-tension   | "position":-1                | "position":99999999999            | out-of-range    | position
                    assess-tension   | "position":-1                | "position":1.0                    | wrong-type      | position
                    assess-tension   | "position":-1                | "position":"1"                    | wrong-type      | position
                    answer-survey    | "answer":4                   | "answer":6                        | out-of-range    | answers[0]
                    start-relationship | "leading":true              | "leading":1                       | wrong-type      | leading
                    start-relationship | "leading":true              | "leading":null                    | missing-field   | leading
                    """)
    void whatIsWrongIsToldWithItsField(String command, String right, String wrong, String code, String field) {
        String body = EveryCommand.of(command);
        assertThat(body).contains(right);

        assertRefused(body.replace(right, wrong == null ? "" : wrong), code, field);
    }

    @Test
    void aTextOfFourThousandCharactersIsTakenAndOneMoreIsNot() {
        String opening = EveryCommand.of("open-case");

        assertRefused(opening.replace("Hoe houd ik mijn woning?", "a".repeat(4_001)), "text-too-long", "question.text");
        desk.accepted(People.NOUR, opening.replace("Hoe houd ik mijn woning?", "a".repeat(4_000)));
    }

    @Test
    void listsAreBounded() {
        String hundredAndOne = IntStream.range(0, 101).mapToObj(_ -> "\"WORK\"").collect(Collectors.joining(","));
        String retraction = "{\"type\":\"retract-entry\",\"original\":\"e\"}";
        String tooMany = IntStream.range(0, 501).mapToObj(_ -> retraction).collect(Collectors.joining(","));

        assertRefused(EveryCommand.of("open-case").replace("\"HOUSING\"", hundredAndOne), "list-too-long", "domains");
        assertRefused("{\"type\":\"revise-course\",\"changes\":[" + tooMany + "]}", "list-too-long", "changes");
    }

    @Test
    void whatTheCallerWroteIsNotRepeated() {
        Refused refused = desk.refused(
                People.NOUR, EveryCommand.of("open-case").replace("\"team\"", "\"Rosa Peeters\":1,\"team\""));

        assertThat(refused.problem().code()).isEqualTo("unknown-field");
        assertThat(refused.toString()).doesNotContain("Rosa", "Peeters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "é", "tab\t"})
    void aKeyIsVisibleAscii(String key) {
        assertThat(((Refused) desk.submit(People.NOUR, EveryCommand.of("open-case"), null, key))
                        .problem()
                        .code())
                .isEqualTo("idempotency-key-malformed");
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(((Refused) desk.submit(People.NOUR, "{}", null, "k".repeat(256)))
                        .problem()
                        .code())
                .isEqualTo("idempotency-key-malformed");
        assertThat(((Refused) desk.submit(People.NOUR, "{}", null, "k".repeat(255)))
                        .problem()
                        .code())
                .isEqualTo("missing-field");
    }

    private void assertRefused(String command, String code, @Nullable String field) {
        Refused refused = desk.refused(People.NOUR, command);
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().field()).isEqualTo(field);
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(desk.recorded()).isEmpty();
    }
}
