package traject.query.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.query.problem.Reason;
import traject.shared.event.PersonId;
import traject.shared.eventstore.LogToken;
import traject.shared.eventstore.Migrations;
import traject.shared.eventstore.Schema;
import traject.shared.eventstore.TestDatabase;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** Files of work on two nodes, as they are kept in the database. */
class JobFilesTest {

    private static final Actor RESEARCHER = new Actor(new PersonId("mina"), ActorRole.RESEARCHER, null);
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String HERE = "node-1";
    private static final String THERE = "node-2";

    private JdbcClient jdbc;
    private JobTable table;
    private JobFiles here;
    private JobFiles there;

    @BeforeEach
    void start() {
        TestDatabase database = TestDatabase.fresh();
        new Migrations(database.owner(), TestDatabase.APPLICATION, List.of(new Schema("query"))).run();
        jdbc = JdbcClient.create(database.application());
        table = new JobTable(jdbc);
        here = new JobFiles(jdbc, HERE);
        there = new JobFiles(jdbc, THERE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, JobFiles.PART - 1, JobFiles.PART, JobFiles.PART + 1, 3 * JobFiles.PART})
    void what_is_copied_is_what_was_written_however_it_was_cut(int size) throws IOException {
        byte[] written = bytes(size);
        Task task = taken(HERE);

        try (OutputStream out = here.write(task)) {
            int half = size / 2;
            out.write(written, 0, half);
            for (int i = half; i < Math.min(size, half + 3); i++) {
                out.write(written[i]);
            }
            out.write(written, Math.min(size, half + 3), size - Math.min(size, half + 3));
        }
        table.finished(task.id(), HERE, new Outcome("{}", null), "1.0");

        assertThat(there.size(task.id())).isEqualTo(size);
        assertThat(copied(task.id(), size)).isEqualTo(written);
        assertThat(parts()).isEqualTo((size + JobFiles.PART - 1) / JobFiles.PART);
    }

    @Test
    void work_that_is_cancelled_leaves_no_part_and_adds_none() throws IOException {
        Task task = taken(HERE);
        OutputStream out = here.write(task);
        out.write(bytes(2 * JobFiles.PART));
        assertThat(parts()).isEqualTo(2);

        table.cancel(task.id());

        assertThat(parts()).isZero();
        assertThatThrownBy(() -> out.write(bytes(JobFiles.PART))).isInstanceOf(CancellationException.class);
        assertThat(parts()).isZero();
    }

    @Test
    void work_that_fails_or_is_given_back_leaves_no_part() throws IOException {
        Task failing = taken(HERE);
        write(here, failing);
        table.failed(failing.id(), HERE, Reason.TOO_MANY_TRAJECTORIES, null);
        assertThat(parts()).isZero();

        Task stopped = taken(HERE);
        write(here, stopped);
        table.release(HERE);
        assertThat(parts()).isZero();
    }

    @Test
    void another_node_begins_work_of_a_silent_one_anew_and_the_silent_one_adds_nothing() throws IOException {
        Task before = taken(HERE);
        OutputStream silent = here.write(before);
        silent.write(bytes(2 * JobFiles.PART));
        jdbc.sql("UPDATE query.job SET seen_at = clock_timestamp() - interval '1 hour'")
                .update();

        Task after = table.take(THERE, Lane.LONG).orElseThrow();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(parts()).isZero();
        write(there, after);
        assertThatThrownBy(() -> silent.write(bytes(JobFiles.PART))).isInstanceOf(CancellationException.class);
        table.finished(after.id(), THERE, new Outcome("{}", null), "1.0");
        assertThat(parts()).isEqualTo(1);
    }

    @Test
    void telling_how_far_work_is_keeps_its_parts_and_forgetting_it_does_not() throws IOException {
        Task task = taken(HERE);
        write(here, task);
        assertThat(table.reached(task.id(), HERE, null, 0.5)).isTrue();
        assertThat(parts()).isEqualTo(1);
        table.finished(task.id(), HERE, new Outcome("{}", null), "1.0");

        table.forget(task.id());

        assertThat(parts()).isZero();
        assertThatThrownBy(() -> copied(task.id(), 1)).isInstanceOf(IOException.class);
    }

    @Test
    void with_the_oldest_work_its_file_is_forgotten() throws IOException {
        for (int i = 0; i < 3; i++) {
            Task task = taken(HERE);
            write(here, task);
            table.finished(task.id(), HERE, new Outcome("{}", null), "1.0");
        }
        assertThat(parts()).isEqualTo(3);

        table.forgetBeyond(2, RESEARCHER, "export");

        assertThat(parts()).isEqualTo(2);
    }

    private Task taken(String node) {
        UUID id = UUID.randomUUID();
        table.ask(id, RESEARCHER, new Jobs.Order("export", Lane.LONG, null, "{}", LogToken.START, 10), NOW);
        return table.take(node, Lane.LONG).orElseThrow();
    }

    private static void write(JobFiles files, Task task) throws IOException {
        try (OutputStream out = files.write(task)) {
            out.write(bytes(3));
        }
    }

    private byte[] copied(UUID job, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        there.copy(job, size, out);
        return out.toByteArray();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private int parts() {
        return jdbc.sql("SELECT count(*) FROM query.job_part")
                .query(Integer.class)
                .single();
    }
}
