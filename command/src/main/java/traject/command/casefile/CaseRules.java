package traject.command.casefile;

import static traject.command.casefile.Refusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.Situation.Status;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.event.EntryId;
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
    private final RelationshipRules relationships;
    private final HandoverRules handovers;

    private CaseRules(Course<Fact> course, Situation now) {
        this.course = course;
        this.now = now;
        this.relationships = new RelationshipRules(now);
        this.handovers = new HandoverRules(now);
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
            case CLOSED -> fact.mayFollowClosing() ? follow(entry, fact) : new Breach(CLOSED, "occurredOn");
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
            case Fact.OfRelationship e -> relationships.follow(entry, e);
            case Fact.EnteredPhase e -> enter(e);
            case Fact.Begun e -> begin(entry, e);
            case Fact.Continued e -> carryOn(entry, e);
            case Fact.Finished e -> finish(e);
            case Fact.Disengaged _ -> engage(false, ALREADY_DISENGAGED);
            case Fact.Reengaged _ -> engage(true, NOT_DISENGAGED);
            case Fact.OfHandover e -> handovers.follow(entry.id(), e);
            case Fact.Decided e -> decide(entry, e);
            case Fact.MandateChanged e -> e.namesSomething() ? null : new Breach(NO_CHANGE, "domains");
            case Fact.Disagreed e -> disagree(entry, e);
        };
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

    private @Nullable Breach enter(Fact.EnteredPhase entered) {
        Phase from = now.phase == null ? Phase.WELCOME : now.phase;
        now.phase = entered.phase();
        if (entered.phase() == from) {
            return new Breach(NO_CHANGE, "phase");
        }
        boolean skips = entered.phase().number() > from.number() + 1;
        return skips && !entered.rationale() ? new Breach(SKIP_NEEDS_RATIONALE, "rationale") : null;
    }

    private @Nullable Breach begin(Entry<Fact> entry, Fact.Begun begun) {
        now.strands.put(entry.id(), begun.strand());
        return endsInTime(entry, begun.until());
    }

    private @Nullable Breach carryOn(Entry<Fact> entry, Fact.Continued continued) {
        return now.strands.get(continued.begunBy()) == continued.strand()
                ? endsInTime(entry, continued.until())
                : continued.strand().breach();
    }

    private @Nullable Breach finish(Fact.Finished finished) {
        return now.strands.remove(finished.begunBy(), finished.strand())
                ? null
                : finished.strand().breach();
    }

    /** What is said on a day can't be meant to last until a day before. */
    static @Nullable Breach endsInTime(Entry<Fact> entry, @Nullable LocalDate until) {
        return until != null && until.isBefore(entry.occurredOn()) ? new Breach(UNTIL_TOO_EARLY, "until") : null;
    }

    private @Nullable Breach engage(boolean engaged, Refusal otherwise) {
        boolean changes = now.disengaged == engaged;
        now.disengaged = !engaged;
        return changes ? null : new Breach(otherwise, null);
    }

    private @Nullable Breach decide(Entry<Fact> entry, Fact.Decided decided) {
        if (decided.deciders().isEmpty()) {
            return new Breach(DECIDERS_MISSING, "deciders");
        }
        if (!decided.path()) {
            return new Breach(PATH_MISSING, "path");
        }
        if (!decided.clientTookPart()
                && now.client != null
                && decided.deciders().contains(now.client)) {
            return new Breach(CLIENT_TOOK_PART, "clientTookPart");
        }
        for (EntryId id : decided.basis()) {
            Entry<Fact> basis = course.original(id);
            if (basis == null || basis.retracted() || !course.before(basis, entry)) {
                return new Breach(BASIS_UNKNOWN, "basis");
            }
        }
        return null;
    }

    /** The client disagrees with something else, and not before it happened. */
    private @Nullable Breach disagree(Entry<Fact> entry, Fact.Disagreed disagreed) {
        Entry<Fact> about = course.original(disagreed.about());
        if (about == null || about.id().equals(entry.id())) {
            return new Breach(UNKNOWN_ENTRY, "about");
        }
        return about.occurredOn().isAfter(entry.occurredOn()) ? new Breach(ABOUT_LATER, "about") : null;
    }
}
