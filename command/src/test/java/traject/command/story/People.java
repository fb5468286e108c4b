package traject.command.story;

import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** Who acts in the tests; they have the names of the sample accounts. */
public final class People {

    public static final TeamId TEAM = new TeamId("team-noord");
    public static final Actor NOUR = helper("nour");
    public static final Actor SAM = helper("sam");
    public static final Actor LOTTE = helper("lotte");
    public static final Actor LEAD = new Actor(new PersonId("lead"), ActorRole.TEAM_LEAD, TEAM);
    public static final Actor LEAD_ELSEWHERE =
            new Actor(new PersonId("lead-south"), ActorRole.TEAM_LEAD, new TeamId("team-zuid"));
    public static final Actor CLIENT = new Actor(new PersonId("client-01"), ActorRole.CLIENT, null);
    public static final Actor ANOTHER_CLIENT = new Actor(new PersonId("client-02"), ActorRole.CLIENT, null);
    public static final Actor AUDITOR = new Actor(new PersonId("auditor"), ActorRole.AUDITOR, null);
    public static final Actor RESEARCHER = new Actor(new PersonId("researcher"), ActorRole.RESEARCHER, null);
    public static final Actor ADMIN = new Actor(new PersonId("admin"), ActorRole.ADMIN, null);

    private People() {}

    private static Actor helper(String name) {
        return new Actor(new PersonId(name), ActorRole.HELPER, TEAM);
    }
}
