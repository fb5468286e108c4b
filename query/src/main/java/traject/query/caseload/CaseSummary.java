package traject.query.caseload;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseStatus;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;

/**
 * A case in one line.
 *
 * @param version rank of its last event
 * @param phaseSince the day on which it entered the phase it is in
 * @param leading the relationship that carries the trajectory, null while there is none
 * @param clientRole of the leading relationship as the helper sees it, with the fall-back of semantics.md 11
 * @param lastEntryOn the day of the last entry of the course
 * @param lastRecordedAt when something was last recorded in it
 */
public record CaseSummary(
        CaseId caseId,
        long version,
        CaseStatus status,
        @Nullable Phase phase,
        @Nullable LocalDate phaseSince,
        @Nullable TeamId team,
        @Nullable ServiceId service,
        @Nullable ServiceType serviceType,
        @Nullable PersonId client,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable RelationshipId leading,
        @Nullable PersonId leadingHelper,
        @Nullable ClientRole clientRole,
        @Nullable HelperRole helperRole,
        @Nullable LocalDate lastEntryOn,
        Instant lastRecordedAt) {}
