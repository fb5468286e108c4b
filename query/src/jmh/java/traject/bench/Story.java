package traject.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Desk;
import traject.shared.desk.Desk.Submission;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** What happens in an invented case, as commands. */
final class Story {

    static final Actor HELPER = new Actor(new PersonId("nour"), ActorRole.HELPER, new TeamId("team-noord"));

    static final String OPENING = """
            {"type": "open-case", "occurredOn": "2025-01-06", "client": "client-1", "wayIn": "VOLUNTARY",
             "serviceType": "OCMW", "service": "ocmw-1", "team": "team-noord", "domains": ["HOUSING"],
             "question": {"about": "client-1", "text": "Hoe houd ik mijn woning?"}}""";

    /** Can be recorded in every case of a story, as often as one likes. */
    static final String ENTRY = """
            {"type": "assess-tension", "occurredOn": "2025-12-01", "relationship": "r1", "field": "TRUST_CONTROL",
             "position": -1, "seenBy": "HELPER", "discussedWithClient": true,
             "note": {"about": "client-1", "text": "Samen bekeken wat zij zelf in handen neemt."}}""";

    private static final String START = """
            {"type": "start-relationship", "occurredOn": "2025-01-06", "relationship": "r1", "helper": "nour",
             "leading": true}""";
    private static final List<String> STEPS = List.of("""
            {"type": "shift-role", "occurredOn": "%s", "relationship": "r1", "role": "RESCUER", "seenBy": "HELPER",
             "triggers": ["CRISIS"], "note": {"about": "client-1", "text": "De huurachterstand moest eerst weg."}}""", """
            {"type": "express-perception", "occurredOn": "%s", "relationship": "r1", "party": "CLIENT",
             "perception": "POSITIVE", "note": {"about": "client-1", "text": "Ik voel mij gehoord."}}""", """
            {"type": "shift-role", "occurredOn": "%s", "relationship": "r1", "role": "COUNSELLOR", "seenBy": "HELPER"}""", """
            {"type": "assess-tension", "occurredOn": "%s", "relationship": "r1", "field": "TRUST_CONTROL",
             "position": -1, "seenBy": "HELPER", "discussedWithClient": true,
             "note": {"about": "client-1", "text": "Besproken."}}""", """
            {"type": "record-strength", "occurredOn": "%s", "kind": "CONFIDENCE", "seenBy": "HELPER"}""");

    private static final LocalDate FIRST_STEP = LocalDate.of(2025, 2, 1);

    private Story() {}

    /** The commands of a case of so many entries, at least two and at most 600. */
    static List<String> commands(int entries) {
        List<String> commands = new ArrayList<>(List.of(OPENING, START));
        for (int next = 2; next < entries; next++) {
            commands.add(STEPS.get(next % STEPS.size()).formatted(FIRST_STEP.plusDays(next / 2)));
        }
        return commands;
    }

    /** Submits to the desk what must be accepted. */
    static Accepted submit(Desk desk, String caseId, String command, String key) {
        Answer answer = desk.submit(new Submission(new CaseId(caseId), command, HELPER, null, key, Locale.ENGLISH));
        if (answer instanceof Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("refused: " + answer);
    }
}
