package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Niche;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.View;

/** Commands that record a {@link traject.shared.event.GrowthEvent}. */
public sealed interface GrowthCommand extends EntryCommand {

    /** Records a strength. */
    @WireName("record-strength")
    record RecordStrength(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            StrengthKind kind,
            @Nullable Niche niche,
            View seenBy,
            @Nullable Sensitive what)
            implements GrowthCommand {
        @Override
        public StrengthFound asEntry(EntryId id) {
            return new StrengthFound(id, occurredOn, kind, niche, seenBy, what);
        }
    }

    /** Records a milestone. */
    @WireName("reach-milestone")
    record ReachMilestone(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            MilestoneKind kind,
            @Nullable LifeDomain domain,
            View seenBy,
            @Nullable Sensitive what)
            implements GrowthCommand {
        @Override
        public MilestoneReached asEntry(EntryId id) {
            return new MilestoneReached(id, occurredOn, kind, domain, seenBy, what);
        }
    }
}
