package traject.command.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import traject.command.casefile.AgreementCommand.BreakAgreement;
import traject.command.casefile.AgreementCommand.EndAgreement;
import traject.command.casefile.AgreementCommand.KeepAgreement;
import traject.command.casefile.AgreementCommand.MakeAgreement;
import traject.command.casefile.AgreementCommand.ReviseAgreement;
import traject.command.casefile.DecisionCommand.TakeDecision;
import traject.command.casefile.RequestCommand.AskProof;
import traject.command.casefile.RequestCommand.GrantRequest;
import traject.command.casefile.RequestCommand.MakeRequest;
import traject.command.casefile.RequestCommand.RefuseRequest;
import traject.shared.event.EntryId;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.DecisionStep;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.View;

/** What client and helper agree, what the client asks for, and what is decided. */
final class Agreements {

    private static final Weights<AgreementKind> KIND = Weights.of(AgreementKind.OTHER, 70)
            .or(AgreementKind.REPAYMENT_PLAN, 20)
            .or(AgreementKind.GPMI_CONTRACT, 10);

    private static final List<DecisionStep> PATH =
            List.of(DecisionStep.SOCIAL_INQUIRY, DecisionStep.TEAM, DecisionStep.PRIOR_CONSULTATION, DecisionStep.BCSD);

    private static final List<DecisionStep> ELSEWHERE =
            List.of(DecisionStep.LOCAL_ADVISORY_COMMISSION, DecisionStep.JUDGE, DecisionStep.DEBT_MEDIATOR);

    private final Story story;
    private final Dice dice;

