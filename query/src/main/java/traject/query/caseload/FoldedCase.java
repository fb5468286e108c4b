package traject.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.security.Circle;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Closure;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.View;

/** What the fold of a case says for lists: the line, the people around it, and its spells. */
public record FoldedCase(CaseSummary summary, Circle circle, List<SpellRow> spells) {

    /** All of it as it is by now: what the tables hold. */
    public static FoldedCase of(CaseId caseId, List<Recorded> recorded) {
        Timeline timeline = Timeline.of(caseId, recorded);
        CaseState state = timeline.at(LocalDate.MAX, Instant.MAX, View.HELPER);
        return new FoldedCase(summary(state, recorded, LocalDate.MAX), circle(state, recorded), SpellRows.of(timeline));
    }

    /** The line and the people on a day as known at a moment; null when it was not open yet, or not known. */
    public static @Nullable FoldedCase at(CaseId caseId, List<Recorded> recorded, LocalDate on, Instant knownAt) {
        List<Recorded> known = recorded.stream()
                .takeWhile(each -> !each.recordedAt().isAfter(knownAt))
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        CaseState state = Timeline.of(caseId, known).at(on, knownAt, View.HELPER);
        return state.status() == CaseStatus.UNKNOWN
                ? null
                : new FoldedCase(summary(state, known, on), circle(state, known), List.of());
    }

    /** The people around a case as it is by now, on whom rights depend. */
    public static Circle circleOf(CaseId caseId, List<Recorded> recorded) {
        return circleOf(Timeline.of(caseId, recorded), recorded);
    }

    /** The same of a timeline that there is already. */
    public static Circle circleOf(Timeline timeline, List<Recorded> recorded) {
        return circle(timeline.at(LocalDate.MAX, Instant.MAX, View.HELPER), recorded);
    }

    private static CaseSummary summary(CaseState state, List<Recorded> recorded, LocalDate on) {
        CaseOpened opening = state.opening();
        Closure closure = state.closure();
        var configuration = state.configuration();
        var phase = state.phase();
        return new CaseSummary(
                state.caseId(),
                recorded.getLast().version(),
                state.status(),
                phase == null ? null : phase.phase(),
                phase == null ? null : phase.since(),
                opening == null ? null : opening.team(),
                opening == null ? null : opening.service(),
                opening == null ? null : opening.serviceType(),
                opening == null ? null : opening.client(),
                opening == null ? null : opening.occurredOn(),
                closure == null ? null : closure.closed().occurredOn(),
                state.leading(),
                state.helper(),
                configuration == null ? null : configuration.client(),
                configuration == null ? null : configuration.helper(),
                lastEntryOn(recorded, on),
                recorded.getLast().recordedAt());
    }

    private static Circle circle(CaseState state, List<Recorded> recorded) {
        CaseOpened opening = state.opening();
        return new Circle(
                opening == null ? null : opening.client(),
                opening == null ? null : opening.team(),
                openedBy(recorded),
                state.relationships().stream().map(Relationship::helper).collect(Collectors.toSet()),
                state.helper(),
                state.handovers().stream()
                        .filter(Handover::pending)
                        .map(Handover::to)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable PersonId openedBy(List<Recorded> recorded) {
        return recorded.stream()
                .filter(each -> each.event() instanceof CaseOpened)
                .map(each -> each.recordedBy().person())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate lastEntryOn(List<Recorded> recorded, LocalDate on) {
        Map<EntryId, LocalDate> days = new HashMap<>();
        for (Recorded each : recorded) {
            switch (each.event()) {
                case CaseEntry entry -> days.put(entry.entry(), entry.occurredOn());
                case EntryCorrected correction ->
                    days.put(correction.original(), correction.replacement().occurredOn());
                case EntryRetracted retraction -> days.remove(retraction.original());
            }
        }
        return days.values().stream()
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
