package traject.query.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.disclosure.Protection;
import traject.query.sequence.survival.Observation;

/**
 * Times of observations moved to the ends of periods so long that in each the number of events, the number whose
 * observation ended without, and the number observed longer are none or not small. A curve of these times is made of
 * these numbers alone. Who is observed after the last such period is taken to be observed until its end.
 */
final class CoarseTimes {

    private CoarseTimes() {}

    /** As they are when nothing is protected; none where there is no such period. */
    static List<Observation> of(List<Observation> observations, Protection protection) {
        if (!protection.isOn()) {
            return observations;
        }
        List<Observation> sorted = observations.stream()
                .sorted(Comparator.comparingDouble(Observation::time))
                .toList();
        List<Observation> coarse = new ArrayList<>();
        double longer = sorted.stream().mapToDouble(Observation::weight).sum();
        double end = -1;
        double events = 0;
        double others = 0;
        for (int i = 0; i < sorted.size(); ) {
            double until = Math.ceil(sorted.get(i).time());
            for (; i < sorted.size() && sorted.get(i).time() <= until; i++) {
                events += sorted.get(i).event() ? sorted.get(i).weight() : 0;
                others += sorted.get(i).event() ? 0 : sorted.get(i).weight();
                longer -= sorted.get(i).weight();
            }
            boolean small = protection.isSmall(events) || protection.isSmall(others) || protection.isSmall(longer);
            if (!small) {
                add(coarse, until, true, events);
                add(coarse, until, false, others);
                end = until;
                events = 0;
                others = 0;
            }
        }
        if (end >= 0) {
            add(coarse, end, false, events + others);
        }
        return coarse;
    }

    private static void add(List<Observation> coarse, double time, boolean event, double number) {
        if (number > 0) {
            coarse.add(new Observation(time, event, number));
        }
    }
}
