package traject.command.recording;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.reason.NotRecorded;
import traject.command.recording.BulkBatch.Judged;
import traject.command.security.Way;
import traject.command.security.WhoMayRecord;
import traject.shared.course.Recorded;
import traject.shared.problem.CommonReason;

/** Judges one case in bulk as {@link CaseFile} judges its commands, on what is stored of it. */
final class BulkJudge {

    private final BulkCase bulk;
    private final Way way;
    private final ZoneId zone;
    private final Known known;
    private final OpenFile file;

    private BulkJudge(BulkCase bulk, List<Recorded> stored, Way way, CaseFiles files, ZoneId zone) {
        this.bulk = bulk;
        this.way = way;
        this.zone = zone;
        this.known = new Known(stored);
        this.file = files.open(bulk.caseId(), CaseDecider.evolve(CaseState.initial(), stored));
    }

    /** @param stored what is in the log of the case; empty when it is new */
    static Judged judge(BulkCase bulk, List<Recorded> stored, Way way, CaseFiles files, ZoneId zone) {
        return new BulkJudge(bulk, stored, way, files, zone).judge();
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
                    bulk, new BulkOutcome.Taken(recorded, bulk.commands().size() - recorded), file.events());
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
        CaseState state = file.state();
        if (state.exists() && !WhoMayRecord.sees(first.actor(), way, state)) {
            NotRecorded refused = WhoMayRecord.refusal(first.actor(), way, state, first.command());
            throw refused == null ? NotRecorded.because(CommonReason.UNKNOWN_CASE) : refused;
        }
    }

    private void record(BulkCommand next) {
        CaseClock clock = new CaseClock(Clock.fixed(next.now(), ZoneOffset.UTC), zone);
        WhoMayRecord.check(next.actor(), way, file.state(), next.command());
        file.record(next.command(), next.actor(), clock);
    }
}
