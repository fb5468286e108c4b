package traject.query.picture;

import static traject.query.picture.Drawing.accepted;
import static traject.query.picture.Drawing.agreed;
import static traject.query.picture.Drawing.announced;
import static traject.query.picture.Drawing.away;
import static traject.query.picture.Drawing.back;
import static traject.query.picture.Drawing.broken;
import static traject.query.picture.Drawing.completed;
import static traject.query.picture.Drawing.decided;
import static traject.query.picture.Drawing.feels;
import static traject.query.picture.Drawing.kept;
import static traject.query.picture.Drawing.milestone;
import static traject.query.picture.Drawing.recovery;
import static traject.query.picture.Drawing.relapse;
import static traject.query.picture.Drawing.revised;
import static traject.query.picture.Drawing.role;
import static traject.query.timeline.Story.R1;
import static traject.query.timeline.Story.R2;
import static traject.query.timeline.Story.SAM;
import static traject.query.timeline.Story.corrected;
import static traject.query.timeline.Story.day;
import static traject.query.timeline.Story.ended;
import static traject.query.timeline.Story.id;
import static traject.query.timeline.Story.phase;
import static traject.query.timeline.Story.retracted;
import static traject.query.timeline.Story.started;
import static traject.query.timeline.Story.text;

import traject.query.timeline.Story;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** The invented trajectory of the design's mock-up, with every kind of mark in it. */
final class Amina {

    static final RelationshipId R3 = new RelationshipId("r3");
    static final RelationshipId R4 = new RelationshipId("r4");
    static final PersonId ELS = new PersonId("els");

    private Amina() {}

    static Story story() {
        return lotte(Story.opened())
                .told(
                        ended("r1-end", "2025-07-18", R1),
                        decided("wait", "2025-07-21", false),
                        away("away", "2025-07-28"),
                        broken("a1-broken", "2025-07-28", "a1", Party.HELPER),
                        started("r2-start", "2025-08-25", R2, SAM, false),
                        Story.lead("r2-leads", "2025-08-25", R2),
                        back("back", "2025-08-25"),
                        phase("p2-again", "2025-08-25", Phase.EXPLORATION),
                        role("gl", "2025-08-25", R2, HelperRole.COUNSELLOR, View.HELPER),
                        role("ab2", "2025-09-15", R2, ClientRole.ATTACHED_STAYER, View.BOTH),
                        role("ci", "2025-09-15", R2, HelperRole.INSPECTOR, View.CLIENT),
                        role("third", "2025-09-20", R2, HelperRole.PROBLEM_SOLVER, View.THIRD_PARTY),
                        feelsIn("f1", "2025-09-22", Side.CLIENT, Perception.NEGATIVE),
                        feelsIn("f2", "2025-09-22", Side.HELPER, Perception.POSITIVE),
                        new DisagreementVoiced(
                                id("other"), day("2025-10-06"), id("f2"), text("He looked in my cupboards")),
                        new ReplacementArranged(id("stand-in"), day("2025-10-10"), R2, ELS, null, null),
                        new ReplacementEnded(id("sam-back"), day("2025-10-24"), id("stand-in")),
                        recovery("recovered", "2025-11-10", "relapse"),
                        role("gl2", "2025-11-03", R2, HelperRole.COUNSELLOR, View.CLIENT),
                        role("bm", "2025-11-17", R2, ClientRole.WILLING_COLLABORATOR, View.CLIENT),
                        role("bm2", "2025-12-08", R2, ClientRole.WILLING_COLLABORATOR, View.HELPER),
                        agreed("a3", "2025-12-15", "Ask for the certificate", "2026-02-28"),
                        announced("ho", "2026-01-12", ELS),
                        accepted("ho-yes", "2026-01-15", "ho", ELS),
                        phase("p4", "2026-01-12", Phase.JOINT_WORK),
                        started("r4-start", "2026-01-20", R4, new PersonId("food-aid"), false),
                        agreed("a4", "2026-01-26", "Living money 95 euro a week", "2026-04-30"),
                        completed("ho-done", "2026-02-09", "ho", R3, HandoverManner.WARM),
                        role("els-gl", "2026-02-13", R3, HelperRole.COUNSELLOR, View.BOTH))
                .recordedOn("2026-03-05", corrected("mend", seenOn14April(ClientRole.ATTACHED_STAYER)))
                .recordedOn("2026-03-06", retracted("drop", "mistake"))
                .recordedOn("2026-03-09", milestone("rent", "2026-01-26", "Paid the rent herself"));
    }

    private static Story lotte(Story opened) {
        return opened.told(
                started("r1-start", "2025-01-13", R1, new PersonId("lotte"), true),
                role("rd", "2025-01-20", R1, HelperRole.RESCUER, View.HELPER),
                role("th", "2025-02-03", R1, ClientRole.TEMPORARY_HELP_SEEKER, View.BOTH),
                role("rd-c", "2025-02-03", R1, HelperRole.RESCUER, View.CLIENT),
                phase("p2", "2025-02-10", Phase.EXPLORATION),
                agreed("a1", "2025-02-24", "Pay back 40 euro a month for energy", "2025-12-31"),
                decided("urgent", "2025-03-03", true),
                role("po", "2025-03-10", R1, HelperRole.PROBLEM_SOLVER, View.BOTH),
                agreed("a2", "2025-03-10", "Open the post together each week", "2025-06-30"),
                feels("f0", "2025-03-10", Side.CLIENT, Perception.POSITIVE),
                feels("f00", "2025-03-10", Side.HELPER, Perception.NEUTRAL),
                seenOn14April(ClientRole.PASSIVE_CONSUMER),
                milestone("tariff", "2025-04-14", "Social tariff restored"),
                milestone("mistake", "2025-05-20", "Joined a choir"),
                revised("a1-less", "2025-05-12", "a1"),
                phase("p3", "2025-05-12", Phase.STABILITY),
                kept("a2-kept", "2025-06-30", "a2"),
                relapse("relapse", "2025-07-02"));
    }

    /** At first recorded as a passive consumer, and corrected later. */
    private static RoleShifted seenOn14April(ClientRole seen) {
        return role("ab", "2025-04-14", R1, seen, View.HELPER);
    }

    private static PerceptionExpressed feelsIn(String id, String on, Side party, Perception perception) {
        return new PerceptionExpressed(id(id), day(on), R2, party, perception, null);
    }
}
