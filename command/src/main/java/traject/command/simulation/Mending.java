package traject.command.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.casefile.EntryCommand;
import traject.command.casefile.HandoverCommand.RefuseHandover;
import traject.command.recording.BulkCommand;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.identity.ActorRole;

/** Entries turn out wrong later: whoever wrote them corrects them, takes them back, or revises several at once. */
final class Mending {

    private static final int DAYS_OFF = 6;

    private final PersonId client;
    private final ZoneId zone;
    private final Dice dice;
    private final List<BulkCommand> mended = new ArrayList<>();
    private final Set<Telling> touched = new HashSet<>();
    private final Set<Telling> retracted = new HashSet<>();
    private int changes;

    private Mending(PersonId client, ZoneId zone, Dice dice) {
        this.client = client;
        this.zone = zone;
        this.dice = dice;
    }

    /** The corrections of what was recorded, in no order. */
    static List<BulkCommand> of(List<Telling> recorded, PersonId client, ZoneId zone, Dice dice) {
        Mending mending = new Mending(client, zone, dice);
        LocalDate backbone = LocalDate.MIN;
        for (Telling telling : recorded) {
            if (telling.isBackbone()) {
                backbone = telling.on();
            }
            mending.look(telling, backbone);
        }
        if (dice.chance(Assumptions.REVISED)) {
            mending.revise(recorded);
        }
        return mending.mended;
    }

    private void look(Telling telling, LocalDate backbone) {
        if (dice.chance(Assumptions.CORRECTED)) {
            correct(telling, backbone);
        } else if (telling.standsAlone() && dice.chance(Assumptions.RETRACTED)) {
            retract(telling);
        }
    }

    /** The same kind of entry with other details, or on another day: never before what it hangs on. */
    private void correct(Telling telling, LocalDate backbone) {
        boolean restsOnNothing = telling.after().stream().anyMatch(retracted::contains);
        if (restsOnNothing || telling.command() instanceof RefuseHandover) {
            return;
        }
        LocalDate on = telling.on();
        if (telling.standsAlone() && dice.chance(Assumptions.DATE_WRONG)) {
            LocalDate earlier = on.minusDays(dice.between(1, DAYS_OFF));
            on = earlier.isBefore(backbone) ? backbone : earlier;
        }
        EntryCommand better = telling.draft().write(telling.id(), on, dice);
        if (!better.equals(telling.command())) {
            touched.add(telling);
            Instant now = moment(telling.recorded());
            mend(new CorrectEntry(nextId(), telling.id(), reason(), better), telling, now);
        }
    }

    /** What a decision rests on is taken back only after that decision. */
    private void retract(Telling telling) {
        touched.add(telling);
        retracted.add(telling);
        Instant from = telling.decisions().stream()
                .map(Telling::recorded)
                .filter(recorded -> recorded.isAfter(telling.recorded()))
                .max(Instant::compareTo)
                .orElse(telling.recorded());
        Instant now = moment(from);
        mend(new RetractEntry(nextId(), telling.id(), reason()), telling, now);
        if (dice.chance(Assumptions.RETRACTED_IN_ERROR)) {
            mend(new CorrectEntry(nextId(), telling.id(), reason(), telling.command()), telling, moment(now));
        }
    }

    /** One was noted twice wrongly: it is taken back and told anew, and another is put right with it. */
    private void revise(List<Telling> recorded) {
        List<Telling> candidates = recorded.stream()
                .filter(telling -> telling.standsAlone() && !telling.isTight() && !touched.contains(telling))
                .filter(telling -> telling.decisions().isEmpty() && telling.by().role() == ActorRole.HELPER)
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        Telling wrong = dice.pick(candidates);
        List<ChangeCommand> revision = new ArrayList<>();
        revision.add(new RetractEntry(nextId(), wrong.id(), reason()));
        revision.add(wrong.draft().write(nextId(), wrong.on(), dice));
        Instant from = wrong.recorded();
        for (Telling other : candidates) {
            if (other != wrong && other.by().equals(wrong.by()) && dice.chance(0.3)) {
                revision.add(new CorrectEntry(
                        nextId(), other.id(), reason(), other.draft().write(other.id(), other.on(), dice)));
                from = from.isAfter(other.recorded()) ? from : other.recorded();
                break;
            }
        }
        mended.add(new BulkCommand(new ReviseCourse(List.copyOf(revision)), wrong.by(), moment(from)));
    }

    private void mend(ChangeCommand change, Telling telling, Instant now) {
        mended.add(new BulkCommand(change, telling.by(), now));
    }

    private EntryId nextId() {
        return new EntryId("c" + ++changes);
    }

    private Sensitive reason() {
        return Phrase.CORRECTION.about(client, dice);
    }

    private Instant moment(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, zone).plusDays(dice.days(Assumptions.UNTIL_CORRECTED));
        return Diary.at(zone, Story.workingDay(day), dice);
    }
}
