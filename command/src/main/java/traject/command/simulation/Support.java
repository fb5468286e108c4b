package traject.command.simulation;

import java.util.ArrayList;
import java.util.List;
import traject.command.casefile.GrowthCommand.ReachMilestone;
import traject.command.casefile.GrowthCommand.RecordStrength;
import traject.command.casefile.ParticipationCommand.AttendClientGroup;
import traject.command.casefile.ParticipationCommand.HoldConsultation;
import traject.command.casefile.ParticipationCommand.JoinGroup;
import traject.command.casefile.ParticipationCommand.LeaveGroup;
import traject.command.casefile.PlanCommand.BookResult;
import traject.command.casefile.PlanCommand.DrawUpPlan;
import traject.command.casefile.PlanCommand.EvaluatePlan;
import traject.command.casefile.PlanCommand.ReviewPlan;
import traject.command.casefile.SupportCommand.ApplyForEntitlement;
import traject.command.casefile.SupportCommand.BroadenMandate;
import traject.command.casefile.SupportCommand.ChangeBudgetHelp;
import traject.command.casefile.SupportCommand.EndBudgetHelp;
import traject.command.casefile.SupportCommand.FindUnrealisedEntitlement;
import traject.command.casefile.SupportCommand.NarrowMandate;
import traject.command.casefile.SupportCommand.RestoreEntitlement;
import traject.command.casefile.SupportCommand.StartBudgetHelp;
import traject.shared.event.Aspect;
import traject.shared.event.EntryId;
import traject.shared.event.Participant;
import traject.shared.event.PersonId;
import traject.shared.event.ServiceId;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.GroupKind;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Niche;
import traject.shared.vocabulary.ParticipantKind;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.View;

/** What the help consists of, and what grows from it. */
final class Support {

    private final Story story;
    private final Dice dice;
    private final List<LifeDomain> mandate = new ArrayList<>();
    private boolean budgetHelp;

    Support(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    /** Drawn up, gone through once or twice, and mostly looked back upon. */
    void plan() {
        PlanKind kind = dice.chance(Assumptions.UNDER_25) ? PlanKind.GPMI : PlanKind.SUPPORT_PLAN;
        boolean jointly = dice.chance(Assumptions.PLAN_TOGETHER);
        Telling drawnUp = story.tell(
                story.helper(),
                (id, on, again) -> new DrawUpPlan(id, on, kind, jointly, story.text(Phrase.PLAN, again)));
        EntryId named = drawnUp.id();
        if (dice.chance(0.5)) {
            story.later(dice.between(30, 120), () -> {
                Telling reviewed = story.tell(
                        story.helper(),
                        (id, on, again) -> new ReviewPlan(id, on, named, jointly, story.note(Phrase.NOTE, again)),
                        drawnUp);
                story.later(dice.between(30, 150), () -> evaluate(named, reviewed));
            });
        } else {
            story.later(dice.between(60, 180), () -> evaluate(named, drawnUp));
        }
    }

    private void evaluate(EntryId plan, Telling latest) {
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new EvaluatePlan(id, on, plan, view, story.note(Phrase.NOTE, again)),
                latest);
    }

