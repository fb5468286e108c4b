package traject.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BrieflyRememberedTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final PasswordEncoder passwords = new BrieflyRemembered(new Counting(), now::get);

    @Test
    void a_password_that_matched_is_not_worked_out_again_for_a_minute() {
        assertThat(passwords.matches("open sesame", "hash of open sesame")).isTrue();
        assertThat(passwords.matches("open sesame", "hash of open sesame")).isTrue();
        assertThat(asked).hasValue(1);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(passwords.matches("open sesame", "hash of open sesame")).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_wrong_password_is_worked_out_every_time() {
        passwords.matches("open sesame", "hash of open sesame");

        assertThat(passwords.matches("open barley", "hash of open sesame")).isFalse();
        assertThat(passwords.matches("open barley", "hash of open sesame")).isFalse();
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_changed_hash_counts_at_once() {
        passwords.matches("open sesame", "hash of open sesame");

        assertThat(passwords.matches("open sesame", "hash of another")).isFalse();
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            asked.incrementAndGet();
            return encode(password).equals(hash);
        }
    }
}
