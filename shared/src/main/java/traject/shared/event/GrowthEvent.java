package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Niche;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.View;

/** What grows: strengths and milestones (domain.md sections 7 and 10). */
public sealed interface GrowthEvent extends CaseEntry {

    /** A strength, aspiration, resource or opportunity came to light, in the person or around them. */
    @WireName("strength-found")
    record StrengthFound(
            EntryId entry,
            LocalDate occurredOn,
            StrengthKind kind,
            @Nullable Niche niche,
            View seenBy,
            @Nullable Sensitive what)
            implements GrowthEvent, Judgement {}

    /** A step in autonomy or reintegration was made. */
    @WireName("milestone-reached")
    record MilestoneReached(
            EntryId entry,
            LocalDate occurredOn,
            MilestoneKind kind,
            @Nullable LifeDomain domain,
            View seenBy,
            @Nullable Sensitive what)
            implements GrowthEvent, Judgement {}
}
