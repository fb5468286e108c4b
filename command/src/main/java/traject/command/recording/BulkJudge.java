package traject.command.recording;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.reason.NotRecorded;
import traject.command.recording.BulkBatch.Judged;
import traject.command.security.Way;
import traject.command.security.WhoMayRecord;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.eventstore.Stamp;
import traject.shared.problem.CommonReason;

/** Judges one case in bulk as {@link CaseFile} judges its commands, on what is stored of it. */
final class BulkJudge {

    /** Axon notes a kind beside every stream; ours are all cases. */
    private static final String KIND = "case";

    private final BulkCase bulk;
    private final Way way;
    private final ZoneId zone;
    private final Known known;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private CaseState state = CaseState.initial();
    private long version;

    private BulkJudge(BulkCase bulk, List<Recorded> stored, Way way, ZoneId zone) {
        this.bulk = bulk;
        this.way = way;
        this.zone = zone;
        this.known = new Known(stored);
        this.version = stored.size();
        for (Recorded recorded : stored) {
            state = CaseDecider.evolve(state, recorded.event(), recorded.recordedAt(), recorded.recordedBy());
        }
    }

    /** @param stored what is in the log of the case; empty when it is new */
    static Judged judge(BulkCase bulk, List<Recorded> stored, Way way, ZoneId zone) {
        return new BulkJudge(bulk, stored, way, zone).judge();
    }

    private Judged judge() {
        int step = 0;
        try {
            refuseHidden();
            BitSet fresh = new BitSet();
            for (; step < bulk.commands().size(); step++) {
                fresh.set(step, !known.has(bulk.commands().get(step).command()));
            }
            for (step = fresh.nextSetBit(0); step >= 0; step = fresh.nextSetBit(step + 1)) {
                record(bulk.commands().get(step));
            }
            int recorded = fresh.cardinality();
            return new Judged(
                    bulk, new BulkOutcome.Taken(recorded, bulk.commands().size() - recorded), events);
        } catch (CaseRejection rejection) {
            return refused(NotRecorded.because(rejection).at(step));
        } catch (NotRecorded refused) {
            return refused(refused.at(step));
        }
    }

    private Judged refused(NotRecorded reason) {
        return new Judged(bulk, new BulkOutcome.Refused(reason), List.of());
    }

    /** Before anything is compared: what is stored in a case that one may not see must not show in the answer. */
    private void refuseHidden() {
        BulkCommand first = bulk.commands().getFirst();
        if (state.exists() && !WhoMayRecord.sees(first.actor(), way, state)) {
            NotRecorded refused = WhoMayRecord.refusal(first.actor(), way, state, first.command());
            throw refused == null ? NotRecorded.because(CommonReason.UNKNOWN_CASE) : refused;
        }
    }

    private void record(BulkCommand next) {
        CaseClock clock = new CaseClock(Clock.fixed(next.now(), ZoneOffset.UTC), zone);
        WhoMayRecord.check(next.actor(), way, state, next.command());
        List<CaseEvent> decided = CaseDecider.decide(state, next.command(), clock.today());
        Stamp stamp = new Stamp(clock.after(state.lastRecordedAt()), next.actor());
        MetaData metaData = stamp.toMetaData();
        for (CaseEvent event : decided) {
            events.add(message(bulk.caseId(), version++, event, metaData));
            state = CaseDecider.evolve(state, event, stamp.recordedAt(), stamp.recordedBy());
        }
    }

    private static DomainEventMessage<?> message(CaseId caseId, long version, CaseEvent event, MetaData metaData) {
        return new GenericDomainEventMessage<>(KIND, caseId.value(), version, event, metaData);
    }
}
