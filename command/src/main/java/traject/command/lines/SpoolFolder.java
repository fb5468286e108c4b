package traject.command.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import traject.shared.node.ExitCode;
import traject.shared.node.StartRefused;

/**
 * Where a node keeps the files that are being brought in, which are about people: a folder of its own that only its
 * user can look into. It is gone when the node ends. What a node that was killed left behind, the next one beside it
 * removes at its start; a lock that the system takes back from whoever ends tells which nodes are gone, also where
 * several run on one machine.
 */
public final class SpoolFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

    private static final String PREFIX = "traject-incoming-";
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 10;

    /** Asking after a lock of this process would give it up, as POSIX has it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileLock lock;

    private SpoolFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder within another one, which is made for this user alone where it is not there, and removes those
     * beside it whose nodes are gone.
     *
     * @throws StartRefused when it can't be made
     */
    public static SpoolFolder within(Path parent) {
        try {
            Files.createDirectories(parent, onlyFor(parent, "rwx------"));
            SpoolFolder made = make(parent.toRealPath());
            made.removeLeftovers();
            return made;
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.CANNOT_CREATE,
                    "The folder " + parent + ", where files are kept while they are brought in, can't be written.",
                    "Name another folder with --traject.incoming.",
                    e);
        }
    }

    /** Another node may take a folder for a leftover until its lock is held; then this one makes another. */
    private static SpoolFolder make(Path parent) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Path folder = Files.createTempDirectory(parent, PREFIX, onlyFor(parent, "rwx------"));
            OURS.add(folder);
            FileLock lock = take(folder);
            if (lock != null) {
                return new SpoolFolder(folder, lock);
            }
            OURS.remove(folder);
        }
        throw new IOException("no folder can be kept in " + parent);
    }

    private static @Nullable FileLock take(Path folder) throws IOException {
        try {
            Path file = Files.createFile(folder.resolve(LOCK), onlyFor(folder, "rw-------"));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null && Files.exists(file)) {
                return lock;
            }
            channel.close();
            return null;
        } catch (NoSuchFileException removedAlready) {
            return null;
        }
    }

    private void removeLeftovers() throws IOException {
        List<Path> others;
        try (Stream<Path> beside = Files.list(folder.resolveSibling(""))) {
            others = beside.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !OURS.contains(path))
                    .toList();
        }
        for (Path other : others) {
            try {
                if (Files.getOwner(other).equals(Files.getOwner(folder))) {
                    removeIfLeft(other);
                }
            } catch (IOException stays) {
                LOG.warn("What a node left behind in {} can't be removed.", other);
            }
        }
    }

    private static void removeIfLeft(Path other) throws IOException {
        Path lock = other.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                empty(other);
            }
        } catch (NoSuchFileException withoutLock) {
            deleteUnlessFilled(other);
        } catch (OverlappingFileLockException taken) {
            // A node of this process makes it just now.
        }
    }

    /** The lock goes last, so that whoever fails halfway is followed by another who goes on. */
    private static void empty(Path left) throws IOException {
        try (Stream<Path> files = Files.list(left)) {
            for (Path file : files.filter(file -> !file.endsWith(LOCK)).toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(left.resolve(LOCK));
        deleteUnlessFilled(left);
    }

    private static void deleteUnlessFilled(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException beingMade) {
            // Its node gets its lock just now.
        }
    }

    private static FileAttribute<?>[] onlyFor(Path where, String owner) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))}
                : new FileAttribute<?>[0];
    }

    /** The folder itself, for others who put down files that are being brought in. */
    public Path path() {
        return folder;
    }

    /** A file with nothing in it yet. */
    public Spool empty() throws IOException {
        Path path = Files.createTempFile(folder, "", ".part", onlyFor(folder, "rw-------"));
        return new Spool(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** All of the stream; what was kept of it goes when it breaks off. */
    public Spool keep(InputStream upload) throws IOException {
        Spool spool = empty();
        try {
            upload.transferTo(Channels.newOutputStream(spool.channel()));
            return spool;
        } catch (IOException | RuntimeException broken) {
            spool.close();
            throw broken;
        }
    }

    /** Removes it with all that is in it. */
    @Override
    public void close() throws IOException {
        empty(folder);
        lock.acquiredBy().close();
        OURS.remove(folder);
    }
}
