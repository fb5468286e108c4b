package traject.query.openapi;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.api.ApiPart;
import traject.shared.api.Operation;
import traject.shared.api.Parameter;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.SchemaFile;
import traject.shared.schema.StoredEvents;
import traject.shared.schema.Use;

/** The documents about the API, which every node serves whatever side it runs. */
final class DocumentsApi implements ApiPart {

    @Override
    public List<Operation> operations() {
        return List.of(
                document("/api/openapi.json", "readOpenApi", "This document.", List.of()),
                document(
                        "/api/schemas/{name}.json",
                        "readSchema",
                        "A JSON Schema by itself: of commands, of stored events, of an answer.",
                        List.of(Parameter.of("name", "Which one."))));
    }

    private static Operation document(String path, String id, String summary, List<Parameter> parameters) {
        return new Operation(
                "GET",
                path,
                id,
                summary,
                parameters,
                List.of(),
                null,
                List.of(Operation.Answer.json(200, "The document.", JsonNode.class, List.of())),
                List.of(Reason.UNKNOWN_PATH));
    }

    @Override
    public List<SchemaFile> schemas() {
        return List.of(StoredEvents.file(), new SchemaFile("problem", 1, "A refusal", Use.ANSWERED, Problem.class));
    }

    @Override
    public Problem told(ProblemCode reason, Locale language) {
        return new NotAnswered(reason).toProblem(language);
    }
}
