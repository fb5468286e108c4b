package traject.command.casefile;

import static traject.command.casefile.Refusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.Situation.Lane;
import traject.command.casefile.Situation.PendingHandover;
import traject.command.casefile.Situation.Status;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.Phase;

/**
 * Judges a course, entry by entry in its order, and names each breach. An entry that breaks a rule is still followed as
 * far as the situation allows, so that only what is really broken is named and not all that comes after it. Costs O(n)
 * for n entries.
 */
final class CaseRules {

    /** An entry of the course and the rule that it breaks where it stands. */
    record Finding(EntryId entry, Breach breach) {}

    /** The breaches in the order of the course, and where the case stands at its end. */
    record Judgement(List<Finding> findings, Situation end) {}

    private final Course<Fact> course;
    private final Situation now;

    private CaseRules(Course<Fact> course, Situation now) {
        this.course = course;
        this.now = now;
    }

    static Judgement judge(Course<Fact> course) {
        CaseRules rules = new CaseRules(course, new Situation());
        List<Finding> findings = new ArrayList<>();
        for (Entry<Fact> entry : course.entries()) {
            Breach breach = rules.step(entry);
            if (breach != null) {
                findings.add(new Finding(entry.id(), breach));
            }
        }
        return new Judgement(findings, rules.now);
    }

    /** Judges only the last entry of a course, from where the case stood before it. */
    static Judgement judgeLast(Course<Fact> course, Situation before) {
        CaseRules rules = new CaseRules(course, before.copy());
        Entry<Fact> last = course.entries().getLast();
        Breach breach = rules.step(last);
        return new Judgement(breach == null ? List.of() : List.of(new Finding(last.id(), breach)), rules.now);
    }

    /**
     * The entries that stand but are marked: a shift, phase or lead that changes nothing any more, a decision that
     * rests on an entry corrected or retracted after the decision was recorded.
     */
    static Set<EntryId> marked(Course<Fact> course) {
        Set<EntryId> marked = new HashSet<>();
        for (Finding finding : judge(course).findings()) {
            if (finding.breach().refusal() == NO_CHANGE) {
                marked.add(finding.entry());
            }
        }
        for (Entry<Fact> entry : course.entries()) {
            if (entry.content() instanceof Fact.Decided decided
                    && decided.basis().stream().anyMatch(basis -> course.changedSince(basis, entry))) {
                marked.add(entry.id());
            }
        }
        return marked;
    }

    private @Nullable Breach step(Entry<Fact> entry) {
        Fact fact = entry.content();
        if (fact instanceof Fact.Opened opened) {
            return open(entry, opened);
        }
        return switch (now.status) {
            case UNKNOWN -> beforeTheOpening(entry, fact);
            case CLOSED ->
                fact instanceof Fact.Reopened || fact instanceof Fact.Aftercare
                        ? follow(entry, fact)
                        : new Breach(CLOSED, "occurredOn");
            case OPEN -> follow(entry, fact);
        };
    }

    /** A case is opened once: only its first original can be the opening. */
    private @Nullable Breach open(Entry<Fact> entry, Fact.Opened opened) {
        if (entry.place() != 0) {
            return new Breach(ALREADY_OPEN, null);
        }
        now.status = Status.OPEN;
        now.phase = Phase.WELCOME;
        now.client = opened.client();
        now.team = opened.team();
        return null;
    }

    /** It is broken itself, and still followed: what builds on it after the opening is not broken by that. */
    private Breach beforeTheOpening(Entry<Fact> entry, Fact fact) {
        follow(entry, fact);
        now.status = Status.UNKNOWN;
        return new Breach(NOT_OPEN, "occurredOn");
    }

    private @Nullable Breach follow(Entry<Fact> entry, Fact fact) {
        return switch (fact) {
            case Fact.Opened _ -> new Breach(ALREADY_OPEN, null);
            case Fact.Closed e -> close(e);
            case Fact.Reopened e -> reopen(e);
            case Fact.Aftercare _, Fact.Noted _ -> null;
            case Fact.Started e -> start(e);
            case Fact.Ended e -> end(e.relationship());
            case Fact.MadeLeading e -> lead(e.relationship());
            case Fact.Shifted e -> shift(e);
            case Fact.AboutRelationship e ->
                runs(e.relationship()) || (e.mayFollowEnd() && now.helpers.containsKey(e.relationship()))
                        ? null
                        : notRunning();
            case Fact.EnteredPhase e -> enter(e);
            case Fact.Begun e -> begin(entry.id(), e);
            case Fact.Continued e -> carryOn(e);
            case Fact.Disengaged _ -> engage(false, ALREADY_DISENGAGED);
            case Fact.Reengaged _ -> engage(true, NOT_DISENGAGED);
            case Fact.Announced e -> announce(entry.id(), e);
            case Fact.Answered e -> answer(e);
            case Fact.Completed e -> complete(e);
            case Fact.Cancelled e -> cancel(e);
            case Fact.Decided e -> decide(entry, e);
            case Fact.Disagreed e -> course.original(e.about()) == null ? new Breach(UNKNOWN_ENTRY, "about") : null;
        };
    }

