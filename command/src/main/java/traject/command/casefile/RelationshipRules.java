package traject.command.casefile;

import static traject.command.casefile.Refusal.*;

import org.jspecify.annotations.Nullable;
import traject.command.casefile.Situation.Lane;
import traject.shared.course.Course.Entry;
import traject.shared.event.RelationshipId;

/** The rules of relationships and the roles in them: at most one leads, roles are followed per lane. */
record RelationshipRules(Situation now) {

    @Nullable
    Breach follow(Entry<Fact> entry, Fact.OfRelationship fact) {
        return switch (fact) {
            case Fact.Started e -> start(e);
            case Fact.Ended e -> end(e.relationship());
            case Fact.MadeLeading e -> lead(e.relationship());
            case Fact.Shifted e -> shift(e);
            case Fact.Replaced e -> replace(entry, e);
            case Fact.AboutRelationship e ->
                runs(e.relationship()) || (e.mayFollowEnd() && now.helpers.containsKey(e.relationship()))
                        ? null
                        : notRunning();
        };
    }

    boolean runs(RelationshipId relationship) {
        return now.running.contains(relationship);
    }

    static Breach notRunning() {
        return new Breach(RELATIONSHIP_NOT_RUNNING, "relationship");
    }

    /** What a relationship continues is an ended one with the same helper: trust starts anew with another. */
    private @Nullable Breach start(Fact.Started started) {
        if (now.helpers.containsKey(started.relationship())) {
            return new Breach(RELATIONSHIP_EXISTS, "relationship");
        }
        RelationshipId continues = started.continues();
        Breach breach = null;
        if (continues != null && (runs(continues) || !started.helper().equals(now.helpers.get(continues)))) {
            breach = new Breach(NO_SUCH_RELATIONSHIP, "continues");
        } else if (started.leading() && now.leading != null) {
            breach = new Breach(ALREADY_LEADING, "leading");
        } else if (started.helper().equals(now.client)) {
            breach = new Breach(HELPER_IS_CLIENT, "helper");
        }
        now.helpers.put(started.relationship(), started.helper());
        now.running.add(started.relationship());
        if (started.leading() && now.leading == null) {
            now.leading = started.relationship();
        }
        return breach;
    }

    private @Nullable Breach end(RelationshipId relationship) {
        if (!now.running.remove(relationship)) {
            return notRunning();
        }
        if (relationship.equals(now.leading)) {
            now.leading = null;
        }
        return null;
    }

    private @Nullable Breach lead(RelationshipId relationship) {
        if (!runs(relationship)) {
            return notRunning();
        }
        if (relationship.equals(now.leading)) {
            return new Breach(NO_CHANGE, "relationship");
        }
        now.leading = relationship;
        return null;
    }

    private @Nullable Breach shift(Fact.Shifted shifted) {
        if (!runs(shifted.relationship())) {
            return notRunning();
        }
        boolean changes = false;
        for (var view : shifted.seenBy().lanes()) {
            Lane lane = new Lane(shifted.relationship(), shifted.role().side(), view);
            changes |= !shifted.role().equals(now.roles.put(lane, shifted.role()));
        }
        return changes ? null : new Breach(NO_CHANGE, "role");
    }

    /** Somebody else stands in for the helper for a while; the relationship stays theirs. */
    private @Nullable Breach replace(Entry<Fact> entry, Fact.Replaced replaced) {
        now.strands.put(entry.id(), Strand.REPLACEMENT);
        if (!runs(replaced.relationship())) {
            return notRunning();
        }
        if (replaced.helper().equals(now.helpers.get(replaced.relationship()))) {
            return new Breach(REPLACED_BY_SELF, "helper");
        }
        if (replaced.helper().equals(now.client)) {
            return new Breach(HELPER_IS_CLIENT, "helper");
        }
        return CaseRules.endsInTime(entry, replaced.until());
    }
}
