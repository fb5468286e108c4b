package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import traject.query.timeline.Agreement;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Handover;
import traject.query.timeline.Timeline;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.reference.ThresholdName;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.SignalKind;
import traject.shared.vocabulary.View;

/**
 * Reads what asks for attention on a day off the course of a case (semantics.md 17). A closed case asks for none.
 *
 * @param thresholds what counts as silent
 */
public record Signals(Thresholds thresholds) {

    /** What asks for attention at the end of a day, as known at a moment; agreements first. */
    public List<Signal> on(Timeline timeline, LocalDate on, Instant knownAt, View view) {
        CaseReading reading = new CaseReading(timeline, on, knownAt, view, thresholds);
        CaseState state = reading.state();
        if (state.status() != CaseStatus.OPEN) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        state.agreements().forEach(agreement -> overdue(agreement, reading, signals));
        silent(reading, signals);
        state.handovers().stream()
                .filter(Handover::pending)
                .forEach(handover -> signals.add(signal(
                        SignalKind.HANDOVER_PENDING, handover.announcedOn(), steps(handover, reading), reading)));
        Gap.in(reading).stream()
                .filter(gap -> gap.to() == null)
                .forEach(gap ->
                        signals.add(signal(SignalKind.NO_LEADING_RELATIONSHIP, gap.from(), gap.entries(), reading)));
        return List.copyOf(signals);
    }

    private static void overdue(Agreement agreement, CaseReading reading, List<Signal> signals) {
        LocalDate until = agreement.content().until();
        if (agreement.status() == Agreement.Status.RUNNING && until != null && until.isBefore(reading.day())) {
            List<EntryId> entries = new ArrayList<>(List.of(agreement.id()));
            reading.entries(AgreementRevised.class)
                    .filter(revised -> revised.agreement().equals(agreement.id()))
                    .map(AgreementRevised::entry)
                    .forEach(entries::add);
            signals.add(signal(SignalKind.AGREEMENT_OVERDUE, until, entries, reading));
        }
    }

    private static void silent(CaseReading reading, List<Signal> signals) {
        CaseEntry last = Silence.brokenBy(reading.course());
        if (last != null
                && ChronoUnit.DAYS.between(last.occurredOn(), reading.day())
                        >= reading.thresholds().days(ThresholdName.SILENT)) {
            signals.add(signal(
                    SignalKind.SILENT_FOR_LONG,
                    last.occurredOn(),
                    List.of(last.entry()),
                    reading,
                    ThresholdName.SILENT));
        }
    }

    private static List<EntryId> steps(Handover handover, CaseReading reading) {
        List<EntryId> entries = new ArrayList<>(List.of(handover.id()));
        reading.entries(HandoverAccepted.class)
                .filter(accepted -> accepted.handover().equals(handover.id()))
                .map(HandoverAccepted::entry)
                .forEach(entries::add);
        return entries;
    }

    private static Signal signal(
            SignalKind kind, LocalDate since, List<EntryId> entries, CaseReading reading, ThresholdName... used) {
        return new Signal(
                kind,
                since,
                ChronoUnit.DAYS.between(since, reading.day()),
                reading.inOrder(entries),
                reading.used(used));
    }
}
