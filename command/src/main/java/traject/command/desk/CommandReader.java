package traject.command.desk;

import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.json.JsonMappers;
import traject.shared.problem.CommonReason;

/**
 * Reads commands from JSON as strictly as can be. Whatever is wrong is refused with a code and the path of the field;
 * what the caller wrote is not repeated.
 */
public final class CommandReader {

    /** In characters; room for a revision of 500 changes. */
    public static final int LONGEST = 1_000_000;

    private final JsonMapper json = JsonMappers.strict()
            .rebuild()
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new StrictDate()))
            .build();

    /**
     * The command in the text.
     *
     * @throws NotRecorded when there is none
     */
    public CaseCommand read(String command) {
        return read(tree(command));
    }

    /**
     * The command in the object.
     *
     * @throws NotRecorded when there is none
     */
    public CaseCommand read(ObjectNode tree) {
        TreeCheck.check(tree);
        try {
            CaseCommand command = json.treeToValue(tree, CaseCommand.class);
            ValueCheck.check(command);
            return command;
        } catch (JacksonException e) {
            throw Malformed.explain(e, tree);
        }
    }

    /** The JSON object in the text. */
    public ObjectNode tree(String text) {
        if (text.length() > LONGEST) {
            throw NotRecorded.because(CommonReason.BODY_TOO_LARGE);
        }
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JacksonException e) {
            throw NotRecorded.because(Reason.MALFORMED_JSON);
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw NotRecorded.because(tree.isMissingNode() ? Reason.MALFORMED_JSON : Reason.WRONG_TYPE);
    }
}
