package traject.query.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.View;

/** Lines up the spells of one relationship. */
final class RelationshipSpells {

    private final Relationship relationship;
    private final SpellTrack<ClientRole> clientRoles = new SpellTrack<>();
    private final SpellTrack<HelperRole> helperRoles = new SpellTrack<>();
    private final SpellTrack<Configuration> configurations = new SpellTrack<>();
    private ViewedConfiguration seen = new ViewedConfiguration(null, null, null, null);

    RelationshipSpells(Relationship relationship) {
        this.relationship = relationship;
    }

    void follow(LocalDate on, Relationship state, View view) {
        ViewedConfiguration now = state.roles().seen(view);
        boolean runs = state.status() == Relationship.Status.RUNNING;
        SpellStart client = how(seen.client(), seen.clientSeenBy(), now.clientSeenBy());
        SpellStart helper = how(seen.helper(), seen.helperSeenBy(), now.helperSeenBy());
        clientRoles.set(on, runs ? now.client() : null, client);
        helperRoles.set(on, runs ? now.helper() : null, helper);
        configurations.set(on, runs ? known(now) : null, together(now, client, helper));
        seen = now;
    }

    private static SpellStart how(@Nullable Object before, @Nullable View seenBy, @Nullable View nowSeenBy) {
        if (before == null) {
            return SpellStart.BEGUN;
        }
        return seenBy == nowSeenBy ? SpellStart.SHIFTED : SpellStart.OTHER_LANE;
    }

    /** A pair begins as the side does that changed: an entry shifts one side only. */
    private SpellStart together(ViewedConfiguration now, SpellStart client, SpellStart helper) {
        return now.client() == seen.client() ? helper : client;
    }

    private static @Nullable Configuration known(ViewedConfiguration now) {
        return now.client() == null && now.helper() == null ? null : now.roles();
    }

    Spells.OfRelationship spells() {
        return new Spells.OfRelationship(
                relationship.id(),
                relationship.helper(),
                clientRoles.spells(),
                helperRoles.spells(),
                configurations.spells(),
                seen.roles().complete() ? seen.roles() : null);
    }
}
