package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import traject.command.intake.AsCommand;
import traject.shared.event.CaseEvent;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.eventstore.TestDatabase;
import traject.shared.examples.Scenario;
import traject.shared.examples.Scenario.Answer;
import traject.shared.examples.Scenario.Ask;
import traject.shared.examples.Scenario.Expected;
import traject.shared.examples.Scenario.Step;
import traject.shared.examples.SemanticsExamples;
import traject.shared.vocabulary.View;

/** The worked examples hold through HTTP and PostgreSQL, before a rebuild and after it. */
class SemanticsExamplesIT {

    private static WholeApplication traject;

    @BeforeAll
    static void start() {
        traject = WholeApplication.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @Test
    void every_step_is_answered_and_every_question_too_before_and_after_a_rebuild() {
        List<Scenario> scenarios = SemanticsExamples.scenarios();
        for (int i = 0; i < scenarios.size(); i++) {
            play(scenarios.get(i), "example-" + i);
        }
        for (int i = 0; i < scenarios.size(); i++) {
            ask(scenarios.get(i), "example-" + i);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> listed(scenarios.size()));
        traject.rebuild();
        listed(scenarios.size());
        for (int i = 0; i < scenarios.size(); i++) {
            ask(scenarios.get(i), "example-" + i);
        }
    }

    private void play(Scenario scenario, String caseId) {
        for (Step step : scenario.steps()) {
            traject.clock().set(step.sentAt());
            String command = AsCommand.json(step.events());
            WholeApplication.Response response =
                    traject.post(recorder(step), "/api/cases/" + caseId + "/commands", command);
            switch (step.answer()) {
                case Answer.Accepted _ ->
                    assertThat(response.status())
                            .as("%s: %s: %s", scenario, command, response.body())
                            .isBetween(200, 201);
                case Answer.Refused refused -> {
                    assertThat(response.body().path("code").asString())
                            .as("%s: %s", scenario, command)
                            .isEqualTo(refused.code());
                    assertThat(texts(response.body().path("entries"))).isEqualTo(words(refused.entries()));
                    assertThat(response.status()).isBetween(400, 499);
                }
            }
        }
    }

    /** An answer to a handover is given by the receiving helper, everything else here by the lead of the team. */
    private static String recorder(Step step) {
        return switch (step.events().getFirst()) {
            case HandoverAccepted answer -> answer.by().value();
            case HandoverRefused answer -> answer.by().value();
            case CaseEvent _ -> "lead";
        };
    }

    /** The rows of the tables say of every case what the log says. */
    private void listed(int cases) {
        traject.clock().set(Instant.parse("2026-01-01T10:00:00Z"));
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        traject.get("auditor", "/api/cases?size=200")
                .body()
                .path("cases")
                .forEach(row -> rows.put(row.path("caseId").asString(), row));
        assertThat(rows).hasSize(cases);
        rows.forEach((caseId, row) -> {
            JsonNode state = traject.get("auditor", "/api/cases/" + caseId).body();
            assertThat(text(row.path("status"))).as(caseId).isEqualTo(text(state.path("status")));
            assertThat(text(row.path("phase")))
                    .as(caseId)
                    .isEqualTo(text(state.path("phase").path("phase")));
            assertThat(text(row.path("leading"))).as(caseId).isEqualTo(text(state.path("leading")));
            assertThat(text(row.path("leadingHelper"))).as(caseId).isEqualTo(text(state.path("helper")));
            assertThat(text(row.path("clientRole")))
                    .as(caseId)
                    .isEqualTo(text(state.path("configuration").path("client")));
            assertThat(text(row.path("helperRole")))
                    .as(caseId)
                    .isEqualTo(text(state.path("configuration").path("helper")));
        });
    }

    private void ask(Scenario scenario, String caseId) {
        for (Ask ask : scenario.asks()) {
            traject.clock().set(ask.knownAt());
            JsonNode state = traject.get(
                            "auditor",
                            "/api/cases/" + caseId + "?on=" + ask.on() + "&knownAt=" + ask.knownAt() + "&view="
                                    + ask.view())
                    .body();
            Expected expected = ask.expected();
            String as = scenario + " on " + ask.on() + " as known at " + ask.knownAt() + ": " + state;
            assertThat(state.path("status").asString()).as(as).isEqualTo(expected.status());
            assertThat(text(state.path("phase").path("phase"))).as(as).isEqualTo(expected.phase());
            assertThat(text(state.path("leading"))).as(as).isEqualTo(word(expected.leading()));
            assertThat(text(state.path("helper"))).as(as).isEqualTo(word(expected.helper()));
            assertThat(configuration(state.path("configuration"))).as(as).isEqualTo(expected.configuration());
            assertThat(statuses(state.path("relationships"))).as(as).isEqualTo(words(expected.relationships()));
            assertThat(statuses(state.path("agreements"))).as(as).isEqualTo(words(expected.agreements()));
            assertThat(statuses(state.path("relapses"))).as(as).isEqualTo(words(expected.relapses()));
            assertThat(statuses(state.path("handovers"))).as(as).isEqualTo(words(expected.handovers()));
            Set<String> marked = new LinkedHashSet<>();
            state.path("marks").forEach(mark -> marked.add(mark.path("entry").asString()));
            assertThat(marked).as(as).isEqualTo(words(expected.marked()));
            if (scenario.name().equals("views are lanes") && ask.view() == View.CLIENT) {
                boolean differ = ask.on().isBefore(LocalDate.parse("2025-02-20"));
                assertThat(state.path("relationships")
                                .path(0)
                                .path("roles")
                                .path("viewsDifferOnHelper")
                                .asBoolean())
                        .as(as)
                        .isEqualTo(differ);
            }
        }
    }

    private static @Nullable List<@Nullable String> configuration(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        List<@Nullable String> roles = new ArrayList<>();
        roles.add(text(node.path("client")));
        roles.add(text(node.path("helper")));
        return roles;
    }

    private static Map<String, String> statuses(JsonNode things) {
        Map<String, String> statuses = new LinkedHashMap<>();
        things.forEach(thing ->
                statuses.put(thing.path("id").asString(), thing.path("status").asString()));
        return statuses;
    }

    private static Set<String> texts(JsonNode nodes) {
        Set<String> texts = new LinkedHashSet<>();
        nodes.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable String word(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static Set<String> words(Set<?> ids) {
        Set<String> words = new LinkedHashSet<>();
        ids.forEach(id -> words.add(id.toString()));
        return words;
    }

    private static Map<String, String> words(Map<?, String> things) {
        Map<String, String> words = new LinkedHashMap<>();
        things.forEach((id, status) -> words.put(id.toString(), status));
        return words;
    }
}
