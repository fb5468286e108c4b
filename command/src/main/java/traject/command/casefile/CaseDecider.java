package traject.command.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseRules.Finding;
import traject.command.casefile.CaseRules.Judgement;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.identity.Actor;

/**
 * Decides whether a command may be recorded, and follows what was. Pure: the clock is an input, nothing is stored here.
 * Order of refusals as in semantics.md 6: the command itself, then what it breaks itself, then what it newly breaks
 * elsewhere in the course.
 */
public final class CaseDecider {

    private CaseDecider() {}

    /**
     * The events that record the command.
     *
     * @param today the last day on which something can have happened
     * @throws CaseRejection when a rule says no
     */
    public static List<CaseEvent> decide(CaseState state, CaseCommand command, LocalDate today) {
        List<ChangeCommand> changes = switch (command) {
            case ReviseCourse revise -> revise.changes();
            case ChangeCommand change -> List.of(change);
        };
        return judge(state, changes.stream().map(Proposal::of).toList(), today);
    }

    /**
     * Asks of what one command recorded elsewhere, all of it together, whether it could be recorded here.
     *
     * @param today the last day on which something can have happened by then
     * @throws CaseRejection when a rule says no
     */
    public static void check(CaseState state, List<CaseEvent> events, LocalDate today) {
        judge(state, events.stream().map(Proposal::of).toList(), today);
    }

    /** The state after an event. */
    public static CaseState evolve(CaseState state, CaseEvent event, Instant recordedAt, Actor recordedBy) {
        Course<Fact> course = state.course().after(event, recordedAt, Facts::of);
        Situation end = comesLast(course, event)
                ? CaseRules.judgeLast(course, state.end()).end()
                : CaseRules.judge(course).end();
        List<CaseState.Recording> recorders = new ArrayList<>(state.recorders().size() + 1);
        recorders.addAll(state.recorders());
        recorders.add(recording(event, recordedBy));
        return new CaseState(course, end, recorders, recordedAt);
    }

    /** The state after several events, at the cost of following the course once. */
    public static CaseState evolve(CaseState state, List<Recorded> events) {
        if (events.isEmpty()) {
            return state;
        }
        Course<Fact> course = state.course().after(events, Facts::of);
        List<CaseState.Recording> recorders = new ArrayList<>(state.recorders().size() + events.size());
        recorders.addAll(state.recorders());
        for (Recorded recorded : events) {
            recorders.add(recording(recorded.event(), recorded.recordedBy()));
        }
        return new CaseState(
                course,
                CaseRules.judge(course).end(),
                recorders,
                events.getLast().recordedAt());
    }

    private static CaseState.Recording recording(CaseEvent event, Actor recordedBy) {
        return new CaseState.Recording(event.entry(), recordedBy, Facts.isClientsVoice(event));
    }

    private static List<CaseEvent> judge(CaseState state, List<Proposal> proposals, LocalDate today) {
        if (proposals.isEmpty()) {
            throw new CaseRejection(Refusal.NOTHING_TO_REVISE, "changes", List.of());
        }
        Set<EntryId> ids = new HashSet<>();
        Set<EntryId> own = new HashSet<>();
        List<CaseEvent> events = new ArrayList<>();
        Course<Fact> course = state.course();
        for (Proposal proposal : proposals) {
            checkItself(state, course, ids, proposal, today);
            CaseEvent event = proposal.event();
            course = course.after(event, Instant.MAX, Facts::of);
            EntryId original = proposal.original();
            own.add(original == null ? proposal.id() : original);
            events.add(event);
        }
        boolean last = events.size() == 1 && comesLast(course, events.getFirst());
        Judgement judgement = last ? CaseRules.judgeLast(course, state.end()) : CaseRules.judge(course);
        refuseBreaches(state, judgement.findings(), own);
        return events;
    }

    /** What is wrong with the command itself; such refusals name no entries. */
    private static void checkItself(
            CaseState state, Course<Fact> course, Set<EntryId> ids, Proposal proposal, LocalDate today) {
        LocalDate occurredOn = proposal.occurredOn();
        if (occurredOn != null && occurredOn.isAfter(today)) {
            throw refused(Refusal.IN_THE_FUTURE, "occurredOn");
        }
        if (proposal.content() instanceof DecisionTaken decision
                && decision.path().stream().anyMatch(step -> step.on().isAfter(today))) {
            throw refused(Refusal.IN_THE_FUTURE, "path");
        }
        if (state.recorderOf(proposal.id()) != null || !ids.add(proposal.id())) {
            throw refused(Refusal.DUPLICATE, "entry");
        }
        EntryId original = proposal.original();
        if (original == null) {
            return;
        }
        Entry<Fact> known = course.original(original);
        if (known == null) {
            throw refused(Refusal.UNKNOWN_ENTRY, "original");
        }
        if (!proposal.reasonGiven()) {
            throw refused(Refusal.REASON_MISSING, "reason");
        }
        CaseEntry content = proposal.content();
        if (content != null && !known.type().equals(content.getClass())) {
            throw refused(Refusal.OTHER_TYPE, "replacement");
        }
        if (content == null && known.type().equals(CaseOpened.class)) {
            throw refused(Refusal.OPENING_NOT_RETRACTABLE, "original");
        }
        if (content == null && known.retracted()) {
            throw refused(Refusal.ALREADY_RETRACTED, "original");
        }
    }

    private static CaseRejection refused(Refusal refusal, @Nullable String field) {
        return new CaseRejection(refusal, field, List.of());
    }

    private static void refuseBreaches(CaseState state, List<Finding> findings, Set<EntryId> own) {
        for (Finding finding : findings) {
            if (own.contains(finding.entry())) {
                throw new CaseRejection(
                        finding.breach().refusal(), finding.breach().field(), List.of(finding.entry()));
            }
        }
        if (findings.stream().allMatch(finding -> finding.breach().refusal().marksOnly())) {
            return;
        }
        Set<EntryId> broken = brokenIn(findings);
        broken.removeAll(brokenIn(CaseRules.judge(state.course()).findings()));
        if (!broken.isEmpty()) {
            throw new CaseRejection(
                    Refusal.WOULD_INVALIDATE, null, broken.stream().sorted().toList());
        }
    }

    private static Set<EntryId> brokenIn(List<Finding> findings) {
        Set<EntryId> broken = new HashSet<>();
        for (Finding finding : findings) {
            if (!finding.breach().refusal().marksOnly()) {
                broken.add(finding.entry());
            }
        }
        return broken;
    }

    private static boolean comesLast(Course<Fact> course, CaseEvent event) {
        return event instanceof CaseEntry
                && !course.entries().isEmpty()
                && course.entries().getLast().id().equals(event.entry());
    }
}
