package traject.query.analysis;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.query.caseload.Filter;
import traject.query.caseload.Group;
import traject.query.timeline.CaseStatus;
import traject.shared.event.PersonId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.View;

/**
 * Which cases, as they stood on a day, as known at a moment, in a view; what is left open means any.
 *
 * @param on the last day that counts; today without it
 * @param knownAt what was recorded after this moment is left out; without it all that is recorded counts
 * @param view whose view of the roles, that of the helper without it; where it has none yet, that of another stands in
 * @param clientRole in the leading relationship
 * @param helperRole in the leading relationship
 * @param helper who has or had a relationship in the case
 */
public record Selection(
        @Nullable LocalDate on,
        @Nullable Instant knownAt,
        @Nullable View view,
        @Nullable CaseStatus status,
        @Nullable Phase phase,
        @Nullable ClientRole clientRole,
        @Nullable HelperRole helperRole,
        @Nullable PersonId helper,
        @Nullable ServiceType serviceType,
        @Nullable ServiceId service,
        @Nullable TeamId team) {

    /** Every case by now. */
    public static final Selection ALL = new Selection(null, null, null, null, null, null, null, null, null, null, null);

    /** With the day and the view that hold where none is named. */
    public Selection complete(LocalDate today) {
        return new Selection(
                on == null ? today : on,
                knownAt,
                view == null ? View.HELPER : view,
                status,
                phase,
                clientRole,
                helperRole,
                helper,
                serviceType,
                service,
                team);
    }

    Group group() {
        return new Group(new Filter(status, phase, clientRole, helperRole, helper), serviceType, service, team);
    }
}
