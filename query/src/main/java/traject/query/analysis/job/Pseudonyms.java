package traject.query.analysis.job;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands a name in the place of a trajectory's: the same in every analysis of this store, so that results can be laid
 * beside each other, and of no use to whoever has not its key.
 */
@Component
public class Pseudonyms {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Among 100,000 trajectories two are the same once in some billions of stores. */
    private static final int NAME_BYTES = 8;

    private final JdbcClient jdbc;

    Pseudonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not to be used by two threads at once. */
    public UnaryOperator<String> maker() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(), HMAC));
            return name -> HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    /** Of two nodes that begin at once, one makes it. */
    private byte[] key() {
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.sql("INSERT INTO query.pseudonym_key (key) VALUES (?) ON CONFLICT DO NOTHING")
                .param(made)
                .update();
        return Objects.requireNonNull(jdbc.sql("SELECT key FROM query.pseudonym_key")
                .query(byte[].class)
                .single());
    }
}
