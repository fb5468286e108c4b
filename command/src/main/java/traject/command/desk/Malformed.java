package traject.command.desk;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.InvalidValue;
import traject.shared.event.InvalidValue.Fault;

/** Turns what Jackson says about a command into one of our codes and the path of the field. */
final class Malformed {

    private Malformed() {}

    static NotRecorded explain(JacksonException e, ObjectNode command) {
        FieldPath path = FieldPath.of(e.getPath());
        if (e.getCause() instanceof InvalidValue invalid) {
            Reason reason = reasonOf(invalid.fault());
            return refuse(reason, isOfText(reason) ? path.field("text") : path);
        }
        if (e instanceof InvalidTypeIdException noType) {
            Reason reason = noType.getTypeId() == null ? Reason.MISSING_FIELD : Reason.UNKNOWN_COMMAND;
            return refuse(reason, path.field("type"));
        }
        if (e instanceof UnrecognizedPropertyException) {
            return refuse(Reason.UNKNOWN_FIELD, path);
        }
        JsonNode wrong = at(e, command);
        if (wrong.isMissingNode() || wrong.isNull()) {
            return refuse(Reason.MISSING_FIELD, path);
        }
        if (wrong.isString() && isWord(e)) {
            return refuse(Reason.UNKNOWN_WORD, path);
        }
        return refuse(e instanceof InputCoercionException ? Reason.OUT_OF_RANGE : Reason.WRONG_TYPE, path);
    }

    /** What is wrong with a value is a reason of the same code. */
    static Reason reasonOf(Fault fault) {
        return switch (fault) {
            case ID_MALFORMED -> Reason.ID_MALFORMED;
            case DATE_MALFORMED -> Reason.DATE_MALFORMED;
            case TEXT_EMPTY -> Reason.TEXT_EMPTY;
            case TEXT_TOO_LONG -> Reason.TEXT_TOO_LONG;
            case TEXT_MALFORMED -> Reason.TEXT_MALFORMED;
            case OUT_OF_RANGE -> Reason.OUT_OF_RANGE;
            case VALUE_NOT_ALLOWED -> Reason.VALUE_NOT_ALLOWED;
            case REPLACEMENT_OF_ANOTHER_ENTRY -> Reason.REPLACEMENT_OF_ANOTHER_ENTRY;
        };
    }

    private static boolean isOfText(Reason reason) {
        return reason == Reason.TEXT_EMPTY || reason == Reason.TEXT_TOO_LONG || reason == Reason.TEXT_MALFORMED;
    }

    /** Whether a closed word was expected; a role is made by a method, the other words are enums. */
    private static boolean isWord(JacksonException e) {
        return e instanceof ValueInstantiationException
                || (e instanceof InvalidFormatException format
                        && format.getTargetType().isEnum());
    }

    private static JsonNode at(JacksonException e, JsonNode command) {
        JsonNode at = command;
        for (JacksonException.Reference reference : e.getPath()) {
            String name = reference.getPropertyName();
            at = name == null ? at.path(reference.getIndex()) : at.path(name);
        }
        return at;
    }

    private static NotRecorded refuse(Reason reason, FieldPath path) {
        return NotRecorded.because(reason, path.orNull());
    }
}
