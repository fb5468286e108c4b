package traject.shared.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where the embedded database keeps its data. Held by one JVM at a time. */
final class DataFolder {

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder, made for its owner alone if need be, for as long as this JVM lives. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder, onlyFor(folder, "rwx------"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DataFolderException("Traject is running already on the data folder " + folder + ".", null);
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static DataFolderException unusable(Path folder, IOException e) {
        return new DataFolderException("The data folder " + folder + " can't be written.", e);
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("binaries");
    }

    Path serverLog() {
        return folder.resolve("postgres.log");
    }

    /**
     * Whether the database must be made, because there is none or its making was interrupted; what was half made is
     * removed. A database that was once complete is never touched.
     */
    boolean begin() {
        try {
            if (Files.exists(beginning())) {
                mark(samplesPending());
                FileSystemUtils.deleteRecursively(postgres());
                return true;
            }
            if (Files.exists(postgres().resolve("PG_VERSION"))) {
                return false;
            }
            if (Files.exists(postgres())) {
                throw new DataFolderException("The folder " + postgres() + " holds something else than data.", null);
            }
            mark(samplesPending());
            mark(beginning());
            sync();
            return true;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** From now on the database is complete, after a power failure too. */
    void complete() {
        try {
            Files.delete(beginning());
            sync();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** There from the first beginning until the sample cases are in; whoever brings them in removes it. */
    Path samplesPending() {
        return folder.resolve("samples-pending");
    }

    /** The password of the database's roles, which only the owner of the folder can read. */
    String secret() {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path draft = folder.resolve("secret.draft");
                Files.deleteIfExists(draft);
                Files.createFile(draft, onlyFor(folder, "rw-------"));
                Files.writeString(draft, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
                Files.move(draft, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private Path beginning() {
        return folder.resolve("beginning");
    }

    private static void mark(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
    }

    private static FileAttribute<?>[] onlyFor(Path folder, String owner) {
        return posix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void sync() throws IOException {
        if (posix(folder)) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Gives the folder back. */
    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }
}
