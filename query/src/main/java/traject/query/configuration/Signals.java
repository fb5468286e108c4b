package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Agreement;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Handover;
import traject.query.timeline.Timeline;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.PersonId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
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
        state.disagreements().forEach(disagreement -> unanswered(disagreement, reading, signals));
        silent(reading, signals);
        state.handovers().stream()
                .filter(Handover::pending)
                .forEach(handover -> signals.add(signal(
                        SignalKind.HANDOVER_PENDING, handover.announcedOn(), steps(handover, reading), reading)));
        refused(reading, signals);
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

    private static void unanswered(DisagreementVoiced disagreement, CaseReading reading, List<Signal> signals) {
        if (!Reply.to(disagreement.entry(), reading, actor -> actor.role() != ActorRole.CLIENT)) {
            signals.add(signal(
                    SignalKind.DISAGREEMENT_UNANSWERED,
                    disagreement.occurredOn(),
                    List.of(disagreement.entry()),
                    reading));
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

    /** An earlier refusal was followed by another announcement. */
    private static void refused(CaseReading reading, List<Signal> signals) {
        List<Handover> handovers = reading.state().handovers();
        if (handovers.isEmpty() || handovers.getLast().status() != Handover.Status.REFUSED) {
            return;
        }
        Handover last = handovers.getLast();
        reading.entries(HandoverRefused.class)
                .filter(refusal -> refusal.handover().equals(last.id()))
                .filter(refusal -> !Reply.to(
                        refusal.entry(),
                        reading,
                        actor -> goesOn(actor, reading.state().helper())))
                .forEach(refusal -> signals.add(signal(
                        SignalKind.HANDOVER_REFUSED, last.since(), List.of(last.id(), refusal.entry()), reading)));
    }

    /** Whether they lead, or record for whoever leads: a team lead, and whoever brings in what others did. */
    private static boolean goesOn(Actor actor, @Nullable PersonId leader) {
        return switch (actor.role()) {
            case HELPER -> actor.person().equals(leader);
            case TEAM_LEAD, ADMIN -> true;
            case CLIENT, AUDITOR, RESEARCHER -> false;
        };
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
