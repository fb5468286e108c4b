package traject.query.research.cohort;

import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.analysis.Watch;
import traject.query.analysis.job.Pseudonyms;
import traject.query.research.Lens;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.LogToken;
import traject.shared.reference.ReferenceData;

/**
 * Reads the log into cohorts and holds on to the last ones as long as there is memory, so that another filter or topic
 * does not read it again, and of a log that has grown only the cases are read in which something was recorded since. What
 * is held is the same as what would be read: at a safe position nothing changes any more, and what a case shows through a
 * lens depends on its own events alone.
 */
@Component
public class Cohorts {

    private static final int MOST_HELD = 4;

    private final EventLog log;
    private final Pseudonyms pseudonyms;
    private final ReferenceData reference;
    private final Map<Lens, SoftReference<Cohort>> held = new LinkedHashMap<>(8, 0.75f, true);

    Cohorts(EventLog log, Pseudonyms pseudonyms, ReferenceData reference) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.reference = reference;
    }

    /**
     * All cases seen through a lens.
     *
     * @param watch is told how much of the log is read, and throws when that was cancelled
     */
    public Cohort seen(Lens lens, Watch watch) {
        Lens same = lens.whenever();
        Cohort known = held(same);
        if (known != null) {
            return known;
        }
        Lens before = before(same);
        Cohort then = before == null ? null : held(before);
        Cohort read = before == null || then == null ? read(lens, watch) : readOn(then, before.position(), lens, watch);
        hold(same, read);
        return read;
    }

    private synchronized @Nullable Cohort held(Lens lens) {
        SoftReference<Cohort> kept = held.get(lens);
        return kept == null ? null : kept.get();
    }

    /** The nearest that is held of the same lens at an earlier position; null when there is none. */
    private synchronized @Nullable Lens before(Lens lens) {
        return held.keySet().stream()
                .filter(other -> lens.equals(other.at(lens.position())))
                .filter(other -> other.position().compareTo(lens.position()) < 0)
                .max(Comparator.comparing(Lens::position))
                .orElse(null);
    }

    private synchronized void hold(Lens lens, Cohort read) {
        held.put(lens, new SoftReference<>(read));
        if (held.size() > MOST_HELD) {
            held.remove(held.keySet().iterator().next());
        }
    }

    /** From the log, whatever is held. */
    public Cohort read(Lens lens, Watch watch) {
        CohortFold fold = fold(lens);
        log.forEachCase(lens.position(), watch.of(Watch.Stage.READING_LOG)::reached, fold::add);
        return fold.cohort();
    }

    private Cohort readOn(Cohort before, LogToken position, Lens lens, Watch watch) {
        CohortFold fold = fold(lens);
        Set<CaseId> changed = Set.copyOf(log.changedSince(position));
        log.forEachCase(changed, lens.position(), watch.of(Watch.Stage.READING_LOG)::reached, fold::add);
        return before.of(caseId -> !changed.contains(caseId)).and(fold.cohort());
    }

    private CohortFold fold(Lens lens) {
        return new CohortFold(lens, reference.thresholds(), pseudonyms.maker());
    }
}
