package traject.command.simulation;

import traject.command.casefile.RelapseCommand.RecordDisengagement;
import traject.command.casefile.RelapseCommand.RecordRecovery;
import traject.command.casefile.RelapseCommand.RecordReengagement;
import traject.command.casefile.RelapseCommand.RecordRelapse;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** Client and helper meet, again and again, and something comes of it; also of not meeting. */
final class Contacts {

    private final Story story;
    private final Dice dice;
    private final Relations relations;
    private final Life life;
    private final Impressions impressions;
    private final Agreements agreements;
    private final Support support;
    private final Handovers handovers;
    private final double intensity;

    Contacts(Story story, Relations relations, Life life) {
        this.story = story;
        this.dice = story.dice;
        this.relations = relations;
        this.life = life;
        this.impressions = new Impressions(story);
        this.agreements = new Agreements(story);
        this.support = new Support(story);
        this.handovers = new Handovers(story, relations);
        this.intensity = dice.factor(Assumptions.INTENSITY_SIGMA);
    }

    void begin() {
        story.later(Assumptions.BETWEEN_CONTACTS.times(1 / intensity), this::meet);
    }

    private void meet() {
        Relation leading = story.leading;
        if (leading != null && !story.away) {
            story.relations.stream().filter(each -> each.running).forEach(each -> each.settle(dice));
            happen(dice.draw(Activities.in(story.phase)), leading);
        }
        begin();
    }

    private void happen(Activity activity, Relation leading) {
        switch (activity) {
            case PERCEPTION -> perceive(leading);
            case ASSESSMENT -> impressions.assess(leading);
            case PREFERENCE -> impressions.prefer(leading);
            case ACCENTS -> impressions.accentuate(leading);
            case CHARACTERISTIC -> impressions.characterise(leading);
            case TENSION -> impressions.weighTension(leading);
            case SURVEY -> impressions.survey(leading);
            case FEEDBACK -> impressions.giveFeedback();
            case DISAGREEMENT -> impressions.disagree();
            case AGREEMENT -> agreements.make(leading);
            case REQUEST -> agreements.ask(leading);
            case DECISION -> agreements.decide();
            case PLAN -> support.plan();
            case RESULT -> support.bookResult(leading);
            case STRENGTH -> support.findStrength();
            case MILESTONE -> support.reachMilestone(leading);
            case CONSULTATION -> support.consult();
            case GROUP -> support.joinGroup();
            case CLIENT_GROUP -> support.attendClientGroup();
            case BUDGET_HELP -> support.startBudgetHelp();
            case MANDATE -> support.changeMandate();
            case ENTITLEMENT -> support.findEntitlement();
            case REPLACEMENT -> handovers.replace(leading);
            case HANDOVER -> handovers.announce();
            case SECOND_HELPER -> relations.beginBeside();
            case LEAVING -> relations.leaderLeaves();
            case RELAPSE -> relapse();
            case DROPPING_OUT -> dropOut(leading);
        }
    }

    private void perceive(Relation leading) {
        impressions.perceive(leading, Side.CLIENT);
        if (dice.chance(0.7)) {
            impressions.perceive(leading, Side.HELPER);
        }
    }

    private void relapse() {
        RelapseSeverity severity = dice.draw(Assumptions.SEVERITY);
        LifeDomain domain = dice.draw(Assumptions.DOMAIN);
        View view = dice.draw(Assumptions.SEEN_BY);
        Telling relapse = story.tell(
                story.helper(),
                (id, on, again) ->
                        new RecordRelapse(id, on, domain, severity, view, story.note(Phrase.RELAPSE, again)));
        if (severity != RelapseSeverity.LIGHT && dice.chance(Assumptions.RELAPSE_LEADS_BACK)) {
            life.goBack();
        }
        if (dice.chance(Assumptions.RECOVERS)) {
            EntryId named = relapse.id();
            story.later(
                    Assumptions.RECOVERY,
                    () -> story.tell(
                            story.helper(),
                            (id, on, again) -> new RecordRecovery(id, on, named, view, story.note(Phrase.NOTE, again)),
                            relapse));
        }
    }

    /** Who feels badly stays away sooner. */
    private void dropOut(Relation leading) {
        if (leading.clientFeels > 0 && dice.chance(0.6)) {
            return;
        }
        story.away = true;
        View view = dice.draw(Assumptions.SEEN_BY);
        story.backbone(
                story.helper(),
                (id, on, again) -> new RecordDisengagement(id, on, view, story.note(Phrase.RELAPSE, again)));
        if (dice.chance(Assumptions.COMES_BACK)) {
            story.later(Assumptions.AWAY, () -> {
                story.away = false;
                story.backbone(
                        story.helper(),
                        (id, on, again) -> new RecordReengagement(id, on, story.note(Phrase.NOTE, again)));
            });
        } else {
            story.later(Assumptions.AWAY.times(2), () -> life.close(ClosingOutcome.DROPPED_OUT));
        }
    }
}
