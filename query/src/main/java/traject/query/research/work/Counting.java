package traject.query.research.work;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import traject.query.caseload.Caseload;
import traject.query.research.cohort.Cohort;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/** Which cases count for whoever asks. Rights follow what is known today, whatever moment is asked about. */
@Component
class Counting {

    private final Caseload caseload;

    Counting(Caseload caseload) {
        this.caseload = caseload;
    }

    Cohort of(Actor asker, Cohort all) {
        return switch (asker.role()) {
            case RESEARCHER, AUDITOR -> all;
            case TEAM_LEAD -> {
                Set<CaseId> seen = caseload.seenBy(asker);
                yield all.of(seen::contains);
            }
            case HELPER, CLIENT, ADMIN -> new Cohort(List.of());
        };
    }
}
