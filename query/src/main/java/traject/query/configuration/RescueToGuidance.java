package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.event.EntryId;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Stance;

/**
 * The helper starts as RESCUER, result and trust come, the client grows dependent, COUNSELLOR bends it to autonomy [E:
 * often the start]. Our test of each step: RESCUER is the first role known; before COUNSELLOR a result is booked,
 * trust shows ({@link Trust}), and the client shifts to a dependent role and is still in one when COUNSELLOR is taken;
 * while that lasts the client shifts out of it.
 */
final class RescueToGuidance {

    private RescueToGuidance() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<RoleSpell<HelperRole>> roles = relationship.helper();
        if (roles.isEmpty() || roles.getFirst().role() != HelperRole.RESCUER) {
            return List.of();
        }
        return roles.stream()
                .skip(1)
                .takeWhile(RoleSpell::shifted)
                .filter(spell -> spell.role() == HelperRole.COUNSELLOR)
                .findFirst()
                .map(guiding -> bent(reading, relationship, roles.getFirst(), guiding))
                .orElse(List.of());
    }

    private static List<Found> bent(
            CaseReading reading,
            RelationshipReading relationship,
            RoleSpell<HelperRole> rescuing,
            RoleSpell<HelperRole> guiding) {
        List<EntryId> results = reading.entries(ResultBooked.class)
                .map(ResultBooked::entry)
                .filter(entry -> reading.between(rescuing.place(), entry, guiding.place()))
                .toList();
        List<EntryId> trust = Trust.shown(reading, relationship.id(), rescuing.place(), guiding.place());
        RoleSpell<ClientRole> leaning = relationship.clientAt(guiding.place());
        RoleSpell<ClientRole> autonomous = relationship.client().stream()
                .filter(spell -> spell.shifted() && !dependent(spell))
                .filter(spell -> spell.place() > guiding.place() && guiding.holdsOn(spell.from()))
                .findFirst()
                .orElse(null);
        if (results.isEmpty() || trust.isEmpty() || autonomous == null) {
            return List.of();
        }
        if (leaning == null || !grown(leaning, rescuing)) {
            return List.of();
        }
        List<EntryId> entries = new ArrayList<>(results);
        entries.addAll(trust);
        entries.addAll(List.of(rescuing.entry(), leaning.entry(), guiding.entry(), autonomous.entry()));
        return List.of(reading.found(
                Pattern.RESCUE_TO_GUIDANCE, relationship.id(), rescuing.from(), autonomous.from(), entries));
    }

    private static boolean grown(RoleSpell<ClientRole> leaning, RoleSpell<HelperRole> rescuing) {
        return dependent(leaning) && leaning.shifted() && leaning.place() > rescuing.place();
    }

    private static boolean dependent(RoleSpell<ClientRole> spell) {
        return spell.role().stance() == Stance.DEPENDENT;
    }
}
