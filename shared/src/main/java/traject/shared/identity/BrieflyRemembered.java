package traject.shared.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute that a password matched a hash. Basic sends the password with every request and bcrypt takes
 * tens of milliseconds on purpose, so without this the sign-in would be all that a busy node does.
 *
 * <p>What is kept is an HMAC of password and hash under a key drawn at the start: neither the password nor anything
 * that can be tried offline without this process's memory. Only matches are kept, so guessing stays as slow as bcrypt
 * makes it; and the account is still looked up each time, so a removed account or a changed hash counts at once.
 */
final class BrieflyRemembered implements PasswordEncoder {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final int AT_MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final LongSupplier nanoTime;
    private final SecretKeySpec key;
    private final Map<String, Long> matchedAt = new ConcurrentHashMap<>();

    BrieflyRemembered(PasswordEncoder slow, LongSupplier nanoTime) {
        this.slow = slow;
        this.nanoTime = nanoTime;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String digest = digest(password, hash);
        Long at = matchedAt.get(digest);
        if (at != null && nanoTime.getAsLong() - at < REMEMBERED_FOR.toNanos()) {
            return true;
        }
        if (!slow.matches(password, hash)) {
            return false;
        }
        remember(digest);
        return true;
    }

    private void remember(String digest) {
        long now = nanoTime.getAsLong();
        matchedAt.values().removeIf(at -> now - at >= REMEMBERED_FOR.toNanos());
        if (matchedAt.size() < AT_MOST) {
            matchedAt.put(digest, now);
        }
    }

    private String digest(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
