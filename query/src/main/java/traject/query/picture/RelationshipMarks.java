package traject.query.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.picture.Leads.Piece;
import traject.query.picture.Leads.Time;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;

/** Who worked with the client, who led, who stood in, how the case changed hands, and when nobody led. */
final class RelationshipMarks {

    private final Trajectory trajectory;
    private final Wording words;
    private final Leads leads;

    RelationshipMarks(Trajectory trajectory, Wording words, Leads leads) {
        this.trajectory = trajectory;
        this.words = words;
        this.leads = leads;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Time gap : leads.gaps(trajectory.horizon())) {
            addGap(gap, marks);
        }
        for (Relationship relationship : trajectory.last().relationships()) {
            addRelationship(relationship, marks);
            relationship.replacements().forEach(each -> marks.add(replacement(relationship, each)));
        }
        for (Handover handover : trajectory.last().handovers()) {
            marks.add(handover(handover));
        }
        return marks;
    }

    private void addGap(Time gap, List<Mark> marks) {
        LocalDate to = trajectory.drawnUntil(gap.to());
        EntryId freed = freedOn(gap.from());
        if (freed != null) {
            long days = ChronoUnit.DAYS.between(gap.from(), to);
            marks.add(Mark.bar(
                    List.of(freed),
                    Row.RELATIONSHIP,
                    gap.from(),
                    to,
                    trajectory.horizon(),
                    new Shape.Gap(days),
                    words.say(
                            "mark.gap",
                            words.period(gap.from(), to.equals(trajectory.horizon()) ? null : to),
                            words.count("days", days)),
                    LabelText.of(words.count("label.days", days))));
        }
    }

    /** The entry after which nobody led. */
    private @Nullable EntryId freedOn(LocalDate day) {
        return trajectory.course().stream()
                .filter(entry -> entry.occurredOn().equals(day)
                        && (entry instanceof RelationshipEnded
                                || entry instanceof CaseOpened
                                || entry instanceof CaseReopened))
                .map(CaseEntry::entry)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private void addRelationship(Relationship relationship, List<Mark> marks) {
        EntryId start = trajectory.startOf(relationship.id());
        if (start == null) {
            return;
        }
        LocalDate until = trajectory.drawnUntil(relationship.endedOn());
        List<EntryId> entries = entries(start, relationship);
        for (Piece piece : Leads.pieces(relationship.startedOn(), until, leads.of(relationship.id()))) {
            @Nullable LocalDate end = piece.to().equals(until) ? relationship.endedOn() : piece.to();
            String name = words.name(relationship.helper());
            marks.add(Mark.bar(
                    entries,
                    Row.RELATIONSHIP,
                    piece.from(),
                    end,
                    trajectory.horizon(),
                    new Shape.RelationshipBar(piece.leading()),
                    words.say(piece.leading() ? "mark.leader" : "mark.beside", name, words.period(piece.from(), end)),
                    LabelText.of(name)));
        }
    }

    /** Its start, where it took the lead, and its end. */
    private List<EntryId> entries(EntryId start, Relationship relationship) {
        List<EntryId> entries = new ArrayList<>(List.of(start));
        for (CaseEntry entry : trajectory.course()) {
            if ((entry instanceof RelationshipMadeLeading led
                            && led.relationship().equals(relationship.id()))
                    || (entry instanceof RelationshipEnded ended
                            && ended.relationship().equals(relationship.id()))
                    || (entry instanceof CaseClosed && entry.occurredOn().equals(relationship.endedOn()))) {
                entries.add(entry.entry());
            }
        }
        return entries;
    }

    private Mark replacement(Relationship relationship, Relationship.Replacement replacement) {
        List<EntryId> entries = new ArrayList<>(List.of(replacement.arranged().entry()));
        trajectory.all(ReplacementEnded.class).stream()
                .filter(ended -> ended.replacement().equals(entries.getFirst()))
                .forEach(ended -> entries.add(ended.entry()));
        LocalDate from = replacement.arranged().occurredOn();
        String name = words.name(replacement.arranged().helper());
        return Mark.bar(
                entries,
                Row.RELATIONSHIP,
                from,
                replacement.endedOn(),
                trajectory.horizon(),
                new Shape.ReplacementBar(),
                words.say(
                        "mark.replacement",
                        name,
                        words.name(relationship.helper()),
                        words.period(from, replacement.endedOn())),
                LabelText.of(name));
    }

    private Mark handover(Handover handover) {
        List<EntryId> entries = new ArrayList<>(List.of(handover.id()));
        for (CaseEntry entry : trajectory.course()) {
            boolean step = switch (handover.status()) {
                case ANNOUNCED -> false;
                case ACCEPTED -> isAccepted(entry, handover);
                case REFUSED ->
                    entry instanceof HandoverRefused refused
                            && refused.handover().equals(handover.id());
                case CANCELLED ->
                    isAccepted(entry, handover)
                            || (entry instanceof HandoverCancelled cancelled
                                    && cancelled.handover().equals(handover.id()));
                case COMPLETED ->
                    isAccepted(entry, handover)
                            || (entry instanceof HandoverCompleted completed
                                    && completed.handover().equals(handover.id()));
            };
            if (step) {
                entries.addFirst(entry.entry());
            }
        }
        String how = handover.manner() == null
                ? handover.status().toString()
                : handover.manner().toString();
        String from = words.name(handover.from() == null ? null : trajectory.helper(handover.from()));
        return new Mark(
                entries,
                Row.RELATIONSHIP,
                0,
                handover.since(),
                null,
                false,
                new Shape.HandoverPost(handover.status(), handover.manner()),
                words.say(
                        "mark.handover." + how,
                        from,
                        words.name(handover.to()),
                        words.day(handover.since()),
                        words.day(handover.announcedOn())),
                LabelText.NONE,
                Mark.Revision.NONE);
    }

    private static boolean isAccepted(CaseEntry entry, Handover handover) {
        return entry instanceof HandoverAccepted accepted && accepted.handover().equals(handover.id());
    }
}
