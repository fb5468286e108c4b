package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Relationship;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/**
 * The roles that one side takes in one relationship: a lane per view, never merged by date (semantics.md 11).
 *
 * @param spells of all lanes, in the order in which they began
 */
record RoleLanes(RelationshipId relationship, Side side, List<RoleSpell> spells) {

    /**
     * A role in a lane.
     *
     * @param to when the lane took another role or the relationship ended; null while it holds
     */
    record RoleSpell(
            EntryId entry,
            Role role,
            View view,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /**
     * A time in which those who speak name different roles.
     *
     * @param entry that made them differ
     * @param said the roles that each view named in that time, in order
     */
    record Disagreement(EntryId entry, LocalDate from, LocalDate to, Map<View, List<Role>> said) {}

    /** The lanes of each side of each relationship, as far as somebody has spoken. */
    static List<RoleLanes> of(Trajectory trajectory) {
        List<RoleLanes> lanes = new ArrayList<>();
        for (Relationship relationship : trajectory.last().relationships()) {
            for (Side side : Side.values()) {
                lanes.add(new RoleLanes(relationship.id(), side, spells(trajectory, relationship, side)));
            }
        }
        return lanes;
    }

    private static List<RoleSpell> spells(Trajectory trajectory, Relationship relationship, Side side) {
        Map<View, RoleSpell> running = new EnumMap<>(View.class);
        List<RoleSpell> spells = new ArrayList<>();
        for (RoleShifted shift : trajectory.all(RoleShifted.class)) {
            if (shift.relationship().equals(relationship.id()) && shift.role().side() == side) {
                for (View view : shift.seenBy().lanes()) {
                    RoleSpell before = running.get(view);
                    if (before == null || !before.role().equals(shift.role())) {
                        end(before, shift.occurredOn(), spells);
                        running.put(view, new RoleSpell(shift.entry(), shift.role(), view, shift.occurredOn(), null));
                    }
                }
            }
        }
        running.values().forEach(spell -> end(spell, relationship.endedOn(), spells));
        spells.sort(Comparator.comparing(RoleSpell::from).thenComparing(RoleSpell::view));
        return List.copyOf(spells);
    }

    private static void end(@Nullable RoleSpell spell, @Nullable LocalDate on, List<RoleSpell> spells) {
        if (spell != null) {
            spells.add(new RoleSpell(spell.entry(), spell.role(), spell.view(), spell.from(), on));
        }
    }

    /** The first day on which anybody had said which role this side takes; null while nobody has. */
    @Nullable
    LocalDate known() {
        return spells.isEmpty() ? null : spells.getFirst().from();
    }

    /** When the views differ within a time, one stretch after another. */
    List<Disagreement> disagreements(LocalDate from, LocalDate until) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
        for (RoleSpell spell : spells) {
            days.add(spell.from());
            if (spell.to() != null) {
                days.add(spell.to());
            }
        }
        List<Disagreement> found = new ArrayList<>();
        for (LocalDate day : days.tailSet(from, true).headSet(until, false)) {
            List<RoleSpell> held = heldOn(day);
            if (held.stream().map(RoleSpell::role).distinct().count() > 1) {
                LocalDate next = days.higher(day);
                LocalDate end = next == null || next.isAfter(until) ? until : next;
                boolean goesOn = !found.isEmpty() && found.getLast().to().equals(day);
                found.add(together(goesOn ? found.removeLast() : null, held, day, end));
            }
        }
        return found;
    }

    private List<RoleSpell> heldOn(LocalDate day) {
        return spells.stream().filter(spell -> spell.holdsOn(day)).toList();
    }

    private static Disagreement together(
            @Nullable Disagreement before, List<RoleSpell> held, LocalDate from, LocalDate to) {
        Map<View, List<Role>> said = new EnumMap<>(View.class);
        if (before != null) {
            said.putAll(before.said());
        }
        for (RoleSpell spell : held) {
            List<Role> roles = new ArrayList<>(said.getOrDefault(spell.view(), List.of()));
            if (!roles.contains(spell.role())) {
                roles.add(spell.role());
            }
            said.put(spell.view(), List.copyOf(roles));
        }
        return before == null
                ? new Disagreement(held.getLast().entry(), from, to, said)
                : new Disagreement(before.entry(), before.from(), to, said);
    }
}
