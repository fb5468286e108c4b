package traject.shared.archive;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The public keys to which archives are encrypted, as {@code age-keygen} writes them: {@code age1...}. Whoever holds the
 * identity of any of them can read the archive; this program can't.
 */
public record Recipients(List<String> keys) {

    /**
     * Takes keys as they stand in the settings.
     *
     * @throws IllegalArgumentException when one is not a public key; the message says which by its rank from 1, and does
     *     not quote it, since it may be a private one
     */
    public Recipients {
        keys = keys.stream().map(String::strip).toList();
        for (int rank = 0; rank < keys.size(); rank++) {
            if (!isPublicKey(keys.get(rank))) {
                throw new IllegalArgumentException("recipient " + (rank + 1) + " is not a public key of age");
            }
        }
    }

    /** Whether nobody could read an archive. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    List<RecipientStanzaWriter> writers() {
        return keys.stream().map(Recipients::writer).toList();
    }

    private static boolean isPublicKey(String key) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static RecipientStanzaWriter writer(String key) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was readable no longer is", e);
        }
    }
}
