package traject.query.research.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import traject.query.problem.NotAnswered;

class ContentTest {

    private static final byte[] TEXT = "id,t1\na,X\n".getBytes(StandardCharsets.UTF_8);

    private static Content receive(byte[] bytes, long most) throws IOException {
        return Content.receive(new ByteArrayInputStream(bytes), most);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void what_was_sent_is_read_again_as_it_was_packed_or_not() throws IOException {
        Content plain = receive(TEXT, 100);
        Content packed = receive(gzip(TEXT), 100);

        assertThat(plain.open().readAllBytes()).isEqualTo(TEXT);
        assertThat(packed.open().readAllBytes()).isEqualTo(TEXT);
        assertThat(plain.size()).isEqualTo(TEXT.length);
        assertThat(plain.unpacked()).isEqualTo(TEXT.length).isEqualTo(packed.unpacked());
        // printf 'id,t1\na,X\n' | sha256sum
        assertThat(plain.sha256()).isEqualTo("eb146e603c7ba34ecbf22b67e328ed499df96c4a2ea8326b7a92df6f5277dce8");
    }

    @Test
    void a_file_of_no_byte_or_one_is_taken_as_it_is() throws IOException {
        assertThat(receive(new byte[0], 100).open().readAllBytes()).isEmpty();
        assertThat(receive(new byte[] {0x1f}, 100).open().readAllBytes()).containsExactly(0x1f);
    }

    @Test
    void what_is_larger_than_allowed_is_refused_also_when_it_comes_packed_small() throws IOException {
        byte[] bomb = gzip(new byte[10_000_000]);
        assertThat(bomb.length).isLessThan(20_000);

        assertThatThrownBy(() -> receive(TEXT, TEXT.length - 1)).hasMessage("dataset-too-large");
        assertThatThrownBy(() -> receive(bomb, 1_000_000)).hasMessage("dataset-too-large");
        assertThat(receive(bomb, 10_000_000).unpacked()).isEqualTo(10_000_000);
    }

    @Test
    void parts_of_a_packed_file_are_read_together_but_empty_ones_do_not_overflow_the_stack() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(gzip(TEXT));
        two.write(gzip(TEXT));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            many.write(gzip(new byte[0]));
        }

        assertThat(receive(two.toByteArray(), 1_000).unpacked()).isEqualTo(2L * TEXT.length);
        assertThatThrownBy(() -> receive(many.toByteArray(), 10_000_000)).hasMessage("dataset-broken");
    }

    @Test
    void what_was_packed_and_cut_off_or_spoilt_is_refused() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] packed = gzip(noise);
        byte[] spoilt = packed.clone();
        spoilt[packed.length - 6] ^= 1;

        assertThatThrownBy(() -> receive(Arrays.copyOf(packed, packed.length / 2), 1_000_000))
                .isInstanceOf(NotAnswered.class)
                .hasMessage("dataset-broken");
        assertThatThrownBy(() -> receive(spoilt, 1_000_000)).hasMessage("dataset-broken");
    }

    @Test
    void a_sender_that_breaks_off_is_no_file() {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(TEXT), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> Content.receive(breaking, 100)).isInstanceOf(IOException.class);
    }
}
