package traject.query.research.cohort;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.analysis.Watch;
import traject.query.analysis.job.Pseudonyms;
import traject.query.research.Lens;
import traject.shared.eventstore.EventLog;
import traject.shared.reference.ReferenceData;

/**
 * Reads the log into cohorts and holds on to the last ones as long as there is memory, so that another filter or topic
 * does not read it again. What is held is the same as what would be read: at a safe position nothing changes any more.
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
        Cohort before = held(same);
        if (before != null) {
            return before;
        }
        Cohort read = read(lens, watch);
        hold(same, read);
        return read;
    }

    private synchronized @Nullable Cohort held(Lens lens) {
        SoftReference<Cohort> kept = held.get(lens);
        return kept == null ? null : kept.get();
    }

    private synchronized void hold(Lens lens, Cohort read) {
        held.put(lens, new SoftReference<>(read));
        if (held.size() > MOST_HELD) {
            held.remove(held.keySet().iterator().next());
        }
    }

    /** From the log, whatever is held. */
    public Cohort read(Lens lens, Watch watch) {
        CohortFold fold = new CohortFold(lens, reference.thresholds(), pseudonyms.maker());
        log.forEachCase(lens.position(), watch.of(Watch.Stage.READING_LOG)::reached, fold::add);
        return fold.cohort();
    }
}
