package traject.query.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file that work makes besides what it tells, kept in parts. */
public final class JobFiles {

    /** Bytes in memory at a time. */
    static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final String node;

    /** @param node on which the work is done */
    JobFiles(JdbcClient jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /**
     * The file of work that this node is at. It is whole when it is closed; until then, and unless the work is finished
     * after that, nobody sees it. Writing throws a {@link CancellationException} when the work is no longer this node's.
     */
    public OutputStream write(Task task) {
        return new PartStream((number, bytes) -> add(task.id(), number, bytes));
    }

    /**
     * The lock on the work is held until the part is stored, so that no part comes after the work was cancelled or taken
     * over.
     */
    private void add(UUID job, int number, byte[] bytes) {
        int added = jdbc.sql("""
                        INSERT INTO query.job_part (job, number, bytes)
                        SELECT id, ?, ? FROM query.job WHERE id = ? AND node = ? AND state = 'RUNNING' FOR SHARE""").params(number, bytes, job, node).update();
        if (added == 0) {
            throw new CancellationException("the work is not this node's any more");
        }
    }

    /** Bytes of the file, by now. */
    public long size(UUID job) {
        return jdbc.sql("SELECT coalesce(sum(octet_length(bytes)), 0) FROM query.job_part WHERE job = ?")
                .param(job)
                .query(Long.class)
                .single();
    }

    /**
     * Copies a file, a part at a time; whether somebody may see it is up to the caller.
     *
     * @param bytes as many as it has
     * @throws IOException when it is forgotten before it is copied
     */
    public void copy(UUID job, long bytes, OutputStream out) throws IOException {
        long left = bytes;
        for (int number = 0; left > 0; number++) {
            byte[] part = part(job, number).orElseThrow(() -> new IOException("the file was forgotten meanwhile"));
            out.write(part);
            left -= part.length;
        }
    }

    private Optional<byte[]> part(UUID job, int number) {
        return jdbc.sql("SELECT bytes FROM query.job_part WHERE job = ? AND number = ?")
                .params(job, number)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }
}
