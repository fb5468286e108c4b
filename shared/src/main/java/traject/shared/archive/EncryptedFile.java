package traject.shared.archive;

import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/** A file in the format of age, opened with a private key. */
final class EncryptedFile {

    private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final InputStream stream;

    private EncryptedFile(FileChannel file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    static EncryptedFile open(Path path, Identities identities) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new EncryptedFile(file, decrypted(file, identities));
            } catch (ArchiveException fault) {
                file.close();
                throw fault;
            }
        } catch (IOException e) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_UNREADABLE);
        }
    }

    private static InputStream decrypted(FileChannel file, Identities identities) throws IOException {
        ByteBuffer beginning = ByteBuffer.allocate(BEGINNING.length);
        file.read(beginning, 0);
        if (!ByteBuffer.wrap(BEGINNING).equals(beginning.flip())) {
            throw new ArchiveException(ArchiveFault.NOT_AN_ARCHIVE);
        }
        try {
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(file, identities.readers()));
        } catch (UnsupportedRecipientStanzaException notForThese) {
            throw new ArchiveException(ArchiveFault.IDENTITY_WRONG);
        } catch (GeneralSecurityException | IOException | RuntimeException damaged) {
            throw new ArchiveException(faultAtEnd(file));
        }
    }

    /** What its encryption hides, which is let through only as far as it is genuine. */
    InputStream stream() {
        return stream;
    }

    /**
     * What a failure while reading means. A part that is not genuine and at which the file ends was most likely cut
     * short.
     */
    ArchiveFault faultHere() {
        return faultAtEnd(file);
    }

    private static ArchiveFault faultAtEnd(FileChannel file) {
        try {
            return file.position() >= file.size() ? ArchiveFault.ARCHIVE_BROKEN_OFF : ArchiveFault.ARCHIVE_DAMAGED;
        } catch (IOException e) {
            return ArchiveFault.ARCHIVE_UNREADABLE;
        }
    }

    void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
