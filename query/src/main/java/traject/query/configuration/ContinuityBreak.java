package traject.query.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Pattern;

/**
 * A cold handover, several handovers in a year, or a gap without leading relationship [A: trust starts anew]. About the
 * case; a temporary replacement is no handover. Ours is how many handovers, in which time, and how long a gap.
 */
final class ContinuityBreak {

    private ContinuityBreak() {}

    static List<Found> in(CaseReading reading) {
        List<Found> found = new ArrayList<>();
        List<HandoverCompleted> handovers =
                reading.entries(HandoverCompleted.class).toList();
        handovers.stream()
                .filter(each -> each.manner() == HandoverManner.COLD)
                .map(each -> reading.found(
                        Pattern.CONTINUITY_BREAK,
                        null,
                        each.occurredOn(),
                        each.occurredOn(),
                        List.of(each.handover(), each.entry())))
                .forEach(found::add);
        several(reading, handovers, found);
        gaps(reading, found);
        return found;
    }

    /** As many within the window as there can be; a shorter list that lies within one already told is left out. */
    private static void several(CaseReading reading, List<HandoverCompleted> handovers, List<Found> found) {
        int told = 0;
        for (int i = 0; i < handovers.size(); i++) {
            LocalDate end =
                    handovers.get(i).occurredOn().plusDays(reading.thresholds().days(ThresholdName.HANDOVER_WINDOW));
            List<HandoverCompleted> within = handovers.stream()
                    .skip(i)
                    .takeWhile(each -> each.occurredOn().isBefore(end))
                    .toList();
            if (within.size() >= reading.thresholds().times(ThresholdName.SEVERAL_HANDOVERS)
                    && i + within.size() > told) {
                told = i + within.size();
                found.add(reading.found(
                        Pattern.CONTINUITY_BREAK,
                        null,
                        within.getFirst().occurredOn(),
                        within.getLast().occurredOn(),
                        within.stream().map(HandoverCompleted::entry).toList(),
                        ThresholdName.SEVERAL_HANDOVERS,
                        ThresholdName.HANDOVER_WINDOW));
            }
        }
    }

    private static void gaps(CaseReading reading, List<Found> found) {
        Gap.in(reading).stream()
                .filter(gap -> gap.days(reading.day()) >= reading.thresholds().days(ThresholdName.GAP))
                .map(gap -> reading.found(
                        Pattern.CONTINUITY_BREAK, null, gap.from(), gap.to(), gap.entries(), ThresholdName.GAP))
                .forEach(found::add);
    }
}
