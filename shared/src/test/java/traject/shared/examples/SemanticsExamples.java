package traject.shared.examples;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.examples.Scenario.Answer;
import traject.shared.examples.Scenario.Ask;
import traject.shared.examples.Scenario.Expected;
import traject.shared.examples.Scenario.Step;
import traject.shared.vocabulary.View;

/** Reads {@code semantics-examples.json}; every test of the semantics starts here. */
public final class SemanticsExamples {

    /** The case in which every scenario plays; a test over one store gives each scenario a case of its own. */
    public static final CaseId CASE = new CaseId("example");

    private SemanticsExamples() {}

    /** All scenarios, in the order of the file. */
    public static List<Scenario> scenarios() {
        try (InputStream file = Objects.requireNonNull(
                SemanticsExamples.class.getResourceAsStream("/traject/semantics-examples.json"))) {
            List<Scenario> scenarios = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(file).required("scenarios")) {
                scenarios.add(scenario(node));
            }
            return List.copyOf(scenarios);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Scenario scenario(JsonNode node) {
        NeutralEntries entries = new NeutralEntries();
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : node.required("steps")) {
            steps.add(step(step, entries, steps.size()));
        }
        List<Ask> asks = new ArrayList<>();
        for (JsonNode ask : node.required("asks")) {
            asks.add(ask(ask));
        }
        return new Scenario(text(node, "name"), text(node, "why"), List.copyOf(steps), List.copyOf(asks));
    }

    private static Step step(JsonNode step, NeutralEntries entries, int number) {
        List<CaseEvent> events = new ArrayList<>();
        JsonNode changes = step.path("revise");
        if (changes.isMissingNode()) {
            events.add(entries.event(step, new EntryId("change-" + number)));
        }
        for (JsonNode change : changes) {
            events.add(entries.event(change, new EntryId("change-" + number + "-" + events.size())));
        }
        return new Step(
                Instant.parse(text(step, "recordedAt")),
                !changes.isMissingNode(),
                List.copyOf(events),
                answer(step.required("expect")));
    }

    private static Answer answer(JsonNode expect) {
        return expect.isString()
                ? accepted(expect.asString())
                : new Answer.Refused(text(expect, "refused"), ids(expect.required("entries")));
    }

    private static Answer accepted(String word) {
        if (!word.equals("accepted")) {
            throw new IllegalArgumentException("unknown answer " + word);
        }
        return new Answer.Accepted();
    }

    private static Ask ask(JsonNode ask) {
        JsonNode expect = ask.required("expect");
        Expected expected = new Expected(
                text(expect, "status"),
                textOrNull(expect.required("phase")),
                orNull(expect.required("leading"), RelationshipId::new),
                orNull(expect.required("helper"), PersonId::new),
                configuration(expect.required("configuration")),
                map(expect.required("relationships"), RelationshipId::new),
                map(expect.required("agreements"), EntryId::new),
                map(expect.required("relapses"), EntryId::new),
                map(expect.required("handovers"), EntryId::new),
                ids(expect.required("marked")));
        return new Ask(
                LocalDate.parse(text(ask, "on")),
                Instant.parse(text(ask, "knownAt")),
                View.valueOf(text(ask, "view")),
                expected);
    }

    private static @Nullable List<@Nullable String> configuration(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        List<@Nullable String> roles = new ArrayList<>();
        for (JsonNode role : node) {
            roles.add(textOrNull(role));
        }
        return roles;
    }

    private static <K> Map<K, String> map(JsonNode node, Function<String, K> key) {
        Map<K, String> map = new LinkedHashMap<>();
        node.properties()
                .forEach(property -> map.put(
                        key.apply(property.getKey()), property.getValue().asString()));
        return map;
    }

    private static Set<EntryId> ids(JsonNode node) {
        Set<EntryId> ids = new LinkedHashSet<>();
        node.forEach(id -> ids.add(new EntryId(id.asString())));
        return ids;
    }

    private static <T> @Nullable T orNull(JsonNode node, Function<String, T> read) {
        return node.isNull() ? null : read.apply(node.asString());
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
