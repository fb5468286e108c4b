package traject.command.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import traject.command.lines.LineSource;
import traject.command.reason.NotRecorded;
import traject.shared.desk.ImportProgress;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.RefusedLine;
import traject.shared.event.InvalidValue;
import traject.shared.event.PersonId;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunOption;
import traject.shared.node.RunRefused;
import traject.shared.problem.CommonReason;

/** Brings in a file of cases from the command line, recorded as an administrator. */
public final class ImportRun implements CommandLineRun {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "brings in a file of cases, each whole or not at all; the same file again goes on where it ended";
    }

    @Override
    public List<RunOption> options() {
        return List.of(
                RunOption.required("file", "<file>", "the file to read: JSON Lines, or CSV or XLSX with a mapping"),
                RunOption.required("by", "<person>", "the id under which it is recorded"),
                RunOption.optional("mapping", "<mapping.yaml>", "what the columns of a table mean"),
                RunOption.flag("dry-run", "tells what would be recorded and what refused, and stores nothing"),
                RunOption.optional("language", "<nl|en>", "the language of the refusals, nl by default"));
    }

    @Override
    public Class<? extends Work> work() {
        return Reading.class;
    }

    /** Reads the file. */
    static final class Reading implements Work {

        private final ImportIntake intake;

        Reading(ImportIntake intake) {
            this.intake = intake;
        }

        @Override
        public int run(Invocation invocation) throws IOException {
            Path file = readable(invocation.options().required("file"));
            Optional<String> mapping = invocation.options().text("mapping");
            Locale locale = Locale.of(invocation.options().text("language").orElse("nl"));
            boolean dryRun = invocation.options().has("dry-run");
            ImportRequest request = new ImportRequest(file.toString(), actor(invocation), locale, dryRun);
            try (FileChannel channel = FileChannel.open(file);
                    LineSource source = intake.open(file, channel, mapping.isPresent() ? text(mapping.get()) : null)) {
                return take(intake.begin(source, request), dryRun, invocation);
            } catch (NotRecorded refused) {
                throw refused(ExitCode.DATA, refused, locale);
            } catch (IOException | RuntimeException brokenOff) {
                NotRecorded told = intake.brokenOff(brokenOff);
                if (told.is(CommonReason.STORAGE_FULL)) {
                    throw refused(ExitCode.IO, told, locale);
                }
                if (DatabaseUnavailable.isCauseOf(brokenOff)) {
                    throw refused(ExitCode.UNAVAILABLE, told, locale);
                }
                throw brokenOff;
            }
        }

        private static RunRefused refused(int exitCode, NotRecorded why, Locale locale) {
            String place = why.field() == null ? "" : why.field() + ": ";
            return new RunRefused(exitCode, place + why.sentence(locale) + " [" + why.code() + "]");
        }

        private static int take(FileIntake taken, boolean dryRun, Invocation invocation) throws IOException {
            AtomicReference<ImportProgress> last = new AtomicReference<>(taken.progress());
            AtomicReference<Progress> shown = new AtomicReference<>();
            ImportReport report = taken.run(() -> {
                ImportProgress now = taken.progress();
                Progress progress =
                        shown.updateAndGet(known -> known == null ? invocation.progress("lines", now.total()) : known);
                progress.add(now.done() - last.getAndSet(now).done());
                if (invocation.isStopping()) {
                    taken.stop();
                }
            });
            report.refusals().forEach(refused -> invocation.print(told(refused)));
            invocation.say("Cases: " + report.cases().recorded() + (dryRun ? " to record, " : " recorded, ")
                    + report.cases().skipped() + " there already, "
                    + report.cases().refused() + " refused.");
            if (taken.isStopped()) {
                invocation.say("Stopped after line " + report.lines() + "; the same call goes on from there.");
                return ExitCode.STOPPED;
            }
            return report.cases().refused() == 0 ? ExitCode.OK : ExitCode.DATA;
        }

        private static Actor actor(Invocation invocation) {
            try {
                return new Actor(new PersonId(invocation.options().required("by")), ActorRole.ADMIN, null);
            } catch (InvalidValue malformed) {
                throw new RunRefused(
                        ExitCode.USAGE,
                        "--by names a person with letters, digits, dots, dashes and underscores, at most 64.");
            }
        }

        private static Path readable(String name) {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new RunRefused(ExitCode.NO_INPUT, "There is no file " + file + " that can be read.");
            }
            return file;
        }

        private static String text(String mapping) throws IOException {
            try {
                return Files.readString(readable(mapping));
            } catch (MalformedInputException other) {
                throw new RunRefused(ExitCode.DATA, "The mapping " + mapping + " is not written in UTF-8.");
            }
        }

        private static String told(RefusedLine refused) {
            String field = refused.field() == null ? "" : refused.field() + ": ";
            String column = refused.column() == null ? "" : " (" + refused.column() + ")";
            return refused.file() + ":" + refused.line() + ": " + field + refused.sentence() + column + " ["
                    + refused.code() + "]";
        }
    }
}
