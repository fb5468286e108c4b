package traject.query.research.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.process.EventLog;
import traject.query.process.format.FormatException;
import traject.query.process.format.OcelReader;
import traject.query.process.format.XesEventLog;
import traject.query.process.object.ObjectCentricLog;

/** Reads files that strangers wrote: nothing outside of the file is read, and no more of it than {@link Bounds} allow. */
final class DatasetReader {

    private DatasetReader() {}

    /**
     * Reads all of it.
     *
     * @param firstColumn of states, in a table of states; null for what follows the id
     * @throws NotAnswered when it can't be understood or holds too much, with its line where that is known
     */
    static Data read(DatasetFormat format, @Nullable String firstColumn, InputStream in) {
        try (in) {
            return switch (format) {
                case STS -> new Data.States(StsFile.read(in, firstColumn));
                case SPELL -> new Data.States(SpellFile.read(in));
                case XES -> new Data.Events(checked(XesEventLog.read(in, Bounds.EVENTS)));
                case OCEL -> new Data.Objects(checked(OcelReader.read(in, Bounds.EVENTS)));
            };
        } catch (FormatException e) {
            throw Refusals.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventLog checked(EventLog log) {
        if (log.events() == 0) {
            throw new NotAnswered(Reason.DATASET_EMPTY);
        }
        if (log.cases() > Bounds.CASES || log.activities().size() > Bounds.ACTIVITIES) {
            throw new NotAnswered(Reason.DATASET_TOO_MANY);
        }
        return log;
    }

    private static ObjectCentricLog checked(ObjectCentricLog log) {
        if (log.events().isEmpty()) {
            throw new NotAnswered(Reason.DATASET_EMPTY);
        }
        if (log.eventTypes().size() > Bounds.ACTIVITIES || log.objectTypes().size() > Bounds.STATES) {
            throw new NotAnswered(Reason.DATASET_TOO_MANY);
        }
        return log;
    }
}
