package traject.command.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.desk.CommandReader;
import traject.command.intake.FileLine.Step;
import traject.command.intake.FileLine.Unfit;
import traject.command.lines.LineSource.Line;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.CaseId;
import traject.shared.event.InvalidValue;
import traject.shared.json.JsonMappers;

/** Makes of a line the command that it tells, or the reason why it can't be one. */
final class LineParser {

    private final JsonMapper json = JsonMappers.strict();
    private final CommandReader reader;

    LineParser(CommandReader reader) {
        this.reader = reader;
    }

    FileLine parse(Line line) {
        if (line.unreadable() != null) {
            return new Unfit(line.place(), caseOf(line), line.unreadable());
        }
        @Nullable CaseId caseId = null;
        try {
            ObjectNode fields = reader.tree(line.text());
            caseId = takeCase(fields);
            CaseCommand command = reader.read(EventNames.asCommand(fields));
            requireIds(command);
            return new Step(line.place(), caseId, command, line.text().length());
        } catch (NotRecorded refused) {
            return new Unfit(line.place(), caseId == null ? caseOf(line) : caseId, refused);
        }
    }

    private static CaseId takeCase(ObjectNode fields) {
        JsonNode value = fields.remove("case");
        if (value == null) {
            throw NotRecorded.because(Reason.CASE_MISSING, "case");
        }
        if (!value.isString()) {
            throw NotRecorded.because(Reason.WRONG_TYPE, "case");
        }
        try {
            return new CaseId(value.stringValue());
        } catch (InvalidValue malformed) {
            throw NotRecorded.because(Reason.ID_MALFORMED, "case");
        }
    }

    /** Without ids of its own a line could not be known again when the file comes in twice. */
    private static void requireIds(CaseCommand command) {
        switch (command) {
            case ChangeCommand change -> requireId(change, "entry");
            case ReviseCourse revise -> {
                for (int i = 0; i < revise.changes().size(); i++) {
                    requireId(revise.changes().get(i), "changes[" + i + "].entry");
                }
            }
        }
    }

    private static void requireId(ChangeCommand change, String field) {
        if (change.entry() == null) {
            throw NotRecorded.because(Reason.ENTRY_MISSING, field);
        }
    }

    /** The case named in the line, also in JSON that breaks off or goes wrong after it; null when there is none. */
    @Nullable
    CaseId caseOf(Line line) {
        try (JsonParser parser = json.createParser(line.text())) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.VALUE_STRING && "case".equals(parser.currentName())) {
                    return new CaseId(parser.getString());
                }
            }
            return null;
        } catch (JacksonException | InvalidValue broken) {
            return null;
        }
    }
}