    Agreements(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    void make(Relation relation) {
        AgreementKind kind = dice.draw(KIND);
        int days = dice.days(Assumptions.AGREEMENT);
        LocalDate until = dice.chance(0.8) ? story.today.plusDays(days) : LocalDate.MAX;
        Party carriedBy = carriedBy(dice);
        Telling made = story.tell(
                story.helper(),
                (id, on, again) -> new MakeAgreement(
                        id,
                        on,
                        kind,
                        story.text(Phrase.AGREEMENT, again),
                        again.pick(Party.values()),
                        until.equals(LocalDate.MAX) ? null : until,
                        carriedBy,
                        again.pick(AgreementForm.values())));
        if (!dice.chance(Assumptions.AGREEMENT_LEFT_OPEN)) {
            story.later(days, () -> follow(relation, made, made));
        }
    }

    private static Party carriedBy(Dice dice) {
        if (dice.chance(Assumptions.CARRIED_BY_BOTH)) {
            return Party.BOTH;
        }
        double rest = 1 - Assumptions.CARRIED_BY_BOTH;
        return dice.chance(Assumptions.CARRIED_BY_HELPER / rest) ? Party.HELPER : Party.CLIENT;
    }

    /** Following up agreements is the gentle form of control [A]. */
    private void follow(Relation relation, Telling made, Telling latest) {
        EntryId named = made.id();
        if (dice.chance(Assumptions.AGREEMENT_REVISED)) {
            int days = dice.days(Assumptions.AGREEMENT);
            LocalDate until = story.today.plusDays(days);
            Party carriedBy = carriedBy(dice);
            Telling revised = story.tell(
                    story.helper(),
                    (id, on, again) -> new ReviseAgreement(
                            id,
                            on,
                            named,
                            story.text(Phrase.AGREEMENT, again),
                            again.pick(Party.values()),
                            until,
                            carriedBy,
                            again.pick(AgreementForm.values())),
                    latest);
            story.later(days, () -> follow(relation, made, revised));
        } else if (dice.chance(Assumptions.AGREEMENT_ENDED)) {
            story.tell(
                    story.helper(),
                    (id, on, again) -> new EndAgreement(id, on, named, story.note(Phrase.REASON, again)),
                    latest);
        } else {
            conclude(relation, named, latest);
        }
    }

    private void conclude(Relation relation, EntryId named, Telling latest) {
        View view = dice.draw(Assumptions.SEEN_BY);
        if (dice.chance(Assumptions.AGREEMENT_KEPT + 0.12 * Math.clamp(relation.clientFeels, -2, 2))) {
            relation.lift(0.1);
            story.tell(
                    story.recorderOf(View.HELPER),
                    (id, on, again) -> new KeepAgreement(id, on, named, view, story.note(Phrase.NOTE, again)),
                    latest);
        } else {
            Party by = dice.chance(0.2) ? Party.HELPER : Party.CLIENT;
            story.tell(
                    story.helper(),
                    (id, on, again) ->
                            new BreakAgreement(id, on, named, by, story.text(Phrase.WHY_BROKEN, again), view),
                    latest);
        }
    }

    /** Conflicts arise where the client asks and the service answers [E]. */
    void ask(Relation relation) {
        Telling asked = story.tell(
                story.helper(), (id, on, again) -> new MakeRequest(id, on, story.text(Phrase.REQUEST, again)));
        EntryId named = asked.id();
        if (dice.chance(0.3)) {
            story.later(dice.between(0, 10), () -> {
                Telling proof = story.tell(
                        story.helper(),
                        (id, on, again) -> new AskProof(id, on, named, story.note(Phrase.REASON, again)),
                        asked);
                story.later(dice.between(5, 30), () -> answer(relation, named, proof));
            });
        } else {
            story.later(dice.between(0, 21), () -> answer(relation, named, asked));
        }
    }

    private void answer(Relation relation, EntryId named, Telling latest) {
        boolean explained = dice.chance(0.75);
        if (dice.chance(0.68)) {
            relation.lift(Assumptions.RESULT_LIFTS / 2);
            story.tell(
                    story.helper(),
                    (id, on, again) -> new GrantRequest(id, on, named, explained, story.note(Phrase.REASON, again)),
                    latest);
        } else {
            relation.lift(explained ? -Assumptions.REFUSAL_HURTS / 2 : -Assumptions.REFUSAL_HURTS);
            story.tell(
                    story.helper(),
                    (id, on, again) -> new RefuseRequest(id, on, named, explained, story.note(Phrase.REASON, again)),
                    latest);
        }
    }

    void decide() {
        DecisionMatter matter = dice.pick(DecisionMatter.values());
        boolean tookPart = dice.chance(Assumptions.CLIENT_TAKES_PART);
        List<Telling> basis = basis();
        List<PathStep> path = path();
        List<PersonId> deciders = dice.chance(0.5)
                ? List.of(story.helper().person(), story.cast.lead().person())
                : List.of(story.helper().person());
        story.decide(
                (id, on, again) -> new TakeDecision(
                        id,
                        on,
                        matter,
                        story.text(Phrase.DECISION, again),
                        story.text(Phrase.RATIONALE, again),
                        again.chance(0.5) ? List.of(story.text(Phrase.ALTERNATIVE, again)) : List.of(),
                        deciders,
                        tookPart,
                        path,
                        basis.stream().map(Telling::id).toList()),
                basis);
    }

    private List<Telling> basis() {
        List<Telling> basis = new ArrayList<>();
        int from = Math.max(0, story.tellings.size() - 10);
        for (Telling telling : story.tellings.subList(from, story.tellings.size())) {
            if (dice.chance(0.2)) {
                basis.add(telling);
            }
        }
        return Collections.unmodifiableList(basis);
    }

    /** The steps of the path, in their order, on days up to today. */
    private List<PathStep> path() {
        if (dice.chance(0.12)) {
            return List.of(new PathStep(dice.pick(ELSEWHERE), story.today));
        }
        int steps = dice.between(1, PATH.size());
        List<PathStep> path = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            LocalDate day = story.today.minusDays(7L * (steps - 1 - i));
            path.add(new PathStep(PATH.get(i), day.isBefore(story.opened) ? story.opened : day));
        }
        return Collections.unmodifiableList(path);
    }
}
