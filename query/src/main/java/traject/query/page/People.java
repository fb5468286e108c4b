package traject.query.page;

import java.util.List;
import traject.query.timeline.Relationship;
import traject.query.timeline.Relationship.Status;

/** Who helps and who helped in a case. */
record People(List<Relationship> now, List<Relationship> former) {

    People(OpenCase opened) {
        this(with(opened, Status.RUNNING), with(opened, Status.ENDED).reversed());
    }

    private static List<Relationship> with(OpenCase opened, Status status) {
        return opened.state().relationships().stream()
                .filter(each -> each.status() == status)
                .toList();
    }
}