    private boolean runs(RelationshipId relationship) {
        return now.running.contains(relationship);
    }

    private static Breach notRunning() {
        return new Breach(RELATIONSHIP_NOT_RUNNING, "relationship");
    }

    private @Nullable Breach close(Fact.Closed closed) {
        Breach breach = null;
        if (now.handover != null) {
            breach = new Breach(HANDOVER_PENDING, null);
        } else if (now.phase != Phase.CLOSURE && !closed.rationale()) {
            breach = new Breach(CLOSURE_NEEDS_RATIONALE, "rationale");
        }
        now.status = Status.CLOSED;
        now.running.clear();
        now.leading = null;
        return breach;
    }

    private @Nullable Breach reopen(Fact.Reopened reopened) {
        Breach breach = now.status == Status.CLOSED ? null : new Breach(NOT_CLOSED, null);
        now.status = Status.OPEN;
        now.phase = reopened.phase();
        return breach;
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

    private @Nullable Breach enter(Fact.EnteredPhase entered) {
        Phase from = now.phase == null ? Phase.WELCOME : now.phase;
        now.phase = entered.phase();
        if (entered.phase() == from) {
            return new Breach(NO_CHANGE, "phase");
        }
        boolean skips = entered.phase().number() > from.number() + 1;
        return skips && !entered.rationale() ? new Breach(SKIP_NEEDS_RATIONALE, "rationale") : null;
    }

    private @Nullable Breach begin(EntryId id, Fact.Begun begun) {
        now.strands.put(id, begun.strand());
        RelationshipId relationship = begun.relationship();
        return relationship == null || runs(relationship) ? null : notRunning();
    }

    private @Nullable Breach carryOn(Fact.Continued continued) {
        if (now.strands.get(continued.begunBy()) != continued.strand()) {
            return continued.strand().breach();
        }
        if (continued.ends()) {
            now.strands.remove(continued.begunBy());
        }
        return null;
    }

    private @Nullable Breach engage(boolean engaged, Refusal otherwise) {
        boolean changes = now.disengaged == engaged;
        now.disengaged = !engaged;
        return changes ? null : new Breach(otherwise, null);
    }

    private @Nullable Breach announce(EntryId id, Fact.Announced announced) {
        if (now.handover != null) {
            return new Breach(HANDOVER_PENDING, null);
        }
        if (now.leading == null) {
            return new Breach(NO_LEADING_RELATIONSHIP, null);
        }
        now.handover = new PendingHandover(id, announced.to(), now.leading, false);
        return null;
    }

    private @Nullable Breach answer(Fact.Answered answered) {
        PendingHandover pending = pending(answered.handover());
        if (pending == null || pending.accepted()) {
            return new Breach(HANDOVER_NOT_ANNOUNCED, "handover");
        }
        now.handover =
                answered.accepted() ? new PendingHandover(pending.id(), pending.to(), pending.from(), true) : null;
        return answered.by().equals(pending.to()) ? null : new Breach(NOT_THE_RECEIVING_HELPER, "by");
    }

    private @Nullable Breach complete(Fact.Completed completed) {
        PendingHandover pending = pending(completed.handover());
        if (pending == null || !pending.accepted()) {
            return new Breach(HANDOVER_NOT_ACCEPTED, "handover");
        }
        now.handover = null;
        if (now.helpers.containsKey(completed.newRelationship())) {
            return new Breach(RELATIONSHIP_EXISTS, "newRelationship");
        }
        now.running.remove(pending.from());
        now.helpers.put(completed.newRelationship(), pending.to());
        now.running.add(completed.newRelationship());
        now.leading = completed.newRelationship();
        return null;
    }

    private @Nullable Breach cancel(Fact.Cancelled cancelled) {
        if (pending(cancelled.handover()) == null) {
            return new Breach(HANDOVER_NOT_PENDING, "handover");
        }
        now.handover = null;
        return null;
    }

    private @Nullable PendingHandover pending(EntryId handover) {
        PendingHandover pending = now.handover;
        return pending != null && pending.id().equals(handover) ? pending : null;
    }

    private @Nullable Breach decide(Entry<Fact> entry, Fact.Decided decided) {
        if (!decided.deciders()) {
            return new Breach(DECIDERS_MISSING, "deciders");
        }
        if (!decided.path()) {
            return new Breach(PATH_MISSING, "path");
        }
        for (EntryId id : decided.basis()) {
            Entry<Fact> basis = course.original(id);
            if (basis == null || basis.retracted() || !course.before(basis, entry)) {
                return new Breach(BASIS_UNKNOWN, "basis");
            }
        }
        return null;
    }
}
