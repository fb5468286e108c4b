package traject.query.security;

import java.util.Iterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.identity.Actor;

/**
 * What somebody who may see a case does not see of it. A client is not shown free text about another person, and a
 * helper is not shown the survey answers that the client keeps from them; the entry itself stays, so that the course is
 * the same for all.
 */
public final class WhatIsLeftOut {

    private WhatIsLeftOut() {}

    /** The answer as this actor may read it; changes and gives back what it is given. */
    public static JsonNode leaveOut(Actor actor, JsonNode answer) {
        return switch (actor.role()) {
            case CLIENT -> {
                withoutTextAboutOthers(answer, actor.person().value());
                yield answer;
            }
            case HELPER -> {
                withoutKeptAnswers(answer);
                yield answer;
            }
            case TEAM_LEAD, AUDITOR, RESEARCHER, ADMIN -> answer;
        };
    }

    private static void withoutTextAboutOthers(JsonNode node, String client) {
        for (Iterator<JsonNode> parts = node.iterator(); parts.hasNext(); ) {
            JsonNode part = parts.next();
            if (isText(part) && !part.path("about").asString("").equals(client)) {
                parts.remove();
            } else {
                withoutTextAboutOthers(part, client);
            }
        }
    }

    /** Text about somebody has a shape of its own, which no other value shares. */
    private static boolean isText(JsonNode node) {
        return node.isObject() && node.size() == 2 && node.has("about") && node.has("text");
    }

    private static void withoutKeptAnswers(JsonNode node) {
        if (node instanceof ObjectNode entry && !entry.path("helperMaySee").asBoolean(true)) {
            entry.remove("answers");
        }
        node.forEach(WhatIsLeftOut::withoutKeptAnswers);
    }
}
