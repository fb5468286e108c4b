package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.DropOut;
import traject.query.timeline.Relapse;
import traject.shared.event.AgreementEvent;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.GrowthEvent.MilestoneReached;
import traject.shared.event.HandoverEvent;
import traject.shared.event.Judgement;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.PhaseEvent;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RoleEvent;
import traject.shared.event.Sensitive;
import traject.shared.event.VoiceEvent;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.View;

/** What happened on one day, and setbacks with what came of them. */
final class PointMarks {

    private final Trajectory trajectory;
    private final Wording words;
    private final EntryWords entryWords;

    PointMarks(Trajectory trajectory, Wording words, EntryWords entryWords) {
        this.trajectory = trajectory;
        this.words = words;
        this.entryWords = entryWords;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (CaseEntry entry : trajectory.course()) {
            if (entry instanceof PerceptionExpressed e) {
                marks.add(point(e, row(e.party()), new Shape.Feeling(e.party(), e.perception()), LabelText.NONE));
            } else if (entry instanceof DecisionTaken e) {
                marks.add(point(e, Row.DECISION, new Shape.Diamond(e.clientTookPart()), label(e)));
            } else if (entry instanceof MilestoneReached e) {
                marks.add(point(e, Row.MILESTONE, new Shape.Flag(), label(e.what(), e.kind())));
            } else if (entry instanceof ResultBooked e) {
                marks.add(point(e, Row.MILESTONE, new Shape.Flag(), label(e.what(), e.domain())));
            } else if (isNote(entry)) {
                Shape note = new Shape.Note(view(entry), entry instanceof DisagreementVoiced);
                marks.add(point(entry, Row.NOTE, note, LabelText.NONE));
            }
        }
        trajectory.last().relapses().forEach(relapse -> marks.add(setback(relapse)));
        trajectory.last().dropOuts().forEach(dropOut -> marks.add(absence(dropOut)));
        return marks;
    }

    private static Row row(Side party) {
        return switch (party) {
            case CLIENT -> Row.CLIENT_PERCEPTION;
            case HELPER -> Row.HELPER_PERCEPTION;
        };
    }

    /** Whether no other mark tells of it. */
    private static boolean isNote(CaseEntry entry) {
        boolean told = entry instanceof RoleEvent
                || entry instanceof PhaseEvent
                || entry instanceof HandoverEvent
                || entry instanceof AgreementEvent
                || entry instanceof RelapseEvent
                || entry instanceof RelationshipStarted
                || entry instanceof RelationshipEnded
                || entry instanceof RelationshipMadeLeading
                || (entry instanceof CaseFileEvent && !(entry instanceof AftercareContactHeld));
        return !told;
    }

    /** Who says so; the client's own voice is theirs, whoever wrote it down. Null when nobody in particular does. */
    static @Nullable View view(CaseEntry entry) {
        if (entry instanceof Judgement judgement) {
            return judgement.seenBy();
        }
        if (entry instanceof PerceptionExpressed perception) {
            return switch (perception.party()) {
                case CLIENT -> View.CLIENT;
                case HELPER -> View.HELPER;
            };
        }
        boolean voice = entry instanceof VoiceEvent || entry instanceof FeedbackGiven || entry instanceof RequestMade;
        return voice ? View.CLIENT : null;
    }

    private Mark point(CaseEntry entry, Row row, Shape shape, LabelText label) {
        return Mark.point(entry.entry(), row, entry.occurredOn(), shape, sentence(entry), label);
    }

    /** What happened, who says so and when. */
    private String sentence(CaseEntry entry) {
        View view = entry instanceof PerceptionExpressed ? null : view(entry);
        String what = entryWords.what(entry);
        String day = words.day(entry.occurredOn());
        return view == null ? words.say("mark.on", what, day) : words.say("mark.said", what, words.says(view), day);
    }

    private LabelText label(DecisionTaken decision) {
        LabelText label = label(decision.what(), decision.matter());
        return decision.clientTookPart() ? label : new LabelText(label.said(), words.say("label.withoutClient"));
    }

    private LabelText label(@Nullable Sensitive said, @Nullable Term otherwise) {
        String text = words.text(said);
        if (text != null) {
            return LabelText.of(text);
        }
        return otherwise == null ? LabelText.NONE : LabelText.of(words.label(otherwise));
    }

    private Mark setback(Relapse relapse) {
        LocalDate from = relapse.occurred().occurredOn();
        LocalDate to = relapse.recovered() == null ? null : relapse.recovered().occurredOn();
        List<EntryId> entries = relapse.recovered() == null
                ? List.of(relapse.id())
                : List.of(relapse.id(), relapse.recovered().entry());
        String what = entryWords.what(relapse.occurred());
        String says = words.says(relapse.occurred().seenBy());
        return Mark.bar(
                entries,
                Row.SETBACK,
                from,
                to,
                trajectory.horizon(),
                new Shape.Setback(to != null),
                to == null
                        ? words.say("mark.setback", what, says, words.day(from))
                        : words.say("mark.setback.recovered", what, says, words.day(from), words.day(to)),
                LabelText.of(words.label(relapse.occurred().domain())));
    }

    private Mark absence(DropOut dropOut) {
        LocalDate from = dropOut.disengaged().occurredOn();
        LocalDate to = dropOut.reengaged() == null ? null : dropOut.reengaged().occurredOn();
        List<EntryId> entries = dropOut.reengaged() == null
                ? List.of(dropOut.disengaged().entry())
                : List.of(dropOut.disengaged().entry(), dropOut.reengaged().entry());
        String says = words.says(dropOut.disengaged().seenBy());
        return Mark.bar(
                entries,
                Row.SETBACK,
                from,
                to,
                trajectory.horizon(),
                new Shape.Absence(to != null),
                to == null
                        ? words.say("mark.absence", says, words.day(from))
                        : words.say("mark.absence.back", says, words.day(from), words.day(to)),
                LabelText.of(words.say("label.absence")));
    }
}
