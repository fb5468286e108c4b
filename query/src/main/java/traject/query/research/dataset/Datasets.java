package traject.query.research.dataset;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.eventstore.DiskFull;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/**
 * Files that people brought to look at, each seen by its owner alone, in the role in which they brought it. They stand
 * beside the cases: nothing here reads or writes the event store.
 *
 * <p>Traject knows nobody in these files, so it can give nobody a pseudonym: that no names stand in them is up to
 * whoever brings them, and the page says so. What they hold is never logged, and goes into no archive.
 */
public final class Datasets {

    /** Large files take memory, to be read as to be drawn. */
    private static final int AT_ONCE = 2;

    private final DatasetTable table;
    private final long largestFile;
    private final long room;
    private final RecentData recent = new RecentData();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Datasets(DatasetTable table, long largestFile, long room) {
        this.table = table;
        this.largestFile = largestFile;
        this.room = room;
    }

    /** How much somebody may keep, and keeps. */
    public DatasetRoom room(Actor owner) {
        return new DatasetRoom(largestFile, room, table.used(owner));
    }

    /** Somebody's own, the latest first. */
    public List<Dataset> all(Actor owner) {
        return table.all(owner);
    }

    /**
     * What is known of one.
     *
     * @throws NotAnswered when the owner has no such dataset
     */
    public Dataset find(Actor owner, UUID id) {
        return table.find(owner, id).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_DATASET));
    }

    /**
     * All of one.
     *
     * @throws NotAnswered when the owner has no such dataset
     */
    public Data data(Actor owner, Dataset dataset) {
        UUID id = UUID.fromString(dataset.id());
        Data known = recent.get(id);
        if (known != null) {
            return known;
        }
        byte[] packed = table.packed(owner, id).orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_DATASET));
        Data read = read(dataset.format(), dataset.firstColumn(), packed, _ -> {});
        recent.put(id, read);
        return read;
    }

    /**
     * Forgets one.
     *
     * @throws NotAnswered when the owner has no such dataset
     */
    public Dataset delete(Actor owner, UUID id) {
        Dataset dataset = find(owner, id);
        table.delete(owner, id);
        recent.forget(id);
        return dataset;
    }

    /**
     * Reads what was sent and stores it whole, or not at all.
     *
     * @param reached is told how many bytes have been read
     * @throws NotAnswered when it can't be understood, holds too much, or there is no room for it
     */
    Dataset add(Wanted wanted, Content content, LongConsumer reached) {
        DatasetRoom there = room(wanted.owner());
        if (content.unpacked() > there.left()) {
            throw new NotAnswered(Reason.DATASET_ROOM_FULL);
        }
        Data data = read(wanted.format(), wanted.firstColumn(), content.packed(), reached);
        UUID id = UUID.randomUUID();
        Dataset dataset = new Dataset(
                id.toString(),
                wanted.name(),
                wanted.format(),
                wanted.firstColumn(),
                wanted.at(),
                content.size(),
                content.unpacked(),
                content.sha256(),
                DatasetSummary.of(data));
        try {
            table.add(wanted.owner(), dataset, content.packed(), room);
        } catch (DataAccessException e) {
            throw DiskFull.isCauseOf(e) ? new NotAnswered(CommonReason.STORAGE_FULL) : e;
        }
        recent.put(id, data);
        return dataset;
    }

    /** Has something done that takes memory, a few at once, in the order in which they were asked for. */
    public <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private Data read(DatasetFormat format, @Nullable String firstColumn, byte[] packed, LongConsumer reached) {
        return inTurn(() -> DatasetReader.read(format, firstColumn, new Counted(Content.open(packed), reached)));
    }
}
