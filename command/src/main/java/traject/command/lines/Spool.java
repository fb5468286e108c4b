package traject.command.lines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is kept on disk while it is brought in, since it is read more than once. It is readable by this user
 * alone, and gone as soon as it is closed.
 */
public final class Spool implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    Spool(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
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
