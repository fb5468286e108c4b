package traject.e2e;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What earlier answers told of a case: which ids there are to refer to. */
final class KnownCase {

    static final List<String> HELPERS = List.of("Sam", "Lotte");

    /** The field that refers to an entry, and the command that records such an entry. */
    static final Map<String, String> LINKS = Map.of(
            "agreement", "make-agreement",
            "relapse", "record-relapse",
            "request", "make-request",
            "plan", "draw-up-plan",
            "handover", "announce-handover",
            "replacement", "arrange-replacement",
            "joined", "join-group",
            "budgetHelp", "start-budget-help",
            "entitlement", "find-unrealised-entitlement");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final String id;
    final String client;
    final Map<String, ObjectNode> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> begun = new HashMap<>();
    private final Map<String, String> running = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private @Nullable String leader;
    /** What chance alone seldom follows up. */
    boolean handoverAccepted;

    private @Nullable String receiving;
    boolean closed;
    long version = -1;
    long position;
    private LocalDate day = LocalDate.of(2025, 1, 6);
    private int named;

    KnownCase(String id, String client) {
        this.id = id;
        this.client = client;
    }

    boolean isOpen() {
        return version >= 0 && !closed;
    }

    String relationships() {
        return "r" + id + "-" + named++;
    }

    /** Who would send it: the receiving helper answers a handover. */
    String account(ObjectNode command) {
        String type = command.path("type").stringValue();
        boolean answer = type.equals("accept-handover") || type.equals("refuse-handover");
        return answer ? command.path("by").asString("lead") : "lead";
    }

    /** Whether what such a command refers to is there. */
    boolean canHave(JsonNode schema) {
        for (String link : LINKS.keySet()) {
            boolean refers = schema.path("properties")
                    .path(link)
                    .path("$ref")
                    .asString("")
                    .endsWith("/EntryId");
            if (refers && begun.getOrDefault(link, List.of()).isEmpty()) {
                return false;
            }
        }
        return !schema.path("properties").has("relationship")
                || schema.path("properties").has("helper")
                || !running.isEmpty();
    }

    @Nullable
    JsonNode hint(String type, String definition, String field, Inventor inventor) {
        return switch (definition) {
            case "PersonId" -> JSON.stringNode(person(type, field, inventor));
            case "RelationshipId" -> relationship(type, field, inventor);
            case "TeamId" -> JSON.stringNode("team");
            case "EntryId" -> entry(field, inventor);
            default ->
                switch (field) {
                    case "occurredOn" -> JSON.stringNode(occurredOn(inventor));
                    case "leading" -> JSON.booleanNode(leader == null || inventor.chance(10));
                    default -> null;
                };
        };
    }

    /** Mostly today; some days lie before the opening or in the future. */
    private String occurredOn(Inventor inventor) {
        return inventor.chance(40)
                ? inventor.one(
                        List.of("2024-12-31", "2099-01-01", day.minusDays(3).toString()))
                : day.toString();
    }

    private String person(String type, String field, Inventor inventor) {
        return switch (field) {
            case "client", "about" -> client;
            case "by" ->
                type.endsWith("-handover") && receiving != null && !inventor.chance(4)
                        ? receiving
                        : inventor.one(HELPERS);
            default -> inventor.chance(25) ? client : inventor.one(HELPERS);
        };
    }

    private JsonNode relationship(String type, String field, Inventor inventor) {
        boolean begins = field.equals("newRelationship") || type.equals("start-relationship");
        if ((begins && !inventor.chance(12)) || running.isEmpty()) {
            return JSON.stringNode(relationships());
        }
        return JSON.stringNode(inventor.one(List.copyOf(running.keySet())));
    }

    private JsonNode entry(String field, Inventor inventor) {
        if (field.equals("entry")) {
            boolean known = inventor.chance(25) && !entries.isEmpty();
            return JSON.stringNode(known ? inventor.one(List.copyOf(entries.keySet())) : "e" + named++);
        }
        if (inventor.chance(field.equals("original") || field.equals("basis") ? 4 : 20)) {
            return JSON.stringNode(gone.isEmpty() || inventor.chance(2) ? "nothing" : inventor.one(gone));
        }
        List<String> fitting =
                begun.getOrDefault(field, LINKS.containsKey(field) ? List.of() : List.copyOf(entries.keySet()));
        return JSON.stringNode(fitting.isEmpty() ? "nothing" : inventor.one(fitting));
    }

    void pass(int days) {
        if (day.isBefore(LocalDate.of(2026, 9, 1))) {
            day = day.plusDays(days);
        }
    }

    void accepted(ObjectNode command, JsonNode answer) {
        version = answer.path("version").asLong();
        position = answer.path("position").asLong();
        String type = command.path("type").stringValue();
        String entry = answer.path("entries").path(0).stringValue();
        if (type.equals("correct-entry") || type.equals("retract-entry") || type.equals("revise-course")) {
            String original = command.path("original").asString("");
            if (entries.remove(original) != null) {
                gone.add(original);
            }
            return;
        }
        entries.put(entry, command);
        LINKS.forEach((link, begins) -> {
            if (begins.equals(type)) {
                begun.computeIfAbsent(link, each -> new ArrayList<>()).add(entry);
            }
        });
        switch (type) {
            case "start-relationship" -> {
                String relationship = command.path("relationship").stringValue();
                running.put(relationship, command.path("helper").stringValue());
                if (command.path("leading").booleanValue()) {
                    leader = relationship;
                }
            }
            case "end-relationship" -> ended(command.path("relationship").stringValue());
            case "make-relationship-leading" ->
                leader = command.path("relationship").stringValue();
            case "announce-handover" -> receiving = command.path("to").stringValue();
            case "accept-handover" -> handoverAccepted = true;
            case "cancel-handover" -> handoverAccepted = false;
            case "complete-handover" -> {
                handoverAccepted = false;
                running.remove(leader);
                leader = command.path("newRelationship").stringValue();
                running.put(leader, receiving == null ? "Sam" : receiving);
            }
            case "close-case" -> {
                closed = true;
                running.clear();
                leader = null;
            }
            case "reopen-case" -> closed = false;
            default -> {}
        }
    }

    private void ended(String relationship) {
        running.remove(relationship);
        if (relationship.equals(leader)) {
            leader = null;
        }
    }

    /** What is refused may rest on something that has ended. */
    void refused(ObjectNode command, String code) {
        LINKS.keySet().forEach(link -> {
            String entry = command.path(link).asString("");
            if (begun.getOrDefault(link, new ArrayList<>()).remove(entry)) {
                gone.add(entry);
            }
        });
        if (code.equals("relationship-not-running")) {
            ended(command.path("relationship").asString(""));
        }
    }
}
