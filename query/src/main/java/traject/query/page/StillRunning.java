package traject.query.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import traject.query.timeline.Agreement;
import traject.query.timeline.BudgetHelp;
import traject.query.timeline.CaseState;
import traject.query.timeline.GroupMembership;
import traject.query.timeline.Handover;
import traject.query.timeline.Plan;
import traject.query.timeline.Relapse;
import traject.query.timeline.Request;
import traject.query.timeline.Right;
import traject.shared.event.EntryId;

/** What an entry can still follow up in a case: agreements that run, handovers that wait, requests without an answer. */
final class StillRunning {

    private StillRunning() {}

    /** The entries that began them; a plan has no end. */
    static Set<EntryId> in(CaseState state) {
        return Stream.of(
                        state.agreements().stream()
                                .filter(each -> each.status() == Agreement.Status.RUNNING)
                                .map(Agreement::id),
                        state.handovers().stream().filter(Handover::pending).map(Handover::id),
                        state.relapses().stream()
                                .filter(each -> each.status() == Relapse.Status.OPEN)
                                .map(Relapse::id),
                        state.requests().stream()
                                .filter(each -> each.answer() == null)
                                .map(Request::id),
                        state.support().rights().stream()
                                .filter(each -> each.status() != Right.Status.RESTORED)
                                .map(Right::id),
                        state.support().budgetHelp().stream()
                                .filter(each -> each.ended() == null)
                                .map(BudgetHelp::id),
                        state.participation().groups().stream()
                                .filter(each -> each.left() == null)
                                .map(GroupMembership::id),
                        state.relationships().stream()
                                .flatMap(each -> each.replacements().stream())
                                .filter(each -> each.endedOn() == null)
                                .map(each -> each.arranged().entry()),
                        state.plans().stream().map(Plan::id))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }
}
