package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import traject.query.timeline.Timeline;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.View;

/**
 * Recognises the fourteen patterns of domain.md section 9 in the course of a case. Each says something about a
 * relationship and the role that the helper takes in it, never about what the client is worth. What is not recorded is
 * not guessed: a role or perception that nobody gave leads to no finding.
 *
 * @param thresholds what counts as long, short or several
 */
public record PatternRecognizer(Thresholds thresholds) {

    /** What shows on a day, that day included, as known at a moment, in a view; by pattern, then by relationship. */
    public List<Found> recognize(Timeline timeline, LocalDate on, Instant knownAt, View view) {
        CaseReading reading = new CaseReading(timeline, on, knownAt, view, thresholds);
        return Arrays.stream(Pattern.values())
                .flatMap(pattern -> find(pattern, reading).stream())
                .toList();
    }

    private static List<Found> find(Pattern pattern, CaseReading reading) {
        return switch (pattern) {
            case STABLE -> reading.inEach(Stable::in);
            case CONVERGENCE -> reading.inEach(Convergence::in);
            case VIA_ATTACHMENT -> reading.inEach(ViaAttachment::in);
            case PREMATURE_GUIDANCE -> reading.inEach(PrematureGuidance::in);
            case ALTERNATION -> reading.inEach(Alternation::in);
            case REVERSAL -> reading.inEach(Reversal::in);
            case DELIBERATE_STEP_BACK -> reading.inEach(DeliberateStepBack::in);
            case PATIENT_PROBLEM_SOLVING -> reading.inEach(PatientProblemSolving::in);
            case RESCUE_TO_GUIDANCE -> reading.inEach(RescueToGuidance::in);
            case FITTING_COMBINATION -> reading.inEach(FittingCombination::in);
            case DEPENDENCY_RISK -> reading.inEach(DependencyRisk::in);
            case CONTINUITY_BREAK -> ContinuityBreak.in(reading);
            case PERCEPTION_GAP -> reading.inEach(PerceptionGap::in);
            case ONE_SIDED -> OneSided.in(reading);
        };
    }
}
