package traject.shared.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import traject.shared.node.ExitCode;
import traject.shared.node.StartRefused;

/**
 * A role in PostgreSQL, and how to become it.
 *
 * @param settings where its name and password were read, for who has to mend them
 */
record DatabaseLogin(String url, String role, String password, String settings) {

    private static final int OLDEST = 15;

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + role + "]";
    }

    DataSource dataSource() {
        return dataSource(new Properties());
    }

    /** Gives up on a server that does not answer within some seconds, also in the middle of an answer. */
    DataSource impatient(int seconds) {
        Properties limits = new Properties();
        for (String limit : List.of("loginTimeout", "connectTimeout", "socketTimeout")) {
            limits.setProperty(limit, Integer.toString(seconds));
        }
        return dataSource(limits);
    }

    /** The detail of an error quotes rows, and those must not reach a log. */
    private DataSource dataSource(Properties driver) {
        driver.setProperty("reWriteBatchedInserts", "true");
        driver.setProperty("logServerErrorDetail", "false");
        DriverManagerDataSource source = new DriverManagerDataSource(url, role, password);
        source.setConnectionProperties(driver);
        return source;
    }

    /** Finds out early whether the role is let in by a server that will do, and says it in a sentence if not. */
    void tryOut() {
        try (Connection connection = dataSource().getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartRefused(
                        ExitCode.CONFIGURATION,
                        "PostgreSQL at " + address() + " is of version " + version + ", and Traject needs " + OLDEST
                                + " or later.",
                        "Name another server in spring.datasource.url.",
                        null);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private StartRefused refused(SQLException e) {
        String state = e.getSQLState();
        if (state != null && state.startsWith("28")) {
            return new StartRefused(
                    ExitCode.CONFIGURATION,
                    "PostgreSQL at " + address() + " does not let in the role " + role + " of " + settings
                            + ".username.",
                    "Check " + settings + ".username and " + settings
                            + ".password, and that the server lets this machine in.",
                    e);
        }
        if ("3D000".equals(state)) {
            return new StartRefused(
                    ExitCode.CONFIGURATION,
                    "PostgreSQL has no database at " + address() + ".",
                    "Check spring.datasource.url, or make the database as README says.",
                    e);
        }
        if (DiskFull.isCauseOf(e)) {
            return new StartRefused(
                    ExitCode.IO,
                    "The disk of PostgreSQL at " + address() + " is full.",
                    "Make room and start again: what was recorded is there.",
                    e);
        }
        if (state != null && state.startsWith("08")) {
            return new StartRefused(
                    ExitCode.UNAVAILABLE,
                    "No PostgreSQL is reached at " + address() + " of spring.datasource.url.",
                    "Check spring.datasource.url, and that the server runs.",
                    e);
        }
        return new StartRefused(
                ExitCode.UNAVAILABLE,
                "PostgreSQL at " + address() + " takes no connection of the role " + role + " (SQL state " + state
                        + ").",
                "Look in the log of the server.",
                e);
    }

    /** The parameters of a URL, and what stands before an @, may hold a password. */
    String address() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }
}
