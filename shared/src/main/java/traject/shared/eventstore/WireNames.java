package traject.shared.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEvent;
import traject.shared.event.WireName;

/** The events that can be stored, by the name they are stored under: the records that {@link CaseEvent} permits. */
public final class WireNames {

    private static final Map<String, Class<? extends CaseEvent>> EVENTS = collect();

    private WireNames() {}

    /** Every wire name. */
    public static Set<String> all() {
        return EVENTS.keySet();
    }

    /** The event of this name, or null when no event has it. */
    public static @Nullable Class<? extends CaseEvent> event(String name) {
        return EVENTS.get(name);
    }

    /** The name and version under which events of this class are stored. */
    public static WireName of(Class<?> event) {
        WireName name = event.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " has no wire name");
        }
        return name;
    }

    private static Map<String, Class<? extends CaseEvent>> collect() {
        Map<String, Class<? extends CaseEvent>> events = new LinkedHashMap<>();
        records(CaseEvent.class).forEach(event -> {
            String name = of(event).value();
            if (events.put(name, event.asSubclass(CaseEvent.class)) != null) {
                throw new IllegalStateException("two events are called " + name);
            }
        });
        return Collections.unmodifiableMap(events);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(WireNames::records) : Stream.of(type);
    }
}
