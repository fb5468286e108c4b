package traject.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import traject.query.security.WhoMaySee;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

/**
 * The cases as they stood on a day and as known at a moment. No table knows that, so every case of the log is folded:
 * the cost grows with the log, not with the page.
 */
@Component
public class CaseloadThen {

    private static final Comparator<CaseSummary> LAST_OPENED_FIRST = Comparator.comparing(
                    CaseSummary::openedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(CaseSummary::caseId);

    private final EventLog log;

    CaseloadThen(EventLog log) {
        this.log = log;
    }

    public Page list(Actor actor, Filter filter, LocalDate on, Instant knownAt, int page, int size) {
        List<CaseSummary> wanted = new ArrayList<>();
        log.forEachCase((caseId, recorded) -> {
            if (WhoMaySee.sees(actor, FoldedCase.circleOf(caseId, recorded))) {
                FoldedCase then = FoldedCase.at(caseId, recorded, on, knownAt);
                if (then != null && filter.wants(then)) {
                    wanted.add(then.summary());
                }
            }
        });
        List<CaseSummary> part = wanted.stream()
                .sorted(LAST_OPENED_FIRST)
                .skip((long) page * size)
                .limit(size)
                .toList();
        return new Page(wanted.size(), page, size, part);
    }
}
