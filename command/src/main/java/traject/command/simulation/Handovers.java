package traject.command.simulation;

import java.time.LocalDate;
import traject.command.casefile.HandoverCommand.AcceptHandover;
import traject.command.casefile.HandoverCommand.AnnounceHandover;
import traject.command.casefile.HandoverCommand.ArrangeReplacement;
import traject.command.casefile.HandoverCommand.CancelHandover;
import traject.command.casefile.HandoverCommand.CompleteHandover;
import traject.command.casefile.HandoverCommand.EndReplacement;
import traject.command.casefile.HandoverCommand.RefuseHandover;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.HandoverManner;

/** A case changes hands, step by step, or somebody stands in for a while. */
final class Handovers {

    private final Story story;
    private final Dice dice;
    private final Relations relations;

    Handovers(Story story, Relations relations) {
        this.story = story;
        this.dice = story.dice;
        this.relations = relations;
    }

    void announce() {
        if (story.handover != null) {
            return;
        }
        Actor to = story.cast.colleagueOf(story.helper(), dice);
        boolean asked = dice.chance(Assumptions.HANDOVER_ASKED_BY_CLIENT);
        Telling announced = story.backbone(
                story.helper(),
                (id, on, again) -> new AnnounceHandover(
                        id,
                        on,
                        to.person(),
                        asked,
                        again.pick(ClientInvolvement.values()),
                        story.note(Phrase.HANDOVER, again)));
        story.handover = announced;
        story.later(Assumptions.HANDOVER_STEP, () -> answer(announced, to));
    }

    private void answer(Telling announced, Actor to) {
        EntryId named = announced.id();
        PersonId by = to.person();
        if (story.handover != announced) {
            return;
        }
        if (dice.chance(Assumptions.HANDOVER_REFUSED)) {
            story.handover = null;
            story.backbone(
                    to, (id, on, again) -> new RefuseHandover(id, on, named, by, story.note(Phrase.REASON, again)));
        } else {
            story.backbone(to, (id, on, _) -> new AcceptHandover(id, on, named, by));
            story.later(Assumptions.HANDOVER_STEP, () -> complete(announced, to));
        }
    }

    /** Trust can't be handed over: the new relationship starts anew [A]. */
    private void complete(Telling announced, Actor to) {
        EntryId named = announced.id();
        Relation from = story.leading;
        if (story.handover != announced || from == null) {
            return;
        }
        story.handover = null;
        if (dice.chance(Assumptions.HANDOVER_CANCELLED)) {
            story.backbone(
                    story.helper(),
                    (id, on, again) -> new CancelHandover(id, on, named, story.note(Phrase.REASON, again)));
            return;
        }
        Relation next = relations.takeOver(to);
        HandoverManner manner = dice.chance(Assumptions.HANDOVER_WARM) ? HandoverManner.WARM : HandoverManner.COLD;
        story.backbone(
                story.helper(),
                (id, on, again) ->
                        new CompleteHandover(id, on, named, next.id, manner, story.note(Phrase.NOTE, again)));
        from.running = false;
        relations.takeLead(next);
    }

    /** Another helper stands in; a replacement is not a handover. */
    void replace(Relation relation) {
        PersonId other = story.cast.colleagueOf(relation.helper, dice).person();
        int days = dice.between(7, 60);
        LocalDate until = story.today.plusDays(days);
        Telling arranged = story.tell(
                relation.helper,
                (id, on, again) ->
                        new ArrangeReplacement(id, on, relation.id, other, until, story.note(Phrase.REASON, again)));
        EntryId named = arranged.id();
        story.later(days, () -> story.tell(story.helper(), (id, on, _) -> new EndReplacement(id, on, named), arranged));
    }
}
