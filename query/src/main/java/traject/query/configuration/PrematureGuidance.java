package traject.query.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;

/**
 * COUNSELLOR or MEDIATOR is taken while the client is not, or not yet, open to it [A: negative experience, frustration].
 * Our test is {@link OpenToGuidance}, at the end of the day on which the role is taken. It lasts until the client is open
 * to it, or the role is left.
 */
final class PrematureGuidance {

    private PrematureGuidance() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        for (RoleSpell<HelperRole> helper : relationship.helper()) {
            if (helper.taken() && guides(helper.role())) {
                List<EntryId> entries = new ArrayList<>(against(reading, relationship, helper.from()));
                if (!entries.isEmpty()) {
                    entries.add(helper.entry());
                    found.add(reading.found(
                            Pattern.PREMATURE_GUIDANCE,
                            relationship.id(),
                            helper.from(),
                            until(reading, relationship, helper),
                            entries));
                }
            }
        }
        return found;
    }

    /** What shows at the end of a day that the client is not open to guidance. */
    private static List<EntryId> against(CaseReading reading, RelationshipReading relationship, LocalDate day) {
        return OpenToGuidance.against(
                relationship.clientOn(day), reading.on(day).preference().seen(reading.view()));
    }

    /** The first day on which the client is open to it; when the role was left before that, the day of leaving it. */
    private static @Nullable LocalDate until(
            CaseReading reading, RelationshipReading relationship, RoleSpell<HelperRole> helper) {
        Stream<LocalDate> roles = relationship.client().stream().map(RoleSpell::from);
        Stream<LocalDate> wishes = reading.entries(PreferenceExpressed.class).map(PreferenceExpressed::occurredOn);
        return Stream.concat(roles, wishes)
                .filter(day -> day.isAfter(helper.from()) && helper.holdsOn(day))
                .filter(day -> against(reading, relationship, day).isEmpty())
                .min(Comparator.naturalOrder())
                .orElse(helper.to());
    }

    private static boolean guides(HelperRole role) {
        return switch (role) {
            case COUNSELLOR, MEDIATOR -> true;
            case RITUAL_CARE_PROVIDER, INSPECTOR, RESCUER, PROBLEM_SOLVER -> false;
        };
    }
}
