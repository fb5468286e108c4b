package traject.shared.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import traject.shared.event.CaseEvent;
import traject.shared.json.JsonMappers;

/**
 * Writes events as JSON under their wire name and version, and reads them back. What Axon stores beside events, such
 * as tokens, goes by class name.
 */
public final class EventSerializer extends Jackson3Serializer {

    /** Axon's token of a replay holds others by class name, which Jackson refuses unless the classes are named. */
    private static final PolymorphicTypeValidator TOKENS = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType(TrackingToken.class)
            .build();

    public EventSerializer() {
        super(builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> JsonMappers.configured(mapper.polymorphicTypeValidator(TOKENS))));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type != null && CaseEvent.class.isAssignableFrom(type)
                ? new SimpleSerializedType(
                        WireNames.of(type).value(),
                        Integer.toString(WireNames.of(type).version()))
                : super.typeForClass(type);
    }

    /** Refuses what this program does not know: passing it over would lose an event without a word. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<? extends CaseEvent> event = WireNames.event(type.getName());
        if (event == null) {
            Class<?> other = super.classForType(type);
            if (UnknownSerializedType.class.equals(other)) {
                throw new SerializationException("no event or class is called " + type.getName());
            }
            return other;
        }
        if (Integer.parseInt(type.getRevision()) != WireNames.of(event).version()) {
            throw new SerializationException(
                    "version " + type.getRevision() + " of " + type.getName() + " can't be read by this program");
        }
        return event;
    }
}
