package traject.shared.node;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses settings of our own that nobody reads or that say nothing, before anything is started with the wrong ones. A
 * misspelt {@code traject.date} would otherwise make a new folder in the home directory.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {

    private static final String OURS = "traject.";

    private static final Set<String> SAID_TO_OTHERS_TOO = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    /** The first word of each setting; the last three are set by the embedded database. */
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "sides",
            "data",
            "incoming",
            "zone",
            "kept-events",
            "kept-pages",
            "lists-behind-at-most",
            "accounts",
            "migration",
            "archive",
            "rebuild",
            "datasets",
            "research",
            "embedded",
            "first-start",
            "samples-pending"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed
                    && !SAID_TO_OTHERS_TOO.contains(source.getName())) {
                for (String name : listed.getPropertyNames()) {
                    requireKnown(name);
                }
            }
        }
        Sides.of(environment);
        requireZone(environment.getProperty("traject.zone", "UTC"));
    }

    private static void requireKnown(String name) {
        if (name.startsWith(OURS) && !KNOWN.contains(word(name))) {
            throw new StartRefused("Nothing reads the setting " + name + ".", "There are: " + names() + ".");
        }
    }

    private static String word(String name) {
        return name.substring(OURS.length()).split("[.\\[]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return OURS + String.join(", " + OURS, KNOWN);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new StartRefused(
                    "The setting traject.zone is '" + zone + "', and there is no such time zone.",
                    "Name one as Europe/Brussels.");
        }
    }

    /** After the configuration files, and before the database is started. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
