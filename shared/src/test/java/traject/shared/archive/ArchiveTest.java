package traject.shared.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into an archive comes out of it, for those it is meant for, and nothing else does. */
class ArchiveTest {

    private static final ArchiveHeader HEADER = new ArchiveHeader(
            1,
            "0.1",
            Instant.parse("2026-03-01T12:00:00.123456Z"),
            "admin",
            "ADMIN",
            ZoneId.of("Europe/Brussels"),
            7,
            Map.of("event", 2L));

    @TempDir
    Path folder;

    private final AgeKey key = AgeKey.make();

    @Test
    void the_rows_come_back_as_they_were_to_each_of_the_recipients() throws IOException {
        AgeKey other = AgeKey.make();
        Path file = file(written(new Recipients(List.of(key.publicKey(), other.publicKey())), rows(3)));

        for (AgeKey holder : List.of(key, other)) {
            try (ArchiveReader archive = new ArchiveReader(file, Identities.read(holder.identity(folder)))) {
                assertThat(archive.header()).isEqualTo(HEADER);
                assertThat(read(archive)).isEqualTo(rows(3));
                assertThat(archive.sha256()).hasSize(64);
            }
        }
    }

    @Test
    void nothing_of_it_can_be_read_without_the_key() throws IOException {
        byte[] bytes = written(rows(50));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n")
                .doesNotContain("admin", "woorden", key.publicKey());
        assertThat(fault(bytes, AgeKey.make())).isEqualTo(ArchiveFault.IDENTITY_WRONG);
    }

    @Test
    void whichever_byte_of_it_is_changed_it_is_refused() throws IOException {
        byte[] bytes = written(rows(2));

        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(fault(changed, key)).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void in_every_part_of_a_long_one_a_changed_byte_is_told_as_damage() throws IOException {
        byte[] bytes = written(rows(20_000));
        assertThat(bytes.length).isGreaterThan(4 << 16);

        for (int at = 1000; at < bytes.length - (1 << 16) - 100; at += 1 << 16) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(fault(changed, key)).as("byte %d", at).isEqualTo(ArchiveFault.ARCHIVE_DAMAGED);
        }
    }

    @Test
    void wherever_a_long_one_is_cut_it_is_told_as_broken_off() throws IOException {
        byte[] bytes = written(rows(20_000));

        int header = indexOf(bytes, "\n---") + 5;
        for (int length = header + 200; length < bytes.length; length += 9_973) {
            assertThat(fault(Arrays.copyOf(bytes, length), key))
                    .as("cut at %d", length)
                    .isEqualTo(ArchiveFault.ARCHIVE_BROKEN_OFF);
        }
        assertThat(fault(Arrays.copyOf(bytes, bytes.length - 1), key)).isEqualTo(ArchiveFault.ARCHIVE_BROKEN_OFF);
    }

    @Test
    void one_that_was_not_finished_is_told_as_broken_off() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(bytes, new Recipients(List.of(key.publicKey())), HEADER);
        for (String row : rows(20_000)) {
            writer.add(Section.EVENT, row);
        }

