package traject.query.security;

import java.util.Map;
import java.util.function.Supplier;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;

/**
 * Who may see which case. The rule stands here twice, side by side: for one case in memory and for a list in SQL; a
 * test holds them against each other for every role.
 *
 * <ul>
 *   <li>A helper sees cases in which they have or had a relationship, which they opened while nobody leads, or whose
 *       handover is announced to them.
 *   <li>A team lead sees those of the team as the case names it.
 *   <li>An auditor sees all.
 *   <li>A client sees the case whose client they are.
 *   <li>A researcher and an administrator see no case.
 * </ul>
 *
 * <p>Rights follow what is known today, whatever day or moment is asked about.
 */
public final class WhoMaySee {

    private WhoMaySee() {}

    /** Whether the actor may see the case with these people around it. */
    public static boolean sees(Actor actor, Circle circle) {
        return switch (actor.role()) {
            case HELPER -> helps(actor.person(), circle);
            case TEAM_LEAD -> actor.team() != null && actor.team().equals(circle.team());
            case AUDITOR -> true;
            case CLIENT -> actor.person().equals(circle.client());
            case RESEARCHER, ADMIN -> false;
        };
    }

    private static boolean helps(PersonId helper, Circle circle) {
        return circle.helpers().contains(helper)
                || (helper.equals(circle.openedBy()) && circle.leading() == null)
                || helper.equals(circle.announced());
    }

    /** The same as a condition on the rows of the list. */
    public static Condition seenBy(Actor actor) {
        String person = actor.person().value();
        return switch (actor.role()) {
            case HELPER -> new Condition("""
                        (EXISTS (SELECT 1 FROM query.case_helper h WHERE h.case_id = c.case_id AND h.helper = :actor)
                         OR (c.opened_by = :actor AND c.leading_helper IS NULL)
                         OR c.announced_to = :actor)""", Map.of("actor", person));
            case TEAM_LEAD ->
                actor.team() == null
                        ? Condition.NEVER
                        : new Condition(
                                "c.team = :actorTeam",
                                Map.of("actorTeam", actor.team().value()));
            case AUDITOR -> Condition.ALWAYS;
            case CLIENT -> new Condition("c.client = :actor", Map.of("actor", person));
            case RESEARCHER, ADMIN -> Condition.NEVER;
        };
    }

    /** Whether somebody in this role has cases to list at all. */
    public static boolean hasCases(Actor actor) {
        return switch (actor.role()) {
            case HELPER, TEAM_LEAD, AUDITOR, CLIENT -> true;
            case RESEARCHER, ADMIN -> false;
        };
    }

    /** Whether the actor may ask for counts over many cases. */
    public static boolean maySeePopulation(Actor actor) {
        return switch (actor.role()) {
            case RESEARCHER, AUDITOR, TEAM_LEAD -> true;
            case HELPER, CLIENT, ADMIN -> false;
        };
    }

    /**
     * Whether a case counts in the population that the actor asks about: for a team lead only those of the team.
     *
     * @param circle which costs a fold, and is asked for only where it matters
     */
    public static boolean counts(Actor actor, Supplier<Circle> circle) {
        return switch (actor.role()) {
            case RESEARCHER, AUDITOR -> true;
            case TEAM_LEAD -> sees(actor, circle.get());
            case HELPER, CLIENT, ADMIN -> false;
        };
    }

    /** Whether the actor may read who looked at a case. */
    public static boolean maySeeLooks(Actor actor) {
        return switch (actor.role()) {
            case AUDITOR -> true;
            case HELPER, TEAM_LEAD, RESEARCHER, ADMIN, CLIENT -> false;
        };
    }

    /** Whether the actor may read which archives were made and restored; that shows no case. */
    public static boolean maySeeArchives(Actor actor) {
        return switch (actor.role()) {
            case AUDITOR, ADMIN -> true;
            case HELPER, TEAM_LEAD, RESEARCHER, CLIENT -> false;
        };
    }

    /** Whether the actor may have the read models rebuilt, and an archive made that they can't read themselves. */
    public static boolean mayMaintain(Actor actor) {
        return switch (actor.role()) {
            case ADMIN -> true;
            case HELPER, TEAM_LEAD, RESEARCHER, AUDITOR, CLIENT -> false;
        };
    }
}
