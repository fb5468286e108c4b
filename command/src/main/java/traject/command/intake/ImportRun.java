package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import traject.command.intake.ImportReport.RefusedLine;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.RunOption;
import traject.shared.node.RunRefused;

/** Brings in a file of cases from the command line, recorded as an administrator. */
public final class ImportRun implements CommandLineRun {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "brings in a file of cases, each whole or not at all";
    }

    @Override
    public List<RunOption> options() {
        return List.of(
                RunOption.required("file", "<file.jsonl>", "the file to read"),
                RunOption.required("by", "<person>", "the id under which it is recorded"),
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
            Path file = Path.of(invocation.options().required("file"));
            Actor actor = new Actor(new PersonId(invocation.options().required("by")), ActorRole.ADMIN, null);
            Locale locale = Locale.of(invocation.options().text("language").orElse("nl"));
            if (!Files.isReadable(file)) {
                throw new RunRefused(ExitCode.NO_INPUT, "There is no file " + file + " that can be read.");
            }
            try (InputStream lines = Files.newInputStream(file)) {
                ImportReport report = intake.take(lines, actor, locale);
                report.refusals().forEach(refused -> invocation.print(told(file, refused)));
                invocation.say("Cases: " + report.cases().recorded() + " recorded, "
                        + report.cases().skipped() + " there already, "
                        + report.cases().refused() + " refused.");
                return report.cases().refused() == 0 ? ExitCode.OK : ExitCode.DATA;
            }
        }

        private static String told(Path file, RefusedLine refused) {
            String field = refused.field() == null ? "" : refused.field() + ": ";
            return file + ":" + refused.line() + ": " + field + refused.sentence() + " [" + refused.code() + "]";
        }
    }
}
