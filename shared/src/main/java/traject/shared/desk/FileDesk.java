package traject.shared.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import traject.shared.identity.Actor;
import traject.shared.problem.Problem;

/** Takes files of cases and tells how far they are: the one way in for pages and API alike. */
public interface FileDesk {

    /**
     * A file, and how it is to come in.
     *
     * @param name as whoever brings it in calls it; null when it has none
     * @param content read to its end before the answer, and closed
     * @param mapping of a table; null for JSON Lines
     * @param dryRun whether it is only told what would come of it
     */
    record File(
            @Nullable String name,
            InputStream content,
            @Nullable String mapping,
            Actor actor,
            Locale locale,
            boolean dryRun) {}

    /** What becomes of a file. */
    sealed interface Reply {

        /** It is brought in as soon as there is room. */
        record Taken(ImportStatus status) implements Reply {}

        /** It is not taken, and why, in the caller's language. */
        record NotTaken(Problem problem) implements Reply {}
    }

    /**
     * Takes a file.
     *
     * @throws IOException when it breaks off on its way here: nothing was recorded then
     */
    Reply take(File file) throws IOException;

    /** The import of this id, if there is one that the actor may ask after. */
    Optional<ImportStatus> find(String id, Actor actor);

    /** Those that the actor may ask after, the latest first. */
    List<ImportStatus> all(Actor actor);

    /** Ends it after its batch; what it recorded stays. Nothing happens when there is none that the actor may ask after. */
    void stop(String id, Actor actor);

    /** Whether somebody in this role may bring files in. */
    boolean mayImport(Actor actor);
}
