package traject.query;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.TestDatabase;

/** A node that answers, on a port and a database that the tests of this side share; each makes cases of its own. */
@SpringBootTest(
        classes = TrajectApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "traject.sides=query",
            // The database of the tests ends with the JVM, perhaps before the node does.
            "spring.datasource.hikari.connection-timeout=1000"
        })
public abstract class RunningNode {

    static final String PASSWORD = "a-password-for-tests";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<List<String>> ACCOUNTS = List.of(
            List.of("nour", "HELPER", "nour", "team-noord"),
            List.of("sam", "HELPER", "sam", "team-noord"),
            List.of("lotte", "HELPER", "lotte", "team-noord"),
            List.of("joris", "HELPER", "joris", "team-zuid"),
            List.of("lead-noord", "TEAM_LEAD", "lead-noord", "team-noord"),
            List.of("lead-zuid", "TEAM_LEAD", "lead-zuid", "team-zuid"),
            List.of("researcher", "RESEARCHER", "researcher", ""),
            List.of("auditor", "AUDITOR", "auditor", ""),
            List.of("admin", "ADMIN", "admin", ""),
            List.of("client-01", "CLIENT", "client-01", ""));

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private Environment environment;

    @Autowired
    protected EventLog log;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.addTo((name, value) -> registry.add(name, () -> value));
        String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            List<String> account = ACCOUNTS.get(i);
            String prefix = "traject.accounts[" + i + "].";
            registry.add(prefix + "name", account::getFirst);
            registry.add(prefix + "password-hash", () -> hash);
            registry.add(prefix + "role", () -> account.get(1));
            registry.add(prefix + "person", () -> account.get(2));
            if (!account.get(3).isEmpty()) {
                registry.add(prefix + "team", () -> account.get(3));
            }
        }
    }

    /** Asks as the account of this name, or as nobody. */
    protected Api as(@Nullable String name) {
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class), name, "nl");
    }

    /** A new case, not opened yet. */
    protected CaseWriter aCase() {
        return new CaseWriter(store, transactions, log);
    }

    /** What only the owner of the tables may do to them. */
    protected static JdbcClient asOwner() {
        DataSource owner = DATABASE.owner();
        return JdbcClient.create(owner);
    }
}