    void bookResult(Relation relation) {
        relation.lift(Assumptions.RESULT_LIFTS);
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) ->
                        new BookResult(id, on, again.draw(Assumptions.DOMAIN), view, story.note(Phrase.RESULT, again)));
    }

    void findStrength() {
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new RecordStrength(
                        id,
                        on,
                        again.pick(StrengthKind.values()),
                        again.chance(0.6) ? again.pick(Niche.values()) : null,
                        view,
                        story.note(Phrase.STRENGTH, again)));
    }

    void reachMilestone(Relation relation) {
        relation.growth++;
        relation.lift(Assumptions.RESULT_LIFTS);
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new ReachMilestone(
                        id,
                        on,
                        again.pick(MilestoneKind.values()),
                        again.chance(0.7) ? again.draw(Assumptions.DOMAIN) : null,
                        view,
                        story.note(Phrase.MILESTONE, again)));
    }

    void consult() {
        PersonId colleague = story.cast.colleagueOf(story.helper(), dice).person();
        story.tell(
                story.helper(),
                (id, on, again) -> new HoldConsultation(
                        id,
                        on,
                        List.of(
                                new Participant(ParticipantKind.HELPER, colleague, null),
                                new Participant(again.pick(ParticipantKind.values()), null, null)),
                        again.chance(0.8),
                        List.of(new Aspect(again.draw(Assumptions.DOMAIN), ParticipantKind.HELPER, null)),
                        story.note(Phrase.NOTE, again)));
    }

    void joinGroup() {
        Telling joined = story.tell(
                story.helper(),
                (id, on, again) ->
                        new JoinGroup(id, on, again.pick(GroupKind.values()), story.note(Phrase.NOTE, again)));
        EntryId named = joined.id();
        if (dice.chance(0.4)) {
            story.later(
                    dice.between(20, 200),
                    () -> story.tell(
                            story.helper(),
                            (id, on, again) -> new LeaveGroup(id, on, named, story.note(Phrase.CLOSING, again)),
                            joined));
        }
    }

    void attendClientGroup() {
        story.tell(story.helper(), (id, on, again) -> new AttendClientGroup(id, on, story.note(Phrase.NOTE, again)));
    }

    /** One form at a time; it lasts for months, and now and then for years although it is not meant to [E]. */
    void startBudgetHelp() {
        if (budgetHelp) {
            return;
        }
        budgetHelp = true;
        BudgetHelpForm form = dice.pick(BudgetHelpForm.values());
        Telling started = story.tell(
                story.helper(), (id, on, again) -> new StartBudgetHelp(id, on, form, story.note(Phrase.REASON, again)));
        EntryId named = started.id();
        if (dice.chance(0.35)) {
            story.later(dice.between(60, 250), () -> {
                BudgetHelpForm other = dice.pick(BudgetHelpForm.values());
                Telling changed = story.tell(
                        story.helper(),
                        (id, on, again) -> new ChangeBudgetHelp(id, on, named, other, story.note(Phrase.REASON, again)),
                        started);
                endBudgetHelp(named, changed);
            });
        } else {
            endBudgetHelp(named, started);
        }
    }

    private void endBudgetHelp(EntryId named, Telling latest) {
        story.later(new Spread(260, 0.7), () -> {
            budgetHelp = false;
            story.tell(
                    story.helper(),
                    (id, on, again) -> new EndBudgetHelp(id, on, named, story.note(Phrase.REASON, again)),
                    latest);
        });
    }

    void changeMandate() {
        if (!mandate.isEmpty() && dice.chance(0.2)) {
            LifeDomain closed = mandate.removeLast();
            story.tell(
                    story.helper(),
                    (id, on, again) ->
                            new NarrowMandate(id, on, List.of(closed), List.of(), story.note(Phrase.REASON, again)));
        } else {
            LifeDomain opened = dice.draw(Assumptions.DOMAIN);
            mandate.add(opened);
            List<ServiceId> services = dice.chance(0.3) ? List.of(story.cast.service()) : List.of();
            story.tell(
                    story.helper(),
                    (id, on, again) ->
                            new BroadenMandate(id, on, List.of(opened), services, story.note(Phrase.NOTE, again)));
        }
    }

    /** Full take-up of entitlements [E]: found, applied for, and in the end mostly restored. */
    void findEntitlement() {
        Entitlement entitlement = dice.pick(Entitlement.values());
        Telling found = story.tell(
                story.helper(),
                (id, on, again) -> new FindUnrealisedEntitlement(id, on, entitlement, story.note(Phrase.NOTE, again)));
        EntryId named = found.id();
        story.later(dice.between(1, 30), () -> {
            Telling applied = story.tell(
                    story.helper(),
                    (id, on, again) -> new ApplyForEntitlement(id, on, named, story.note(Phrase.NOTE, again)),
                    found);
            if (dice.chance(0.75)) {
                story.later(
                        dice.between(14, 120),
                        () -> story.tell(
                                story.helper(),
                                (id, on, again) ->
                                        new RestoreEntitlement(id, on, named, story.note(Phrase.RESULT, again)),
                                applied));
            }
        });
    }
}
