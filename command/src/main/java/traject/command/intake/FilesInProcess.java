package traject.command.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import traject.command.reason.NotRecorded;
import traject.command.security.WhoMayRecord;
import traject.shared.desk.FileDesk;
import traject.shared.desk.FileDesk.Reply.NotTaken;
import traject.shared.desk.FileDesk.Reply.Taken;
import traject.shared.desk.ImportStatus;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Takes the files of pages on this node. */
public final class FilesInProcess implements FileDesk {

    private final Imports imports;

    public FilesInProcess(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Reply take(File file) throws IOException {
        try {
            if (!mayImport(file.actor())) {
                throw NotRecorded.because(CommonReason.NOT_PERMITTED);
            }
            ImportRequest wanted = new ImportRequest(file.name(), file.actor(), file.locale(), file.dryRun());
            return new Taken(imports.begin(imports.keep(file.content()), file.mapping(), wanted)
                    .status());
        } catch (NotRecorded refused) {
            return new NotTaken(refused.toProblem(file.locale()));
        }
    }

    @Override
    public Optional<ImportStatus> find(String id, Actor actor) {
        return imports.find(id, actor).map(ImportJob::status);
    }

    @Override
    public List<ImportStatus> all(Actor actor) {
        return imports.all(actor).stream().map(ImportJob::status).toList();
    }

    @Override
    public void stop(String id, Actor actor) {
        imports.find(id, actor).ifPresent(ImportJob::stop);
    }

    @Override
    public boolean mayImport(Actor actor) {
        return WhoMayRecord.mayImport(actor.role());
    }
}
