package traject.command.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.shared.event.RelationshipId;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** A relationship as it goes: the roles taken, who saw them, and how both feel about it. */
final class Relation {

    record Lane(Side side, View view) {}

    final RelationshipId id;
    final Actor helper;
    final boolean stable;
    ClientRole clientRole;
    HelperRole helperRole;
    double clientFeels;
    double helperFeels;
    int growth;
    boolean running = true;
    final Map<Lane, Role> seen = new HashMap<>();
    private final Map<Side, Telling> lastShift = new HashMap<>();

    Relation(RelationshipId id, Actor helper, ClientRole clientRole, HelperRole helperRole, Dice dice) {
        this.id = id;
        this.helper = helper;
        this.clientRole = clientRole;
        this.helperRole = helperRole;
        this.stable = dice.chance(Assumptions.STABLE_ROLES);
        this.clientFeels = Assumptions.FEELING_SIGMA * dice.gaussian();
        this.helperFeels = Assumptions.FEELING_SIGMA * dice.gaussian();
    }

    /** Whether somebody who sees it now would see anything new. */
    boolean isNews(Role role, View view) {
        return view.lanes().stream().anyMatch(lane -> !role.equals(seen.get(new Lane(role.side(), lane))));
    }

    void saw(Role role, View view, Telling telling) {
        view.lanes().forEach(lane -> seen.put(new Lane(role.side(), lane), role));
        lastShift.put(role.side(), telling);
    }

    /** The shift of that side that was seen last, which a new one follows. */
    List<Telling> lastShift(Side side) {
        Telling last = lastShift.get(side);
        return last == null ? List.of() : List.of(last);
    }

    /** Time passes: what both feel goes some way towards how well their roles go together. */
    void settle(Dice dice) {
        double fit = RoleModel.fit(clientRole, helperRole);
        clientFeels += Assumptions.FEELING_PULL * (fit - clientFeels) + Assumptions.FEELING_NOISE * dice.gaussian();
        helperFeels += Assumptions.FEELING_PULL * (fit - helperFeels) + Assumptions.FEELING_NOISE * dice.gaussian();
    }

    void lift(double by) {
        clientFeels += by;
        helperFeels += by / 2;
    }

    Perception perception(Side side) {
        double feels = switch (side) {
            case CLIENT -> clientFeels;
            case HELPER -> helperFeels;
        };
        if (Math.abs(feels) < Assumptions.CLEAR_FEELING) {
            return Perception.NEUTRAL;
        }
        return feels > 0 ? Perception.POSITIVE : Perception.NEGATIVE;
    }

    RelationshipOutcome outcome() {
        double feels = (clientFeels + helperFeels) / 2;
        if (feels < -Assumptions.CLEAR_FEELING) {
            return RelationshipOutcome.NEGATIVE;
        }
        boolean grew = growth > 0 && clientRole == ClientRole.WILLING_COLLABORATOR;
        return grew && feels > Assumptions.CLEAR_FEELING ? RelationshipOutcome.SUCCESS : RelationshipOutcome.STABILITY;
    }
}
