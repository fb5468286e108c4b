package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that comes over the network, kept on disk while it is brought in, since it is read more than once. It is
 * readable by this user alone, and gone as soon as it is closed; where the system allows it, it has no name from the
 * start, so that it does not outlive a process that is killed.
 */
public final class Spool implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private Spool(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** All of the stream; what was kept of it goes when it breaks off. */
    public static Spool of(InputStream upload) throws IOException {
        Path path = Files.createTempFile("traject-import-", ".part");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Spool spool = new Spool(path, channel);
        try {
            upload.transferTo(Channels.newOutputStream(channel));
            return spool;
        } catch (IOException | RuntimeException broken) {
            spool.close();
            throw broken;
        }
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
