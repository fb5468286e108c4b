package traject.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;

/**
 * The file that an archive goes to, for its owner alone. It has another name until it is whole and on the disk, and is
 * gone when it did not come so far.
 */
final class ArchiveFile implements AutoCloseable {

    private final Path whole;
    private final Path part;
    private boolean opened;

    /**
     * Nothing is made yet.
     *
     * @throws ArchiveException when there is something at this place already
     */
    ArchiveFile(Path whole) {
        this.whole = whole.toAbsolutePath();
        this.part = this.whole.resolveSibling(this.whole.getFileName() + ".part");
        if (Files.exists(this.whole) || Files.exists(part)) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_EXISTS);
        }
    }

    OutputStream open() {
        try {
            FileChannel channel =
                    FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forOwner());
            opened = true;
            return Channels.newOutputStream(channel);
        } catch (FileAlreadyExistsException e) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_EXISTS);
        } catch (IOException e) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_NOT_WRITTEN);
        }
    }

    private FileAttribute<?>[] forOwner() {
        return part.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives it its name, once it can't be lost any more. */
    void keep() {
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            opened = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (opened) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