        assertThat(bytes.size()).isGreaterThan(1 << 16);
        assertThat(fault(bytes.toByteArray(), key)).isEqualTo(ArchiveFault.ARCHIVE_BROKEN_OFF);
    }

    /** Whoever has the public key can encrypt to it, so the lines themselves must hold together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"event\":{\"n\":1}}\n{\"event\":{\"n\":2}}",
                "{\"event\":{\"n\":1},\"look\":{\"n\":2}}",
                "{\"event\":{\"n\":1}},{\"event\":{\"n\":2}}",
                "{\"event\":{\"n\":1,\"n\":2}}",
                "{\"event\":[{\"n\":1}]}",
                "{\"wages\":{\"n\":1}}",
                "no json"
            })
    void lines_that_do_not_hold_together_are_told_as_damage(String lines) throws IOException {
        String header = plain(written(List.of())).lines().findFirst().orElseThrow();
        String trailer = "{\"trailer\":{\"rows\":{\"event\":1},\"sha256\":\"00\"}}";

        assertThat(fault(encrypted(header + "\n" + lines + "\n" + trailer + "\n"), key))
                .isEqualTo(ArchiveFault.ARCHIVE_DAMAGED);
    }

    @Test
    void without_its_trailer_or_with_a_line_after_it_it_is_not_whole() throws IOException {
        String plain = plain(written(rows(1)));
        String withoutTrailer = plain.substring(0, plain.indexOf("{\"trailer\""));

        assertThat(fault(encrypted(withoutTrailer), key)).isEqualTo(ArchiveFault.ARCHIVE_BROKEN_OFF);
        assertThat(fault(encrypted(plain + "{\"event\":{}}\n"), key)).isEqualTo(ArchiveFault.ARCHIVE_DAMAGED);
        assertThat(fault(encrypted(plain), key)).isNull();
    }

    @Test
    void one_of_a_later_format_asks_for_a_newer_program() throws IOException {
        String plain = plain(written(List.of())).replace("{\"format\":1", "{\"news\":{},\"format\":2");

        assertThat(fault(encrypted(plain), key)).isEqualTo(ArchiveFault.ARCHIVE_TOO_NEW);
    }

    @Test
    void a_file_that_is_something_else_is_no_archive() throws IOException, GeneralSecurityException {
        assertThat(fault("PK whatever".getBytes(StandardCharsets.UTF_8), key)).isEqualTo(ArchiveFault.NOT_AN_ARCHIVE);
        assertThat(fault(new byte[0], key)).isEqualTo(ArchiveFault.NOT_AN_ARCHIVE);
        assertThat(fault(encrypted("{\"something\":{}}\n"), key)).isEqualTo(ArchiveFault.NOT_AN_ARCHIVE);
        ByteArrayOutputStream notCompressed = new ByteArrayOutputStream();
        try (OutputStream out = encrypting(notCompressed)) {
            out.write("a letter".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fault(notCompressed.toByteArray(), key)).isEqualTo(ArchiveFault.NOT_AN_ARCHIVE);
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> new ArchiveReader(folder.resolve("none"), Identities.read(key.identity(folder))))
                .extracting(ArchiveException::fault)
                .isEqualTo(ArchiveFault.ARCHIVE_UNREADABLE);
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() throws IOException {
        assertThat(fault(
                        encrypted(plain(written(List.of())).lines().findFirst().orElseThrow() + "\n"
                                + "x".repeat(5 << 20)),
                        key))
                .isEqualTo(ArchiveFault.ARCHIVE_DAMAGED);
    }

    @Test
    void a_file_of_identities_holds_secret_keys_that_are_not_locked() throws IOException {
        assertThat(identityFault("# only a comment\n")).isEqualTo(ArchiveFault.IDENTITY_UNREADABLE);
        assertThat(identityFault(key.publicKey())).isEqualTo(ArchiveFault.IDENTITY_UNREADABLE);
        assertThat(identityFault(key.secret().substring(1))).isEqualTo(ArchiveFault.IDENTITY_UNREADABLE);
        assertThat(identityFault("age-encryption.org/v1\n-> scrypt x 18\n")).isEqualTo(ArchiveFault.IDENTITY_LOCKED);
        assertThat(identityFault("-----BEGIN AGE ENCRYPTED FILE-----\n")).isEqualTo(ArchiveFault.IDENTITY_LOCKED);
        Path binary = Files.write(folder.resolve("locked"), written(rows(1)));
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Identities.read(binary))
                .extracting(ArchiveException::fault)
                .isEqualTo(ArchiveFault.IDENTITY_LOCKED);
    }

    @Test
    void a_recipient_is_a_public_key_and_a_secret_one_is_not_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recipients(List.of(key.publicKey(), key.secret())))
                .withMessage("recipient 2 is not a public key of age")
                .withNoCause();
    }

    private static List<String> rows(int count) {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add("{\"n\":" + row + ",\"words\":\"woorden é " + Long.toHexString(random.nextLong()) + "\"}");
        }
        return rows;
    }

    private byte[] written(List<String> rows) throws IOException {
        return written(new Recipients(List.of(key.publicKey())), rows);
    }

    private static byte[] written(Recipients recipients, List<String> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(bytes, recipients, HEADER);
        for (String row : rows) {
            writer.add(Section.EVENT, row);
        }
        writer.finish();
        return bytes.toByteArray();
    }

    private static List<String> read(ArchiveReader archive) {
        List<String> rows = new ArrayList<>();
        for (ArchiveRow row = archive.next(); row != null; row = archive.next()) {
            rows.add(row.columns().toString());
        }
        return rows;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("archive.age"), bytes);
    }

    /** Why it can't be read to its end with this key; null when it can. */
    private @Nullable ArchiveFault fault(byte[] bytes, AgeKey holder) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(file(bytes), Identities.read(holder.identity(folder)))) {
            read(archive);
            return null;
        } catch (ArchiveException e) {
            return e.fault();
        }
    }

    private ArchiveFault identityFault(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("identity"), content);
        try {
            Identities.read(file);
        } catch (ArchiveException e) {
            return e.fault();
        }
        throw new AssertionError("read");
    }

    private String plain(byte[] archive) throws IOException {
        EncryptedFile file = EncryptedFile.open(file(archive), Identities.read(key.identity(folder)));
        try (var in = new GZIPInputStream(file.stream())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] encrypted(String plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(encrypting(bytes))) {
            out.write(plain.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private OutputStream encrypting(OutputStream to) throws IOException {
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(to), new Recipients(List.of(key.publicKey())).writers()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
