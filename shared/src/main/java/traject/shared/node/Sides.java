package traject.shared.node;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.PropertyResolver;

/** What {@code traject.sides} may say. */
public enum Sides {
    BOTH,
    COMMAND,
    QUERY;

    private static final String SETTING = "traject.sides";

    static Sides of(PropertyResolver settings) {
        String said = settings.getProperty(SETTING, "both");
        return Arrays.stream(values())
                .filter(sides -> sides.said().equals(said))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "The setting " + SETTING + " is '" + said + "', and a node runs both, command or query.",
                        "Set " + SETTING + " to one of these, or leave it out to run both."));
    }

    private String said() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean include(Sides side) {
        return this == BOTH || this == side;
    }
}
