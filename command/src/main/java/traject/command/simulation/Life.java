package traject.command.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import traject.command.casefile.CaseFileCommand.CloseCase;
import traject.command.casefile.CaseFileCommand.HoldAftercareContact;
import traject.command.casefile.CaseFileCommand.OpenCase;
import traject.command.casefile.CaseFileCommand.ReopenCase;
import traject.command.casefile.PhaseCommand.EnterPhase;
import traject.command.casefile.RelapseCommand.RecordReengagement;
import traject.shared.event.Sensitive;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.WayIn;

/** The backbone of a case: how it opens, goes through its phases, closes, and perhaps opens again. */
final class Life {

    private final Story story;
    private final Dice dice;
    private final ServiceType type;
    private final WayIn wayIn;
    private final Relations relations;
    private final Contacts contacts;
    private int total;
    private int phasesEntered;
    private boolean aftercare;

    private Life(Story story, ServiceType type) {
        this.story = story;
        this.dice = story.dice;
        this.type = type;
        this.wayIn = dice.draw(Assumptions.WAY_IN);
        this.relations = new Relations(story, type, wayIn);
        this.contacts = new Contacts(story, relations, this);
    }

    /** All that happens up to and including the last day, in its order. */
    static List<Telling> tell(Story story, ServiceType type, LocalDate last) {
        Life life = new Life(story, type);
        life.open();
        for (Agenda.Item item = story.agenda.next();
                item != null && !item.on().isAfter(last);
                item = story.agenda.next()) {
            story.today = item.on();
            item.happens().run();
        }
        return story.tellings;
    }

    private void open() {
        List<LifeDomain> domains = new ArrayList<>(List.of(dice.draw(Assumptions.DOMAIN)));
        while (dice.chance(Assumptions.ANOTHER_DOMAIN)) {
            LifeDomain next = dice.draw(Assumptions.DOMAIN);
            if (!domains.contains(next)) {
                domains.add(next);
            }
        }
        Sensitive name = new Sensitive(story.client(), "Gesimuleerde cliënt");
        story.backbone(
                story.helper(),
                (id, on, again) -> new OpenCase(
                        id,
                        on,
                        story.client(),
                        name,
                        wayIn,
                        type,
                        story.cast.service(),
                        story.cast.team(),
                        domains,
                        story.text(Phrase.QUESTION, again)));
        total = dice.days(Assumptions.duration(type));
        begin(Phase.WELCOME);
        if (dice.chance(Assumptions.RECEIVED_AT_ONCE)) {
            relations.begin(story.helper(), null);
        } else {
            story.later(Assumptions.WAIT_FOR_HELPER, () -> relations.begin(story.helper(), null));
        }
    }

    private void begin(Phase phase) {
        story.beginEpisode();
        story.phase = phase;
        planNext(1);
        contacts.begin();
        if (!dice.chance(Assumptions.ENDS_AS_PLANNED)) {
            story.later(dice.between(total / 12, total * 9 / 10), () -> close(dice.draw(Assumptions.BROKEN_OFF)));
        }
    }

    /** The next phase; whatever was planned before no longer counts. */
    private void planNext(double factor) {
        int now = ++phasesEntered;
        Spread lasts = new Spread(factor * total * Assumptions.share(story.phase), Assumptions.PHASE_SIGMA);
        story.later(lasts, () -> {
            if (now == phasesEntered) {
                goOn(now);
            }
        });
    }

    private void goOn(int now) {
        if (story.away) {
            story.later(Assumptions.WAIT_FOR_HELPER, () -> {
                if (now == phasesEntered) {
                    goOn(now);
                }
            });
        } else if (story.phase == Phase.CLOSURE) {
            close(plannedOutcome());
        } else if (story.phase != Phase.WELCOME && dice.chance(Assumptions.PHASE_BACK)) {
            goBack();
        } else {
            boolean skips = story.phase.number() < Phase.JOINT_WORK.number() && dice.chance(Assumptions.PHASE_SKIPPED);
            enter(numbered(story.phase.number() + (skips ? 2 : 1)), skips, 1);
        }
    }

    /** Going back is normal [B]. */
    void goBack() {
        if (story.phase != Phase.WELCOME) {
            enter(numbered(story.phase.number() - 1), false, Assumptions.PHASE_AGAIN);
        }
    }

    private static Phase numbered(int number) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void enter(Phase phase, boolean skips, double factor) {
        story.phase = phase;
        story.backbone(
                story.helper(),
                (id, on, again) -> new EnterPhase(id, on, phase, skips ? story.text(Phrase.SKIP, again) : null));
        planNext(factor);
    }

    private ClosingOutcome plannedOutcome() {
        boolean success = story.relations.stream().anyMatch(each -> each.outcome() == RelationshipOutcome.SUCCESS);
        if (dice.chance(0.08)) {
            return ClosingOutcome.REFERRED;
        }
        return success ? ClosingOutcome.LASTING_RESULT : ClosingOutcome.STABILITY;
    }

    void close(ClosingOutcome outcome) {
        relations.beforeClosing();
        boolean explained = story.phase != Phase.CLOSURE;
        aftercare = outcome != ClosingOutcome.DIED && dice.chance(Assumptions.AFTERCARE_AGREED);
        boolean agreed = aftercare;
        Actor helper = story.helper();
        story.backbone(
                helper,
                (id, on, again) ->
                        new CloseCase(id, on, outcome, explained ? story.text(Phrase.CLOSING, again) : null, agreed));
        story.open = false;
        relations.endAll();
        if (aftercare) {
            planAftercare(dice.days(Assumptions.AFTERCARE));
        }
        if (outcome != ClosingOutcome.DIED && dice.chance(Assumptions.RETURNS)) {
            story.agenda.plan(Story.workingDay(story.today.plusDays(dice.days(Assumptions.RETURN))), this::reopen);
        }
    }

    private void planAftercare(int days) {
        story.agenda.plan(Story.workingDay(story.today.plusDays(days)), () -> {
            if (!story.open && aftercare) {
                story.tell(
                        story.helper(),
                        (id, on, again) -> new HoldAftercareContact(id, on, story.note(Phrase.NOTE, again)));
                if (dice.chance(0.5)) {
                    planAftercare(dice.days(Assumptions.AFTERCARE));
                }
            }
        });
    }

    private void reopen() {
        Phase phase = dice.chance(0.6) ? Phase.EXPLORATION : Phase.STABILITY;
        Actor former = story.helper();
        aftercare = false;
        story.backbone(former, (id, on, again) -> new ReopenCase(id, on, phase, story.text(Phrase.QUESTION, again)));
        if (story.away) {
            story.away = false;
            story.backbone(former, (id, on, _) -> new RecordReengagement(id, on, null));
        }
        total = (int) Math.max(30, Assumptions.SHORTER_AFTER_RETURN * dice.days(Assumptions.duration(type)));
        begin(phase);
        relations.beginAgain(former);
    }
}
