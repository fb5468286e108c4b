package traject.command.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** A case while it is being invented: where it stands today, what happened so far and what is still to come. */
final class Story {

    final Cast cast;
    final Dice dice;
    final List<Telling> tellings = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final Agenda agenda = new Agenda();
    final LocalDate opened;
    LocalDate today;
    Phase phase = Phase.WELCOME;
    boolean open;
    boolean away;

    @Nullable
    Relation leading;

    /** The announcement of a handover that is on its way. */
    @Nullable
    Telling handover;

    private Actor helper;
    private int episode;

    Story(Cast cast, Dice dice, LocalDate opened) {
        this.cast = cast;
        this.dice = dice;
        this.opened = opened;
        this.today = opened;
        this.helper = dice.pick(cast.helpers());
    }

    PersonId client() {
        return cast.client().person();
    }

    /** Who carries the trajectory, or did so last. */
    Actor helper() {
        return helper;
    }

    void lead(Relation relation) {
        leading = relation;
        helper = relation.helper;
    }

    void beginEpisode() {
        open = true;
        episode++;
    }

    /** Happens after so many days, on a working day, unless the case is closed by then. */
    void later(int days, Runnable happens) {
        int planned = episode;
        agenda.plan(workingDay(today.plusDays(days)), () -> {
            if (open && episode == planned) {
                happens.run();
            }
        });
    }

    void later(Spread spread, Runnable happens) {
        later(dice.days(spread), happens);
    }

    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** On this the rest hangs, so it is recorded in its order. */
    Telling backbone(Actor by, Draft draft) {
        return tell(by, draft, true, List.of());
    }

    /** It may be recorded late, though not before what it is about. */
    Telling tell(Actor by, Draft draft, Telling... after) {
        return tell(by, draft, List.of(after));
    }

    Telling tell(Actor by, Draft draft, List<Telling> after) {
        after.forEach(Telling::refer);
        return tell(by, draft, false, after);
    }

    /** A decision needs what it rests on, which may still turn out wrong afterwards. */
    void decide(Draft draft, List<Telling> basis) {
        Telling decision = tell(helper, draft, false, basis);
        basis.forEach(telling -> telling.carry(decision));
    }

    private Telling tell(Actor by, Draft draft, boolean backbone, List<Telling> after) {
        Telling telling =
                new Telling(new EntryId("e" + (tellings.size() + 1)), today, by, draft, dice, backbone, after);
        tellings.add(telling);
        return telling;
    }

    /** What the client says, written down by themselves or for them. */
    Actor voice() {
        return dice.chance(Assumptions.CLIENT_WRITES) ? cast.client() : helper;
    }

    Actor recorderOf(View view) {
        return view == View.CLIENT ? voice() : helper;
    }

    Actor recorderOf(Side side) {
        return side == Side.CLIENT ? voice() : helper;
    }

    /** A text, or none: most entries have none. */
    @Nullable
    Sensitive note(Phrase phrase, Dice dice) {
        return dice.chance(Assumptions.WITH_NOTE) ? phrase.about(client(), dice) : null;
    }

    Sensitive text(Phrase phrase, Dice dice) {
        return phrase.about(client(), dice);
    }
}
