package traject.command.recording;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import traject.command.security.Way;

/** Cases that were judged together, and what there is to store of them. */
public final class BulkBatch {

    /** A case, what comes of it, and its new events. */
    record Judged(BulkCase of, BulkOutcome outcome, List<DomainEventMessage<?>> events) {}

    private final List<Judged> cases;
    private final Way way;

    BulkBatch(List<Judged> cases, Way way) {
        this.cases = List.copyOf(cases);
        this.way = way;
    }

    List<BulkCase> cases() {
        return cases.stream().map(Judged::of).toList();
    }

    Way way() {
        return way;
    }

    List<DomainEventMessage<?>> events() {
        return cases.stream().flatMap(one -> one.events().stream()).toList();
    }

    /** What comes of each case if it is stored before anybody else records in it, in the order in which they came. */
    public List<BulkOutcome> outcomes() {
        return cases.stream().map(Judged::outcome).toList();
    }
}
