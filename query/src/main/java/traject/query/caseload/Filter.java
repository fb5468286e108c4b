package traject.query.caseload;

import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseStatus;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

/**
 * Which cases of a list are wanted; null means any.
 *
 * @param helper who has or had a relationship in the case
 */
public record Filter(
        @Nullable CaseStatus status,
        @Nullable Phase phase,
        @Nullable ClientRole clientRole,
        @Nullable HelperRole helperRole,
        @Nullable PersonId helper) {

    /** Wants every case. */
    public static final Filter NONE = new Filter(null, null, null, null, null);

    /** Whether a case in this state is wanted; the list in SQL asks the same. */
    boolean wants(FoldedCase folded) {
        CaseSummary summary = folded.summary();
        return (status == null || status == summary.status())
                && (phase == null || phase == summary.phase())
                && (clientRole == null || clientRole == summary.clientRole())
                && (helperRole == null || helperRole == summary.helperRole())
                && (helper == null || folded.circle().helpers().contains(helper));
    }
}
