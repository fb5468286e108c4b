package traject.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.ServiceType;

/**
 * A group of cases to count: those of a list, and what else the line of a case tells; null means any.
 *
 * @param filter what a list can ask for
 */
public record Group(
        Filter filter,
        @Nullable ServiceType serviceType,
        @Nullable ServiceId service,
        @Nullable TeamId team) {

    private static final Group ALL = new Group(Filter.NONE, null, null, null);

    /**
     * Whether a case belongs to it, by how it stood on a day as known at a moment; without a condition every case does,
     * one that was not open yet too.
     */
    public boolean wants(CaseId caseId, List<Recorded> recorded, LocalDate on, Instant knownAt) {
        if (equals(ALL)) {
            return true;
        }
        FoldedCase then = FoldedCase.at(caseId, recorded, on, knownAt);
        return then != null
                && filter.wants(then)
                && (serviceType == null || serviceType == then.summary().serviceType())
                && (service == null || service.equals(then.summary().service()))
                && (team == null || team.equals(then.summary().team()));
    }
}
