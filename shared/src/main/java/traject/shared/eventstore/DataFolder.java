package traject.shared.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import traject.shared.node.ExitCode;
import traject.shared.node.StartRefused;

/** Where the embedded database keeps its data. Held by one JVM at a time. */
final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    /** What a file of the log that PostgreSQL writes ahead takes, in bytes. */
    private static final long SEGMENT = 16L << 20;

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";
    private static final Set<String> OURS = Set.of(
            "lock",
            "secret",
            "secret.draft",
            "beginning",
            "samples-pending",
            "postgres",
            "postgres.log",
            "binaries",
            "incoming");

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder, made for its owner alone if need be, for as long as this JVM lives. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder, onlyFor(folder, FOLDER));
            if (posix(folder)) {
                close(folder);
            }
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    onlyFor(folder, FILE));
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw refused(
                        ExitCode.UNAVAILABLE, "Traject is running already on the data folder " + folder + ".", null);
            }
            DataFolder taken = new DataFolder(folder, lock);
            taken.keepPrivate();
            return taken;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * A folder that others can look into is closed to them, where nothing else than Traject's is in it and it is ours
     * to close. In any other, what is Traject's is closed by itself.
     */
    private static void close(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (!content.allMatch(path -> isOurs(path) || path.endsWith("lost+found"))) {
                return;
            }
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
        } catch (FileSystemException _) {
            LOG.warn("The data folder {} belongs to somebody else, and stays open to whom they let in.", folder);
        }
    }

    private static boolean isOurs(Path path) {
        return OURS.contains(path.getFileName().toString());
    }

    /**
     * Leaves what is directly in the folder to its owner, for folders that were made before this was seen to, and
     * because the embedding library opens the folder of the binaries to everybody at each start.
     */
    void keepPrivate() {
        try {
            if (!Files.exists(binaries())) {
                Files.createDirectory(binaries(), onlyFor(folder, FOLDER));
            }
            if (!Files.exists(serverLog())) {
                Files.createFile(serverLog(), onlyFor(folder, FILE));
            }
            if (posix(folder)) {
                try (Stream<Path> content = Files.list(folder)) {
                    for (Path path : content.filter(DataFolder::isOurs).toList()) {
                        Files.setPosixFilePermissions(
                                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? FOLDER : FILE));
                    }
                }
            }
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

    private static StartRefused unusable(Path folder, IOException e) {
        return refused(
                ExitCode.CANNOT_CREATE,
                e instanceof FileAlreadyExistsException
                        ? "The data folder " + folder + " is not a folder."
                        : "The data folder " + folder + " can't be written" + why(e) + ".",
                e);
    }

    /** What the system says: that the disk is full, or may not be written. */
    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": access denied";
        }
        String why = e instanceof FileSystemException said ? said.getReason() : e.getMessage();
        return why == null ? "" : ": " + why.toLowerCase(Locale.ROOT);
    }

    /** The embedded database can't live in its folder. */
    static StartRefused refused(int exitCode, String sentence, @Nullable Exception cause) {
        return new StartRefused(
                exitCode,
                sentence,
                "Name another folder with --traject.data, or another PostgreSQL with --spring.datasource.url.",
                cause);
    }

    /** Whether the server lacks the room for the next file of its log, without which it does not start. */
    boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < SEGMENT;
        } catch (IOException nobodyKnows) {
            return false;
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path binaries() {
        return folder.resolve("binaries");
    }

    /** Where files are kept while they are brought in. */
    Path incoming() {
        return folder.resolve("incoming");
    }

    Path serverLog() {
        return folder.resolve("postgres.log");
    }

    /**
     * Whether the database must be made, because there is none or its making was interrupted; what was half made is
     * removed, and so are the binaries, of which some may not have been unpacked. A database that was once complete is never touched.
     */
    boolean begin() {
        try {
            if (Files.exists(beginning())) {
                mark(samplesPending());
                FileSystemUtils.deleteRecursively(postgres());
                FileSystemUtils.deleteRecursively(binaries());
                keepPrivate();
                return true;
            }
            if (Files.exists(postgres().resolve("PG_VERSION"))) {
                return false;
            }
            if (Files.exists(postgres())) {
                throw refused(
                        ExitCode.CANNOT_CREATE, "The folder " + postgres() + " holds something else than data.", null);
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

    Path secretFile() {
        return folder.resolve("secret");
    }

    /** The password of the database's roles, which only the owner of the folder can read. */
    String secret() {
        Path file = secretFile();
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path draft = folder.resolve("secret.draft");
                Files.deleteIfExists(draft);
                Files.createFile(draft, onlyFor(folder, FILE));
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
