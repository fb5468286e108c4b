package traject.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import traject.query.caseload.CaseSummary;
import traject.query.caseload.FoldedCase;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.configuration.Signals;
import traject.query.configuration.Silence;
import traject.query.timeline.CaseState;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.reference.ReferenceData;
import traject.shared.vocabulary.View;

/** Folds cases into the lines of the list: the signals of a day stand in no table. */
@Component
final class CaseloadLines {

    private final EventLog log;
    private final ReferenceData reference;

    CaseloadLines(EventLog log, ReferenceData reference) {
        this.log = log;
        this.reference = reference;
    }

    /** A line for each of the cases, as it stands on a day for somebody. */
    List<CaseloadLine> of(Actor actor, List<CaseSummary> cases, LocalDate today) {
        Map<CaseId, List<Recorded>> recorded =
                log.read(cases.stream().map(CaseSummary::caseId).toList());
        return cases.stream()
                .filter(summary -> recorded.containsKey(summary.caseId()))
                .map(summary -> line(actor, summary, recorded.getOrDefault(summary.caseId(), List.of()), today))
                .toList();
    }

    private CaseloadLine line(Actor actor, CaseSummary summary, List<Recorded> recorded, LocalDate today) {
        Timeline timeline = Timeline.of(summary.caseId(), recorded);
        CaseState state = timeline.at(today, Instant.MAX, View.HELPER);
        CaseOpened opening = state.opening();
        return new CaseloadLine(
                summary,
                state,
                Part.of(actor, state, FoldedCase.circleOf(timeline, recorded)),
                opening == null
                        ? summary.caseId().value()
                        : opening.clientName() == null
                                ? opening.client().value()
                                : opening.clientName().text(),
                opening == null || opening.question() == null
                        ? null
                        : opening.question().text(),
                state.relationships().stream()
                        .filter(each -> each.status() == Relationship.Status.ENDED)
                        .toList()
                        .reversed(),
                new Signals(reference.thresholds()).on(timeline, today, Instant.MAX, View.HELPER),
                new PatternRecognizer(reference.thresholds())
                        .recognize(timeline, today, Instant.MAX, View.HELPER).stream()
                                .filter(found -> isOfNow(found, state))
                                .map(Found::pattern)
                                .distinct()
                                .toList(),
                Silence.days(timeline.course(today, Instant.MAX), today),
                state.handovers().stream()
                        .filter(each -> each.status() == Handover.Status.ANNOUNCED
                                && each.to().equals(actor.person()))
                        .findFirst()
                        .orElse(null));
    }

    /** The list says of no pattern when it was: one of a relationship that ended would be taken for how it goes now. */
    private static boolean isOfNow(Found found, CaseState state) {
        if (found.relationship() == null) {
            return found.to() == null;
        }
        Relationship relationship = state.relationship(found.relationship());
        return relationship != null && relationship.status() == Relationship.Status.RUNNING;
    }
}
