package traject.command.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.ParticipationCommand.GiveFeedback;
import traject.command.casefile.RelationshipCommand.AssessRelationship;
import traject.command.casefile.RelationshipCommand.AssessTension;
import traject.command.casefile.RelationshipCommand.ExpressPerception;
import traject.command.casefile.RelationshipCommand.ExpressPreference;
import traject.command.casefile.RelationshipCommand.ObserveAccents;
import traject.command.casefile.RelationshipCommand.ObserveCharacteristic;
import traject.command.casefile.VoiceCommand.AnswerSurvey;
import traject.command.casefile.VoiceCommand.VoiceDisagreement;
import traject.shared.event.EntryId;
import traject.shared.event.SurveyAnswer;
import traject.shared.vocabulary.Accent;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.SurveyItem;
import traject.shared.vocabulary.SurveyMode;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/** How a relationship is seen and felt, by both sides, and what the client says in words of their own. */
final class Impressions {

    private final Story story;
    private final Dice dice;

    Impressions(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    void perceive(Relation relation, Side party) {
        Perception felt = relation.perception(party);
        story.tell(
                story.recorderOf(party),
                (id, on, again) ->
                        new ExpressPerception(id, on, relation.id, party, felt, story.note(Phrase.NOTE, again)));
    }

    void assess(Relation relation) {
        RelationshipOutcome outcome = relation.outcome();
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) ->
                        new AssessRelationship(id, on, relation.id, outcome, view, story.note(Phrase.NOTE, again)));
    }

    void prefer(@Nullable Relation relation) {
        View view = dice.draw(Assumptions.SEEN_BY);
        ClientRole role = relation == null ? ClientRole.TEMPORARY_HELP_SEEKER : relation.clientRole;
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new ExpressPreference(
                        id, on, workers(role, again), openness(role, again), view, story.note(Phrase.NOTE, again)));
    }

    private static WorkerPreference workers(ClientRole role, Dice dice) {
        return switch (role) {
            case GO_IT_ALONE -> dice.chance(0.6) ? WorkerPreference.NONE : WorkerPreference.ONE;
            case DIRECTING_HELP_SEEKER -> dice.chance(0.4) ? WorkerPreference.SEVERAL : WorkerPreference.ONE;
            case TEMPORARY_HELP_SEEKER, PASSIVE_CONSUMER, ATTACHED_STAYER, WILLING_COLLABORATOR ->
                dice.chance(0.12) ? WorkerPreference.SEVERAL : WorkerPreference.ONE;
        };
    }

    private static Openness openness(ClientRole role, Dice dice) {
        return switch (role) {
            case GO_IT_ALONE -> dice.chance(0.6) ? Openness.CLOSED : Openness.HESITANT;
            case TEMPORARY_HELP_SEEKER, DIRECTING_HELP_SEEKER, PASSIVE_CONSUMER ->
                dice.chance(0.6) ? Openness.HESITANT : dice.chance(0.3) ? Openness.CLOSED : Openness.OPEN;
            case ATTACHED_STAYER, WILLING_COLLABORATOR -> dice.chance(0.85) ? Openness.OPEN : Openness.HESITANT;
        };
    }

    void accentuate(Relation relation) {
        View view = dice.draw(Assumptions.SEEN_BY);
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new ObserveAccents(id, on, relation.id, some(Accent.values(), again), view));
    }

    private static List<Accent> some(Accent[] accents, Dice dice) {
        Accent first = dice.pick(accents);
        Accent second = dice.pick(accents);
        return first == second ? List.of(first) : List.of(first, second);
    }

    /** Mostly a pole of the helper's role as an ideal type, sometimes the other. */
    void characterise(Relation relation) {
        View view = dice.draw(Assumptions.SEEN_BY);
        List<Characteristic> ideal = relation.helperRole.characteristics();
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new ObserveCharacteristic(
                        id,
                        on,
                        relation.id,
                        again.chance(0.75) ? again.pick(ideal) : again.pick(Characteristic.values()),
                        view,
                        story.note(Phrase.NOTE, again)));
    }

    void weighTension(Relation relation) {
        View view = dice.draw(Assumptions.SEEN_BY);
        TensionField field = dice.pick(TensionField.values());
        story.tell(
                story.recorderOf(view),
                (id, on, again) -> new AssessTension(
                        id,
                        on,
                        relation.id,
                        field,
                        Math.clamp(again.between(-1, 1) + again.between(-1, 1), -2, 2),
                        view,
                        again.chance(0.6),
                        story.note(Phrase.NOTE, again)));
    }

    void survey(Relation relation) {
        boolean anonymous = dice.chance(0.3);
        story.tell(
                story.recorderOf(Side.CLIENT),
                (id, on, again) -> new AnswerSurvey(
                        id,
                        on,
                        relation.id,
                        again.pick(SurveyMode.values()),
                        again.chance(0.7),
                        anonymous,
                        again.chance(0.5),
                        answers(relation.clientFeels, again)));
    }

    /** Better felt is better answered, on the whole; who asks nothing is skipped now and then. */
    private static List<SurveyAnswer> answers(double feels, Dice dice) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (SurveyItem item : SurveyItem.values()) {
            if (dice.chance(0.4)) {
                answers.add(new SurveyAnswer(item, answer(item, feels, dice)));
            }
        }
        return answers.isEmpty() ? List.of(new SurveyAnswer(SurveyItem.SATISFACTION, 4)) : answers;
    }

    private static int answer(SurveyItem item, double feels, Dice dice) {
        double about = switch (item.scale()) {
            case ONE_TO_FIVE -> 3.6 + feels * 0.7 + dice.gaussian() * 0.6;
            case FREQUENCY -> -feels * 0.5 + dice.gaussian() * 0.5;
        };
        return Math.clamp(Math.round(about), item.scale().lowest(), item.scale().highest());
    }

    void giveFeedback() {
        story.tell(
                story.recorderOf(Side.CLIENT),
                (id, on, again) -> new GiveFeedback(id, on, story.text(Phrase.FEEDBACK, again), again.chance(0.6)));
    }

    /** The client reads along and sees something otherwise. */
    void disagree() {
        List<Telling> latest = story.tellings.subList(Math.max(0, story.tellings.size() - 8), story.tellings.size());
        Telling about = dice.pick(latest);
        EntryId named = about.id();
        story.tell(
                story.cast.client(),
                (id, on, again) -> new VoiceDisagreement(id, on, named, story.text(Phrase.DISAGREEMENT, again)),
                about);
    }
}
