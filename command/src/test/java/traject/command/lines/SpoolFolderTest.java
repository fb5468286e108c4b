package traject.command.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import traject.shared.node.StartRefused;

class SpoolFolderTest {

    @TempDir
    Path folder;

    @Test
    void whatIsKeptCanBeReadByItsUserAloneAndIsGoneWhenItIsClosed() throws IOException {
        Path parent = folder.resolve("data").resolve("incoming");
        try (SpoolFolder spools = SpoolFolder.within(parent)) {
            Path kept;
            try (Spool spool = spools.keep(text("client-77"))) {
                kept = spool.path();
                assertThat(kept).hasContent("client-77").hasParent(spools.path());
                assertThat(rights(kept)).isEqualTo("rw-------");
                assertThat(rights(spools.path())).isEqualTo("rwx------");
                assertThat(rights(parent)).isEqualTo("rwx------");
            }
            assertThat(kept).doesNotExist();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        try (SpoolFolder spools = SpoolFolder.within(folder)) {
            InputStream broken = InputStream.nullInputStream();
            broken.close();
            assertThatThrownBy(() -> spools.keep(broken)).hasMessage("Stream closed");
            assertThat(content(spools.path())).containsExactly("lock");
        }
    }

    @Test
    void nodesBesideEachOtherLeaveEachOtherTheirs() throws IOException {
        try (SpoolFolder first = SpoolFolder.within(folder);
                Spool spool = first.keep(text("client-77"));
                SpoolFolder second = SpoolFolder.within(folder)) {
            assertThat(spool.path()).hasContent("client-77");
            assertThat(second.path()).isNotEqualTo(first.path());
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatWasBegunAndLeftGoesAndWhatIsNotOursStays() throws IOException {
        Path begun = Files.createDirectory(folder.resolve("traject-incoming-1"));
        Path withoutLock = Files.createDirectory(folder.resolve("traject-incoming-2"));
        Path mine = Files.writeString(withoutLock.resolve("letter"), "mine");
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(folder.resolve("traject-incoming-3"), other);

        SpoolFolder.within(folder).close();

        assertThat(begun).doesNotExist();
        assertThat(mine).exists();
        assertThat(link).exists();
    }

    @Test
    void aFolderThatCanNotBeMadeIsToldInASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> SpoolFolder.within(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The folder " + file);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
