package traject.command.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is kept on disk while it is brought in, since it is read more than once. It is readable by this user
 * alone, and gone as soon as it is closed.
 */
public final class Spool implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private Spool(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** With nothing in it yet. */
    public static Spool empty() throws IOException {
        Path path = Files.createTempFile("traject-import-", ".part");
        return new Spool(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** All of the stream; what was kept of it goes when it breaks off. */
    public static Spool of(InputStream upload) throws IOException {
        Spool spool = empty();
        try {
            upload.transferTo(Channels.newOutputStream(spool.channel));
            return spool;
        } catch (IOException | RuntimeException broken) {
            spool.close();
            throw broken;
        }
    }

    public Path path() {
        return path;
    }

    /** What was kept. */
    public FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
