package traject.command.restore;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.archive.ArchiveReader;
import traject.shared.archive.Identities;
import traject.shared.event.PersonId;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunOption;
import traject.shared.node.RunRefused;

/** Restores an archive from the command line. */
public final class RestoreRun implements CommandLineRun {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String summary() {
        return "fills an empty database from an archive, all of it or nothing";
    }

    @Override
    public List<RunOption> options() {
        return List.of(
                RunOption.required("from", "<file.age>", "the archive"),
                RunOption.required("identity", "<file>", "the file with the secret key that opens it"),
                RunOption.required("by", "<person>", "the id of who restores, which is noted"),
                RunOption.optional("language", "<nl|en>", "the language of what goes wrong, nl by default"));
    }

    @Override
    public Class<? extends Work> work() {
        return Restoring.class;
    }

    /** Fills the database. */
    static final class Restoring implements Work {

        private final Restore restore;

        Restoring(Restore restore) {
            this.restore = restore;
        }

        @Override
        public int run(Invocation invocation) {
            Locale locale = Locale.of(invocation.options().text("language").orElse("nl"));
            PersonId by = new PersonId(invocation.options().required("by"));
            Path from = invocation.options().path("from").orElseThrow();
            Path identity = invocation.options().path("identity").orElseThrow();
            try (ArchiveReader archive = new ArchiveReader(from, Identities.read(identity))) {
                Progress progress = invocation.progress("rows", archive.header().total());
                restore.run(archive, by.value(), () -> {
                    if (invocation.isStopping()) {
                        throw new RunRefused(ExitCode.STOPPED, "Stopped: nothing was restored.");
                    }
                    progress.add(1);
                });
                progress.finish();
                return ExitCode.OK;
            } catch (ArchiveException fault) {
                throw new RunRefused(exitCode(fault.fault()), fault.sentence(locale) + " [" + fault.getMessage() + "]");
            }
        }

        private static int exitCode(ArchiveFault fault) {
            return switch (fault) {
                case ARCHIVE_UNREADABLE, IDENTITY_UNREADABLE, IDENTITY_LOCKED -> ExitCode.NO_INPUT;
                case NOT_AN_ARCHIVE,
                        ARCHIVE_DAMAGED,
                        ARCHIVE_BROKEN_OFF,
                        ARCHIVE_TOO_NEW,
                        IDENTITY_WRONG,
                        EVENT_REFUSED,
                        ROW_REFUSED -> ExitCode.DATA;
                case STORE_NOT_EMPTY, ARCHIVE_EXISTS, ARCHIVE_NOT_WRITTEN -> ExitCode.CANNOT_CREATE;
                case STORE_INCOMPLETE -> ExitCode.CONFIGURATION;
                case STORE_FAILED -> ExitCode.UNAVAILABLE;
            };
        }
    }
}
