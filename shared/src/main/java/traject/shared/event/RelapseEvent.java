package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.View;

/** Relapse and recovery, dropping out and coming back: part of most trajectories. */
public sealed interface RelapseEvent extends CaseEntry {

    /** Things went backwards in a life domain. It asserts no fault. */
    @WireName("relapse-occurred")
    record RelapseOccurred(
            EntryId entry,
            LocalDate occurredOn,
            LifeDomain domain,
            RelapseSeverity severity,
            View seenBy,
            @Nullable Sensitive note)
            implements RelapseEvent, Judgement {}

    /** The client recovered from the relapse named. */
    @WireName("relapse-recovered")
    record RelapseRecovered(
            EntryId entry,
            LocalDate occurredOn,
            EntryId relapse,
            View seenBy,
            @Nullable Sensitive note) implements RelapseEvent, Judgement {}

    /** The client stays away or lets go (haakt af). Often it says something about the help. */
    @WireName("client-disengaged")
    record ClientDisengaged(
            EntryId entry,
            LocalDate occurredOn,
            View seenBy,
            @Nullable Sensitive note) implements RelapseEvent, Judgement {}

    /** The client who had dropped out takes up the thread again. */
    @WireName("client-reengaged")
    record ClientReengaged(
            EntryId entry, LocalDate occurredOn, @Nullable Sensitive note) implements RelapseEvent {}
}
