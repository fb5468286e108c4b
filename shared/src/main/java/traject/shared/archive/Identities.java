package traject.shared.archive;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** The private keys with which an archive is opened, from a file as {@code age-keygen} writes it. */
public final class Identities {

    private static final String ENCRYPTED = "age-encryption.org/";
    private static final String ENCRYPTED_ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";

    private final List<RecipientStanzaReader> readers;

    private Identities(List<RecipientStanzaReader> readers) {
        this.readers = readers;
    }

    /**
     * Reads all keys of a file.
     *
     * @throws ArchiveException when there is none that can be read
     */
    public static Identities read(Path file) {
        try {
            List<RecipientStanzaReader> readers = new ArrayList<>();
            for (String line :
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
                String key = line.strip();
                if (key.startsWith(ENCRYPTED) || key.equals(ENCRYPTED_ARMOR)) {
                    throw new ArchiveException(ArchiveFault.IDENTITY_LOCKED);
                }
                if (!key.isEmpty() && !key.startsWith("#")) {
                    readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key));
                }
            }
            if (readers.isEmpty()) {
                throw new ArchiveException(ArchiveFault.IDENTITY_UNREADABLE);
            }
            return new Identities(readers);
        } catch (CharacterCodingException e) {
            throw new ArchiveException(
                    isEncrypted(file) ? ArchiveFault.IDENTITY_LOCKED : ArchiveFault.IDENTITY_UNREADABLE);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new ArchiveException(ArchiveFault.IDENTITY_UNREADABLE);
        }
    }

    private static boolean isEncrypted(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENCRYPTED.length()), StandardCharsets.US_ASCII).equals(ENCRYPTED);
        } catch (IOException e) {
            return false;
        }
    }

    List<RecipientStanzaReader> readers() {
        return readers;
    }
}
