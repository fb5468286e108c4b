package traject.command.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.ServiceType;

/**
 * Invents cases: what happened, who recorded it, and when. A case depends on the seed, its number and the days given, on
 * nothing else, so any part of a simulation can be made again by itself. All rules hold by construction; the numbers
 * behind it stand in {@link Assumptions}.
 *
 * @param from the first day on which a case may open
 * @param until the last day on which anything happens or is recorded
 * @param zone in which the days are those of the service
 */
public record Simulation(long seed, LocalDate from, LocalDate until, ZoneId zone) {

    /** Room for the first entries of the youngest case. */
    private static final int YOUNGEST_DAYS = 7;

    /** What every simulated case and person is called first. */
    public static final String PREFIX = "sim-";

    public Simulation {
        if (seed < 0 || from.isAfter(until.minusDays(YOUNGEST_DAYS))) {
            throw new IllegalArgumentException("a simulation has a seed from 0 and lasts a week at least");
        }
    }

    /** The name of the case with this number. */
    public CaseId idOf(long number) {
        return new CaseId(PREFIX + seed + '-' + number);
    }

    /**
     * The case with this number, its commands in the order in which they are recorded, each at its own moment.
     *
     * @param number from 1
     */
    public BulkCase caseOf(long number) {
        Dice dice = Dice.of(seed, number);
        ServiceType type = dice.draw(Assumptions.SERVICE);
        Cast cast = Cast.of(Long.toString(seed), number, type);
        int days = (int) ChronoUnit.DAYS.between(from, until) - YOUNGEST_DAYS;
        LocalDate opened = Story.workingDay(from.plusDays(dice.between(0, days)));

        List<Telling> tellings = Life.tell(new Story(cast, dice, opened), type, until);
        Diary.keep(tellings, zone, dice);

        Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
        List<Telling> recorded =
                tellings.stream().filter(each -> each.recorded().isBefore(end)).toList();
        List<BulkCommand> commands = new ArrayList<>();
        recorded.forEach(each -> commands.add(new BulkCommand(each.command(), each.by(), each.recorded())));
        commands.addAll(Mending.of(recorded, cast.client().person(), zone, dice));
        commands.removeIf(each -> !each.now().isBefore(end));
        commands.sort(Comparator.comparing(BulkCommand::now));
        return new BulkCase(idOf(number), commands);
    }
}
