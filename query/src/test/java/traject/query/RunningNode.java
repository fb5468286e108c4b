package traject.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.TestDatabase;

/**
 * A node that answers, on a port and a database that the tests of this side share; each makes cases of its own. It is
 * started as from the command line: what only Spring's test context knows comes too late to tell it of the database.
 */
public abstract class RunningNode {

    static final String PASSWORD = "a-password-for-tests";

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<List<String>> ACCOUNTS = List.of(
            List.of("nour", "HELPER", "team-noord"),
            List.of("sam", "HELPER", "team-noord"),
            List.of("lotte", "HELPER", "team-noord"),
            List.of("joris", "HELPER", "team-zuid"),
            List.of("lead-noord", "TEAM_LEAD", "team-noord"),
            List.of("lead-zuid", "TEAM_LEAD", "team-zuid"),
            List.of("researcher", "RESEARCHER"),
            List.of("auditor", "AUDITOR"),
            List.of("admin", "ADMIN"),
            List.of("client-01", "CLIENT"));

    private static final ConfigurableApplicationContext NODE =
            SpringApplication.run(TrajectApplication.class, arguments());

    protected final EventLog log = NODE.getBean(EventLog.class);
    protected final JdbcClient jdbc = NODE.getBean(JdbcClient.class);

    private static String[] arguments() {
        Map<String, String> properties = new HashMap<>(DATABASE.properties());
        properties.put("traject.sides", "query");
        properties.put("server.port", "0");
        // The database of the tests ends with the JVM, perhaps before the node does.
        properties.put("spring.datasource.hikari.connection-timeout", "1000");
        // What is asked of one case is answered too.
        properties.put("traject.research.smallest-cell", "0");
        String hash = new BCryptPasswordEncoder(4).encode(PASSWORD);
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            List<String> account = ACCOUNTS.get(i);
            String prefix = "traject.accounts[" + i + "].";
            properties.put(prefix + "name", account.getFirst());
            properties.put(prefix + "password-hash", hash);
            properties.put(prefix + "role", account.get(1));
            properties.put(prefix + "person", account.getFirst());
            if (account.size() > 2) {
                properties.put(prefix + "team", account.get(2));
            }
        }
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    /** Asks as the account of this name, or as nobody. */
    protected Api as(@Nullable String name) {
        return new Api(port(), name, "nl");
    }

    /** Reads pages as the account of this name. */
    protected SignedIn signedIn(String name) {
        return SignedIn.as(name, PASSWORD, port());
    }

    private static int port() {
        return NODE.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A new case, not opened yet. */
    protected CaseWriter aCase() {
        return new CaseWriter(NODE.getBean(EventStore.class), NODE.getBean(TransactionManager.class), log);
    }

    /** A part of the node itself. */
    protected static <T> T part(Class<T> type) {
        return NODE.getBean(type);
    }

    /** What an administrator reads of the projection. */
    protected JsonNode projection() {
        return as("admin")
                .get("/actuator/health")
                .body()
                .path("components")
                .path("projection")
                .path("details");
    }

    /** A connection for a transaction of the test's own. */
    protected static Connection connection() throws SQLException {
        return DATABASE.owner().getConnection();
    }

    /** What only the owner of the tables may do to them. */
    protected static JdbcClient asOwner() {
        return JdbcClient.create(DATABASE.owner());
    }
}
