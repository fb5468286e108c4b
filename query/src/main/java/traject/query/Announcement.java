package traject.query;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import traject.shared.identity.Accounts;
import traject.shared.identity.SampleAccounts;
import traject.shared.node.CommandLine;

/** Says where Traject answers once it does, and with the embedded database where the data are and who can sign in. */
@Profile("!" + CommandLine.PROFILE)
class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Environment environment;
    private final Accounts accounts;

    Announcement(Environment environment, Accounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        LOG.info(
                "Traject answers at http://{}:{}",
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("local.server.port"));
        if (environment.getProperty("traject.embedded", Boolean.class, false)) {
            LOG.info("Data folder: {}", environment.getProperty("traject.data"));
        }
        if (accounts.areSample()) {
            LOG.info(
                    "Sample accounts, all with the password '{}': {}",
                    SampleAccounts.PASSWORD,
                    String.join(", ", accounts.namesWithRoles()));
        }
    }
}
