package traject.command.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.HandoverCommand.CancelHandover;
import traject.command.casefile.RelationshipCommand.EndRelationship;
import traject.command.casefile.RelationshipCommand.MakeRelationshipLeading;
import traject.command.casefile.RelationshipCommand.StartRelationship;
import traject.command.casefile.RoleCommand.ShiftRole;
import traject.shared.event.RelationshipId;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.ShiftTrigger;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** The relationships of a case and the roles that both take in them; the model is told in {@link RoleModel}. */
final class Relations {

    private final Story story;
    private final Dice dice;
    private final ServiceType type;
    private final WayIn wayIn;
    private final Impressions impressions;

    Relations(Story story, ServiceType type, WayIn wayIn) {
        this.story = story;
        this.dice = story.dice;
        this.type = type;
        this.wayIn = wayIn;
        this.impressions = new Impressions(story);
    }

    /** Who is not yet known in the case can't write in it: then somebody who is, writes down the start. */
    void begin(Actor helper, @Nullable Relation continued) {
        boolean known = helper.equals(story.helper());
        RelationshipId continues = continued == null ? null : continued.id;
        Relation relation = invent(helper);
        story.backbone(
                known ? helper : story.cast.lead(),
                (id, on, _) -> new StartRelationship(id, on, relation.id, helper.person(), true, continues));
        if (continued != null) {
            relation.clientFeels = continued.clientFeels;
            relation.helperFeels = continued.helperFeels;
        }
        takeLead(relation);
    }

    void beginAgain(Actor former) {
        if (dice.chance(Assumptions.SAME_HELPER_AFTER_RETURN)) {
            Relation earlier = story.relations.stream()
                    .filter(each -> each.helper.equals(former))
                    .reduce((_, last) -> last)
                    .orElse(null);
            begin(former, earlier);
        } else {
            begin(story.cast.colleagueOf(former, dice), null);
        }
    }

    /** A relationship that another entry starts and gives the lead: a handover. */
    Relation takeOver(Actor helper) {
        return invent(helper);
    }

    void takeLead(Relation relation) {
        join(relation);
        story.lead(relation);
    }

    /** Somebody else helps too, without leading; sometimes they take the lead, mostly they leave again. */
    void beginBeside() {
        Relation relation = invent(story.cast.colleagueOf(story.helper(), dice));
        if (story.relations.stream().anyMatch(each -> each.running && each.helper.equals(relation.helper))) {
            return;
        }
        story.backbone(
                story.helper(),
                (id, on, _) -> new StartRelationship(id, on, relation.id, relation.helper.person(), false, null));
        join(relation);
        story.later(dice.days(Assumptions.duration(type)) / 3 + 1, () -> leave(relation));
    }

    private void leave(Relation beside) {
        if (!beside.running || beside.equals(story.leading) || story.handover != null) {
            return;
        }
        if (dice.chance(0.2)) {
            story.backbone(beside.helper, (id, on, _) -> new MakeRelationshipLeading(id, on, beside.id));
            story.lead(beside);
        } else {
            impressions.assess(beside);
            end(beside, beside.helper);
        }
    }

    /** The helper who leads goes, and nobody leads for a while. */
    void leaderLeaves() {
        Relation leader = story.leading;
        if (leader == null || story.handover != null) {
            return;
        }
        impressions.assess(leader);
        end(leader, leader.helper);
        story.leading = null;
        Actor next = story.cast.colleagueOf(leader.helper, dice);
        story.later(Assumptions.GAP, () -> {
            if (story.leading == null) {
                begin(next, null);
            }
        });
    }

    private void end(Relation relation, Actor by) {
        relation.running = false;
        story.backbone(
                by, (id, on, again) -> new EndRelationship(id, on, relation.id, story.note(Phrase.CLOSING, again)));
    }

    /** At the end somebody mostly says what it brought and how it felt. */
    void beforeClosing() {
        Telling pending = story.handover;
        Relation leader = story.leading;
        if (pending != null) {
            story.handover = null;
            story.backbone(
                    story.helper(),
                    (id, on, again) -> new CancelHandover(id, on, pending.id(), story.note(Phrase.CLOSING, again)));
        }
        if (leader == null) {
            return;
        }
        if (dice.chance(0.85)) {
            impressions.assess(leader);
        }
        if (dice.chance(0.6)) {
            impressions.perceive(leader, Side.CLIENT);
            impressions.perceive(leader, Side.HELPER);
        }
    }

    void endAll() {
        story.relations.forEach(each -> each.running = false);
        story.leading = null;
    }

    private Relation invent(Actor helper) {
        return new Relation(
                new RelationshipId("r" + (story.relations.size() + 1)),
                helper,
                dice.draw(RoleModel.firstClientRole(wayIn)),
                dice.draw(RoleModel.firstHelperRole(type)),
                dice);
    }

    private void join(Relation relation) {
        story.relations.add(relation);
        story.later(dice.between(0, 9), () -> {
            observe(relation, relation.helperRole, View.HELPER, List.of());
            observe(relation, relation.clientRole, View.HELPER, List.of());
        });
        if (dice.chance(Assumptions.CLIENT_OBSERVES)) {
            story.later(Assumptions.BETWEEN_MOVES, () -> {
                observe(relation, dice.pick(HelperRole.values()), View.CLIENT, List.of());
                observe(relation, relation.clientRole, View.CLIENT, List.of());
            });
        }
        if (!relation.stable) {
            planMove(relation);
        }
    }

    private void planMove(Relation relation) {
        story.later(Assumptions.BETWEEN_MOVES, () -> {
            if (relation.running) {
                move(relation);
                planMove(relation);
            }
        });
    }

    private void move(Relation relation) {
        if (dice.chance(Assumptions.HELPER_MOVES)) {
            HelperRole next = dice.draw(RoleModel.nextHelperRole(relation.helperRole, relation.clientRole));
            if (next != relation.helperRole) {
                List<ShiftIntention> meant = intention(relation.helperRole, next);
                relation.helperRole = next;
                observe(relation, next, dice.draw(Assumptions.SEEN_BY), meant);
            }
        } else {
            ClientRole next = dice.draw(RoleModel.nextClientRole(relation.clientRole, relation.helperRole));
            if (next != relation.clientRole) {
                relation.clientRole = next;
                observe(relation, next, dice.draw(Assumptions.SEEN_BY), List.of());
            }
        }
    }

    private List<ShiftIntention> intention(HelperRole from, HelperRole to) {
        if (from == HelperRole.COUNSELLOR && dice.chance(Assumptions.DELIBERATE_STEP_BACK)) {
            return List.of(ShiftIntention.DELIBERATE_STEP_BACK);
        }
        return to == HelperRole.PROBLEM_SOLVER && dice.chance(Assumptions.MEANT_TO_GUIDE)
                ? List.of(ShiftIntention.MEANT_TO_GUIDE)
                : List.of();
    }

    /** What nobody sees anew is not written down. */
    private void observe(Relation relation, Role role, View view, List<ShiftIntention> meant) {
        if (!relation.running || !relation.isNews(role, view)) {
            return;
        }
        Telling telling = story.tell(
                view == View.CLIENT ? story.voice() : relation.helper,
                (id, on, again) -> new ShiftRole(
                        id,
                        on,
                        relation.id,
                        role,
                        view,
                        again.chance(0.6) ? List.of(again.pick(ShiftTrigger.values())) : List.of(),
                        meant.isEmpty() ? null : meant.getFirst(),
                        story.note(Phrase.NOTE, again)),
                relation.lastShift(role.side()));
        relation.saw(role, view, telling);
    }
}
