package traject.query.security;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.Sensitive;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/**
 * Which words of a case somebody who may see it does not read; the entry itself stays, so that the course is the same
 * for all (semantics.md 18, domain.md sections 11 and 12). It holds for every state, version and moment asked about,
 * and follows what is known today.
 *
 * <ul>
 *   <li>A client reads every text about themselves, and of the texts about others their own words: what they recorded
 *       themselves, the question that they came with, their feedback and their disagreement, whoever wrote these down. What a
 *       helper noted about somebody else is that person's.
 *   <li>A helper of the case reads no survey answers that the client keeps from them, in any version: neither those that
 *       were given so, nor those that the client, by a correction, keeps back since. This holds for a team lead who is
 *       or was a helper in the case, or is to receive it, as well.
 *   <li>A team lead otherwise, and an auditor, read everything.
 * </ul>
 */
public final class WhatIsLeftOut {

    private final Actor reader;
    private final boolean helps;
    private final Set<JsonNode> ownWords;
    private final Set<String> keptBack;
    private final JsonMapper json;

    private WhatIsLeftOut(Actor reader, boolean helps, Set<JsonNode> ownWords, Set<String> keptBack, JsonMapper json) {
        this.reader = reader;
        this.helps = helps;
        this.ownWords = ownWords;
        this.keptBack = keptBack;
        this.json = json;
    }

    /**
     * What is left out for this reader.
     *
     * @param circle the people around the case
     * @param log the whole log of the case, whatever moment is asked about
     * @param json as the answers are written
     */
    public static WhatIsLeftOut of(Actor reader, Circle circle, List<Recorded> log, JsonMapper json) {
        boolean helps = switch (reader.role()) {
            case HELPER -> true;
            case TEAM_LEAD ->
                circle.helpers().contains(reader.person()) || reader.person().equals(circle.announced());
            case CLIENT, AUDITOR, RESEARCHER, ADMIN -> false;
        };
        Set<JsonNode> ownWords = new HashSet<>();
        if (reader.role() == ActorRole.CLIENT) {
            log.stream()
                    .filter(recorded -> isSaidBy(reader, recorded))
                    .forEach(recorded -> collectTexts(json.valueToTree(recorded.event()), ownWords));
        }
        return new WhatIsLeftOut(reader, helps, ownWords, helps ? keptBackByNow(log) : Set.of(), json);
    }

    private static boolean isSaidBy(Actor client, Recorded recorded) {
        return recorded.recordedBy().person().equals(client.person()) || isInTheClientsWords(recorded.event());
    }

    private static boolean isInTheClientsWords(CaseEvent event) {
        return event instanceof CaseOpened || event instanceof FeedbackGiven || event instanceof DisagreementVoiced;
    }

    private static void collectTexts(JsonNode node, Set<JsonNode> texts) {
        if (isText(node)) {
            texts.add(node);
        }
        node.forEach(part -> collectTexts(part, texts));
    }

    /** The surveys whose newest version keeps the answers from the helper. */
    private static Set<String> keptBackByNow(List<Recorded> log) {
        Set<String> keptBack = new HashSet<>();
        for (Recorded recorded : log) {
            CaseEvent event =
                    recorded.event() instanceof EntryCorrected corrected ? corrected.replacement() : recorded.event();
            if (event instanceof SurveyAnswered survey) {
                if (survey.helperMaySee()) {
                    keptBack.remove(survey.entry().value());
                } else {
                    keptBack.add(survey.entry().value());
                }
            }
        }
        return keptBack;
    }

    /** Whether there may be something in this entry, or part of one, that the reader does not read. */
    public boolean mayTouch(Record entry) {
        return reader.role() == ActorRole.CLIENT || (helps && entry instanceof SurveyAnswered);
    }

    /** The answer as this reader may read it; changes and gives back what it is given. */
    public JsonNode leaveOut(JsonNode answer) {
        if (reader.role() == ActorRole.CLIENT) {
            withoutWordsAboutOthers(answer);
        }
        if (helps) {
            withoutKeptAnswers(answer);
        }
        return answer;
    }

    /** Whether the reader may read this text, for what is not written as JSON. */
    public boolean mayRead(Sensitive text) {
        return reader.role() != ActorRole.CLIENT
                || text.about().equals(reader.person())
                || ownWords.contains(json.<JsonNode>valueToTree(text));
    }

    private void withoutWordsAboutOthers(JsonNode node) {
        for (Iterator<JsonNode> parts = node.iterator(); parts.hasNext(); ) {
            JsonNode part = parts.next();
            if (isText(part)) {
                if (!isAbout(part, reader) && !ownWords.contains(part)) {
                    parts.remove();
                }
            } else {
                withoutWordsAboutOthers(part);
            }
        }
    }

    private static boolean isAbout(JsonNode text, Actor person) {
        return text.path("about").asString("").equals(person.person().value());
    }

    /** Text about somebody has a shape of its own, which no other value shares. */
    private static boolean isText(JsonNode node) {
        return node.isObject() && node.size() == 2 && node.has("about") && node.has("text");
    }

    private void withoutKeptAnswers(JsonNode node) {
        if (node instanceof ObjectNode entry && entry.has("helperMaySee") && isKeptBack(entry)) {
            entry.remove("answers");
        }
        node.forEach(this::withoutKeptAnswers);
    }

    private boolean isKeptBack(ObjectNode survey) {
        return !survey.path("helperMaySee").asBoolean(true)
                || keptBack.contains(survey.path("entry").asString(""));
    }
}
