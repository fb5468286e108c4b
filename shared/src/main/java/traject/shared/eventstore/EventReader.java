package traject.shared.eventstore;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.json.JsonMappers;

/**
 * Reads rows of the log as events of today's shape. An event of the newest version is read at once, which is twice as
 * fast as Axon's way through messages; older ones, and corrections, in which something older may stand, go through the
 * upcasters.
 */
final class EventReader {

    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Map<String, ObjectReader> newest = new HashMap<>();
    private final ObjectReader stamps;

    /** The row says which event it is, so the type in the payload is passed over. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KnownType {}

    EventReader(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        JsonMapper json = JsonMappers.configured(JsonMapper.builder())
                .addMixIn(CaseEvent.class, KnownType.class)
                .build();
        for (String name : WireNames.all()) {
            Class<? extends CaseEvent> event = WireNames.event(name);
            if (event != null && event != EntryCorrected.class) {
                newest.put(key(name, WireNames.of(event).version()), json.readerFor(event));
            }
        }
        this.stamps = json.readerForMapOf(String.class);
    }

    private static String key(String name, int version) {
        return version == 1 ? name : name + " " + version;
    }

    Recorded read(EventRow row) {
        ObjectReader reader = newest.get(key(row.type(), row.typeVersion()));
        return recorded(row, reader == null ? upcast(row) : reader.readValue(row.payload()));
    }

    /** A row from elsewhere, whose payload may say of itself that it is another event than its row says. */
    Recorded readForeign(EventRow row) {
        return recorded(row, upcast(row));
    }

    private Recorded recorded(EventRow row, CaseEvent event) {
        Map<String, String> metadata = stamps.readValue(row.metadata());
        Stamp stamp = Stamp.from(metadata);
        return new Recorded(
                new CaseId(row.caseId()), row.version(), event, stamp.recordedAt(), stamp.recordedBy(), row.position());
    }

    private CaseEvent upcast(EventRow row) {
        DomainEventMessage<?> message = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.<DomainEventData<?>>of(entry(row)), serializer, upcasters)
                .asStream()
                .findFirst()
                .orElseThrow();
        return (CaseEvent) message.getPayload();
    }

    /** The id and the moment of the message are not looked at. */
    private static DomainEventData<String> entry(EventRow row) {
        return new GenericDomainEventEntry<>(
                LogRow.KIND,
                row.caseId(),
                row.version(),
                "",
                Instant.EPOCH,
                row.type(),
                Integer.toString(row.typeVersion()),
                text(row.payload()),
                text(row.metadata()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
