package traject.query.export;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunOption;
import traject.shared.node.RunRefused;

/** Makes an archive from the command line. */
public final class ExportRun implements CommandLineRun {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "makes an archive of everything, encrypted to the keys in traject.archive.recipients";
    }

    @Override
    public List<RunOption> options() {
        return List.of(
                RunOption.required("to", "<file.age>", "the file to make; it must not be there yet"),
                RunOption.required("by", "<person>", "the id of who has it made, which is noted"),
                RunOption.optional("language", "<nl|en>", "the language of what goes wrong, nl by default"));
    }

    @Override
    public Class<? extends Work> work() {
        return Making.class;
    }

    /** Makes the file. */
    static final class Making implements Work {

        private final Export export;

        Making(Export export) {
            this.export = export;
        }

        @Override
        public int run(Invocation invocation) {
            Locale locale = Locale.of(invocation.options().text("language").orElse("nl"));
            Exporter exporter = Exporter.onCommandLine(invocation.options().required("by"));
            try (ArchiveFile file =
                    new ArchiveFile(invocation.options().path("to").orElseThrow())) {
                Told told = new Told(invocation);
                export.run(exporter, file::open, told);
                file.keep();
                told.finish();
                return ExitCode.OK;
            } catch (NotAnswered refused) {
                throw new RunRefused(
                        ExitCode.CONFIGURATION, refused.toProblem(locale).detail());
            } catch (ArchiveException fault) {
                throw new RunRefused(ExitCode.CANNOT_CREATE, fault.sentence(locale));
            } catch (UncheckedIOException broken) {
                throw new RunRefused(
                        ExitCode.IO, new ArchiveException(ArchiveFault.ARCHIVE_NOT_WRITTEN).sentence(locale));
            }
        }
    }

    /** Tells how far it is, and stops when asked to. */
    private static final class Told implements Export.Listener {

        private final Invocation invocation;
        private @Nullable Progress progress;

        Told(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public void row(long total) {
            if (invocation.isStopping()) {
                throw new RunRefused(ExitCode.STOPPED, "Stopped: there is no archive.");
            }
            if (progress == null) {
                progress = invocation.progress("rows", total);
            }
            progress.add(1);
        }

        void finish() {
            if (progress != null) {
                progress.finish();
            }
        }
    }
}
