package traject.shared.archive;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

/** A pair of keys for a test, as {@code age-keygen} makes them. */
public record AgeKey(String publicKey, String secret) {

    public static AgeKey make() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            return new AgeKey(
                    text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] encoded) {
        return new String(encoded, StandardCharsets.US_ASCII);
    }

    /** Writes the secret key to a file, with the comment that belongs there. */
    public Path identity(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve(publicKey + ".key"), "# public key: " + publicKey + "\n" + secret + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
