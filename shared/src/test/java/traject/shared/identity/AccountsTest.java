package traject.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;
import traject.shared.node.StartRefused;

class AccountsTest {

    private static final String HASH = new BCryptPasswordEncoder(4).encode("secret");

    private final MockEnvironment environment = new MockEnvironment();

    private Accounts accounts() {
        return new SignIn().accounts(environment);
    }

    private void configure(int number, String name, String person) {
        String prefix = "traject.accounts[" + number + "].";
        environment
                .withProperty(prefix + "name", name)
                .withProperty(prefix + "password-hash", HASH)
                .withProperty(prefix + "role", "HELPER")
                .withProperty(prefix + "person", person)
                .withProperty(prefix + "team", "team-zuid");
    }

    @Test
    void beside_another_database_nobody_can_sign_in_until_an_account_is_configured() {
        assertThat(accounts().isEmpty()).isTrue();
        assertThatThrownBy(() -> accounts().loadUserByUsername("nour"))
                .isInstanceOf(UsernameNotFoundException.class)
                .hasMessageNotContaining("nour");
    }

    @Test
    void beside_the_embedded_database_there_are_sample_accounts_with_the_password_that_is_printed() {
        environment.setProperty("traject.embedded", "true");
        environment.setProperty("server.address", "localhost");

        assertThat(accounts().areSample()).isTrue();
        assertThat(accounts().namesWithRoles())
                .contains("nour (HELPER)", "lead (TEAM_LEAD)", "admin (ADMIN)", "client-01 (CLIENT)");
        assertThat(new BCryptPasswordEncoder()
                        .matches(
                                SampleAccounts.PASSWORD,
                                accounts().loadUserByUsername("sam").getPassword()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no-such-host.invalid"})
    void sample_accounts_on_the_network_stop_the_start(String address) {
        environment.setProperty("traject.embedded", "true");
        environment.setProperty("server.address", address);

        assertThatThrownBy(this::accounts)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("they are not put on the network: server.address is " + address);
    }

    @Test
    void sample_accounts_stop_the_start_of_a_server_that_listens_everywhere_because_nothing_is_said() {
        environment.setProperty("traject.embedded", "true");

        assertThatThrownBy(this::accounts)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("server.address is not set");
    }

    @Test
    void configured_accounts_may_be_on_the_network() {
        environment.setProperty("traject.embedded", "true");
        environment.setProperty("server.address", "0.0.0.0");
        configure(0, "joke", "helper-7");

        assertThat(accounts().areSample()).isFalse();
    }

    @Test
    void configured_accounts_take_the_place_of_the_sample_accounts() {
        environment.setProperty("traject.embedded", "true");
        configure(0, "joke", "helper-7");

        assertThat(accounts().areSample()).isFalse();
        assertThat(accounts().namesWithRoles()).containsExactly("joke (HELPER)");
        assertThat(accounts().loadUserByUsername("joke").actor())
                .isEqualTo(new Actor(new PersonId("helper-7"), ActorRole.HELPER, new TeamId("team-zuid")));
    }

    @Test
    void two_accounts_of_one_name_stop_the_start() {
        configure(0, "joke", "helper-7");
        configure(1, "joke", "helper-8");

        refusedFor("traject.accounts", "two accounts have the same name");
    }

    @Test
    void an_account_of_an_impossible_person_stops_the_start() {
        configure(0, "jef", "no such id");

        refusedFor("traject.accounts", "id-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "", "{noop}secret", "$2a$04$hash", "{argon2}$2a$04$hash"})
    void a_password_hash_that_no_password_can_match_stops_the_start(String hash) {
        configure(0, "joke", "helper-7");
        environment.setProperty("traject.accounts[0].password-hash", hash);

        refusedFor(
                "traject.accounts[0]",
                "the password-hash of an account is not a bcrypt hash ($2a$..., $2b$... or $2y$...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$", "{bcrypt}$2a$"})
    void every_way_to_write_a_bcrypt_hash_lets_its_owner_in(String start) {
        configure(0, "joke", "helper-7");
        environment.setProperty("traject.accounts[0].password-hash", start + HASH.substring("$2a$".length()));

        String kept = accounts().loadUserByUsername("joke").getPassword();
        assertThat(new BCryptPasswordEncoder().matches("secret", kept)).isTrue();
    }

    @Test
    void an_account_of_which_half_is_missing_stops_the_start() {
        environment.setProperty("traject.accounts[0].name", "half");

        refusedFor("traject.accounts[0]", "an account has no password-hash");
    }

    @Test
    void a_role_that_there_is_not_stops_the_start() {
        configure(0, "joke", "helper-7");
        environment.setProperty("traject.accounts[0].role", "BOSS");

        assertThatThrownBy(this::accounts)
                .isInstanceOf(StartRefused.class)
                .hasMessage("The setting traject.accounts[0].role names no role.");
    }

    @Test
    void sample_accounts_are_not_let_on_the_network_by_a_port_of_its_own_for_the_health() {
        environment.setProperty("traject.embedded", "true");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("management.server.port", "9090");

        assertThatThrownBy(this::accounts)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("management.server.address is not set");

        environment.setProperty("management.server.address", "127.0.0.1");
        assertThat(accounts().areSample()).isTrue();
    }

    private void refusedFor(String setting, String why) {
        assertThatThrownBy(this::accounts)
                .isInstanceOf(StartRefused.class)
                .hasMessage("The setting " + setting + " can't be used: " + why + ".");
    }
}
