package traject.query.research.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Spell;
import traject.query.timeline.Spells;
import traject.shared.event.RelationshipId;

/**
 * What held of a case from a day on, until the next of the same attribute.
 *
 * @param attribute {@link #PHASE}, {@link #CLIENT_ROLE} or {@link #HELPER_ROLE}, the roles those of whoever leads
 * @param value a closed word, or {@link #NOTHING}
 */
record Held(String attribute, LocalDate from, String value) {

    static final String PHASE = "phase";
    static final String CLIENT_ROLE = "client_role";
    static final String HELPER_ROLE = "helper_role";

    /** While nothing holds: before a role is observed, in a gap without leader, and while the case is closed. */
    static final String NOTHING = "NONE";

    /** What held one after another, gaps included, by day. */
    static List<Held> of(Spells spells) {
        List<Held> held = new ArrayList<>();
        held.addAll(without(PHASE, spells.phases()));
        held.addAll(without(CLIENT_ROLE, ofLeaders(spells, Spells.OfRelationship::clientRoles)));
        held.addAll(without(HELPER_ROLE, ofLeaders(spells, Spells.OfRelationship::helperRoles)));
        held.sort(Comparator.comparing(Held::from).thenComparing(Held::attribute));
        return List.copyOf(held);
    }

    private static <T extends Enum<?>> List<Spell<T>> ofLeaders(
            Spells spells, Function<Spells.OfRelationship, List<Spell<T>>> roles) {
        List<Spell<T>> led = new ArrayList<>();
        for (Spell<RelationshipId> lead : spells.leads()) {
            for (Spells.OfRelationship each : spells.relationships()) {
                if (each.relationship().equals(lead.value())) {
                    roles.apply(each).forEach(spell -> addWithin(lead, spell, led));
                }
            }
        }
        return led;
    }

    private static <T> void addWithin(Spell<?> lead, Spell<T> spell, List<Spell<T>> within) {
        LocalDate from = spell.from().isAfter(lead.from()) ? spell.from() : lead.from();
        LocalDate to = end(spell).isBefore(end(lead)) ? end(spell) : end(lead);
        if (from.isBefore(to)) {
            within.add(new Spell<>(spell.value(), from, to.equals(LocalDate.MAX) ? null : to, spell.start()));
        }
    }

    private static LocalDate end(Spell<?> spell) {
        return spell.to() == null ? LocalDate.MAX : spell.to();
    }

    /** With NONE wherever one spell does not go on where the one before ends, and no day twice. */
    private static <T extends Enum<?>> List<Held> without(String attribute, List<Spell<T>> spells) {
        List<Held> held = new ArrayList<>();
        @Nullable LocalDate open = null;
        for (Spell<T> spell : spells) {
            if (open != null && !open.equals(spell.from())) {
                held.add(new Held(attribute, open, NOTHING));
            }
            held.add(new Held(attribute, spell.from(), spell.value().name()));
            open = spell.to();
        }
        if (open != null) {
            held.add(new Held(attribute, open, NOTHING));
        }
        return held;
    }
}
