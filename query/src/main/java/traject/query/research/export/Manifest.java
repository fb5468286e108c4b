package traject.query.research.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.research.Stamp;

/**
 * What an export is, for whoever finds it later.
 *
 * @param format its name, and what that stands for
 * @param stamp under which it can be made again
 * @param sequences how trajectories are laid out
 * @param timeZero the day of time 0, where it is the same for all
 * @param files every other file, in the order of the archive
 * @param notes what is to be known before one counts
 */
record Manifest(
        Format format,
        Made stamp,
        SequenceDefinition sequences,
        @Nullable LocalDate timeZero,
        Counts counts,
        Protection protection,
        List<SummedFile> files,
        Notes notes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    /** A format with what it stands for. */
    record Format(String name, String standard) {}

    /** The stamp; positions and seeds are texts, for JSON numbers are not that long everywhere. */
    record Made(
            String transaction,
            String position,
            Instant knownAt,
            LocalDate on,
            String question,
            String seed,
            String software,
            String checksum) {
        static Made of(Stamp stamp, String checksum) {
            return new Made(
                    Long.toString(stamp.position().tx()),
                    Long.toString(stamp.position().last()),
                    stamp.knownAt(),
                    stamp.on(),
                    stamp.question(),
                    Long.toString(stamp.seed()),
                    stamp.software(),
                    checksum);
        }
    }

    /** How much there is. */
    record Counts(int trajectories, int cases, long events) {}

    /** What holds of persons in it. */
    record Protection(
            boolean pseudonyms, boolean names, boolean freeText, boolean calendarDays, boolean smallCellsSuppressed) {}

    /** A file with its size and the SHA-256 of its bytes, in hexadecimal digits. */
    record SummedFile(String name, long bytes, String sha256) {}

    /** The same sentences in both languages. */
    record Notes(List<String> nl, List<String> en) {}

    static Manifest of(ExportFormat format, ExportedCases cases, Stamp stamp, List<SummedFile> files, String checksum) {
        boolean calendar = cases.definition().axis() == Axis.CALENDAR;
        return new Manifest(
                new Format(format.name(), format.standard()),
                Made.of(stamp, checksum),
                cases.definition(),
                calendar && !cases.trajectories().isEmpty()
                        ? cases.trajectories().getFirst().zero()
                        : null,
                new Counts(cases.trajectories().size(), cases.cases().size(), cases.events()),
                new Protection(true, false, false, format.dates(), false),
                files,
                new Notes(notes(format, Words.DUTCH), notes(format, Locale.ENGLISH)));
    }

    /** What is to be known before one counts, in a language. */
    static List<String> notes(ExportFormat format, Locale language) {
        return List.of(
                Words.say(language, "note.pseudonyms"),
                Words.say(language, "note.text"),
                Words.say(language, format.dates() ? "note.dates" : "note.days"),
                Words.say(language, "note.small-cells"),
                Words.say(language, "note.again"),
                Words.say(language, "note." + format.code()));
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + '\n';
    }
}
