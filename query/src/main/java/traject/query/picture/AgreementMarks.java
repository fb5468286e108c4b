package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import traject.query.timeline.Agreement;
import traject.shared.event.AgreementEvent;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.EntryId;

/** The agreements as bars with how they ended. */
final class AgreementMarks {

    private final Trajectory trajectory;
    private final Wording words;
    private final EntryWords entryWords;

    AgreementMarks(Trajectory trajectory, Wording words, EntryWords entryWords) {
        this.trajectory = trajectory;
        this.words = words;
        this.entryWords = entryWords;
    }

    List<Mark> marks() {
        return trajectory.last().agreements().stream().map(this::mark).toList();
    }

    private Mark mark(Agreement agreement) {
        boolean runs = agreement.status() == Agreement.Status.RUNNING;
        LocalDate due = agreement.content().until();
        LocalDate on = trajectory.viewpoint().on();
        boolean overdue =
                runs && due != null && due.isBefore(on) && !agreement.madeOn().isAfter(on);
        List<EntryId> entries = new ArrayList<>();
        List<LocalDate> revisions = new ArrayList<>();
        for (AgreementEvent event : trajectory.all(AgreementEvent.class)) {
            if (about(event).equals(agreement.id())) {
                entries.add(event.entry());
                if (event instanceof AgreementRevised) {
                    revisions.add(event.occurredOn());
                }
            }
        }
        String what = entryWords.agreement(agreement.id());
        String number = Integer.toString(trajectory.number(agreement.id()));
        String state = state(agreement, overdue);
        String day = due != null && runs ? words.dayInYear(due) : "";
        String party = agreement.brokenBy() == null ? "" : words.party(agreement.brokenBy());
        String sentence = words.say(
                "mark.agreement",
                number,
                what,
                words.day(agreement.madeOn()),
                revisions.stream()
                        .map(revised -> words.say("mark.agreement.revised", words.day(revised)))
                        .collect(Collectors.joining()),
                words.say("agreement." + state, words.day(runs && due != null ? due : agreement.since()), party));
        LabelText label = new LabelText(what, " · " + words.say("label.agreement." + state, runs ? day : party));
        return Mark.bar(
                entries,
                Row.AGREEMENT,
                agreement.madeOn(),
                runs ? null : agreement.since(),
                trajectory.horizon(),
                new Shape.AgreementBar(
                        Integer.parseInt(number),
                        agreement.status(),
                        agreement.brokenBy(),
                        revisions,
                        runs ? due : null,
                        overdue),
                sentence,
                label);
    }

    private static String state(Agreement agreement, boolean overdue) {
        if (overdue) {
            return "RUNNING.overdue";
        }
        boolean runs = agreement.status() == Agreement.Status.RUNNING;
        return agreement.status() + (runs && agreement.content().until() != null ? ".due" : "");
    }

    private static EntryId about(AgreementEvent event) {
        return switch (event) {
            case AgreementMade e -> e.entry();
            case AgreementKept e -> e.agreement();
            case AgreementBroken e -> e.agreement();
            case AgreementRevised e -> e.agreement();
            case AgreementEnded e -> e.agreement();
        };
    }
}
