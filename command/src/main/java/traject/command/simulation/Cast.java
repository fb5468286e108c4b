package traject.command.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import traject.shared.event.PersonId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.ServiceType;

/**
 * Who can play a part in a case: its client, and the team that helps. Every {@link Assumptions#CASES_IN_DISTRICT} cases
 * in a row live in one district, with one team for each kind of service.
 */
record Cast(Actor client, Actor lead, List<Actor> helpers, ServiceId service) {

    static Cast of(String run, long number, ServiceType type) {
        String place =
                type.name().toLowerCase(Locale.ROOT).replace('_', '-') + '-' + number / Assumptions.CASES_IN_DISTRICT;
        TeamId team = new TeamId("sim-team-" + place);
        int size = Assumptions.helpersIn(type);
        return new Cast(
                new Actor(new PersonId("sim-client-" + run + '-' + number), ActorRole.CLIENT, null),
                new Actor(new PersonId("sim-lead-" + place), ActorRole.TEAM_LEAD, team),
                IntStream.rangeClosed(1, size)
                        .mapToObj(n -> new Actor(new PersonId("sim-helper-" + place + '-' + n), ActorRole.HELPER, team))
                        .toList(),
                new ServiceId("sim-dienst-" + place));
    }

    TeamId team() {
        TeamId team = lead.team();
        if (team == null) {
            throw new IllegalStateException("a team lead has a team");
        }
        return team;
    }

    /** Somebody of the team other than the one given. */
    Actor colleagueOf(Actor helper, Dice dice) {
        Actor colleague = dice.pick(helpers);
        return colleague.equals(helper) ? helpers.get((helpers.indexOf(helper) + 1) % helpers.size()) : colleague;
    }
}
