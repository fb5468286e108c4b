package traject.query.page;

import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/**
 * Whoever reads the page, as its head shows them.
 *
 * @param sample whether the accounts are those that everybody may try
 */
record Caller(String name, ActorRole role, boolean sample) {

    static Caller of(Actor actor, Words words, boolean sample) {
        return new Caller(words.person(actor.person()), actor.role(), sample);
    }

    /** Whether there are cases to list for them; a client has their own page. */
    public boolean hasCaseload() {
        return role == ActorRole.HELPER || role == ActorRole.TEAM_LEAD || role == ActorRole.AUDITOR;
    }

    public boolean isClient() {
        return role == ActorRole.CLIENT;
    }

    /** Whether they bring files in. */
    public boolean imports() {
        return role == ActorRole.ADMIN || role == ActorRole.TEAM_LEAD;
    }

    /** Whether they look at many cases at once. */
    public boolean researches() {
        return role == ActorRole.RESEARCHER || role == ActorRole.AUDITOR || role == ActorRole.TEAM_LEAD;
    }

    /** Whether they read who looked. */
    public boolean audits() {
        return role == ActorRole.AUDITOR;
    }

    public boolean records() {
        return role == ActorRole.HELPER || role == ActorRole.TEAM_LEAD;
    }
}
