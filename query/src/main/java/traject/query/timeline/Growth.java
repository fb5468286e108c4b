package traject.query.timeline;

import java.util.List;
import traject.shared.event.GrowthEvent;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.GrowthEvent.StrengthFound;

/** What grew: strengths found and milestones reached. */
public record Growth(List<StrengthFound> strengths, List<MilestoneReached> milestones) {

    static final Growth NONE = new Growth(List.of(), List.of());

    Growth after(GrowthEvent event) {
        return switch (event) {
            case StrengthFound e -> new Growth(Lists.plus(strengths, e), milestones);
            case MilestoneReached e -> new Growth(strengths, Lists.plus(milestones, e));
        };
    }
}
