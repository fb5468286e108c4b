package traject.command.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.Refusal;
import traject.command.desk.InProcessDesk;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.api.ApiPart;
import traject.shared.api.Header;
import traject.shared.api.Operation;
import traject.shared.api.Operation.Body;
import traject.shared.api.Parameter;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportStatus;
import traject.shared.event.CaseId;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.SchemaFile;
import traject.shared.schema.Use;

/** The requests that the side which decides takes. */
public final class CommandApi implements ApiPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** These are about a file as a whole, or about where it is kept. */
    private static final Set<Reason> OF_A_WHOLE_FILE = EnumSet.of(
            Reason.MAPPING_MISSING,
            Reason.MAPPING_MALFORMED,
            Reason.DATE_PATTERN_MALFORMED,
            Reason.SHEET_UNKNOWN,
            Reason.HEADINGS_MISSING,
            Reason.COLUMN_UNKNOWN,
            Reason.COLUMN_DOUBLED,
            Reason.TABLE_UNREADABLE,
            Reason.TABLE_TOO_LARGE,
            Reason.WORKBOOK_OLD_OR_LOCKED,
            Reason.TOO_MANY_IMPORTS,
            Reason.IMPORT_BROKE_OFF);

    /** These are about lines of a file, and stand in the report about it. */
    private static final Set<Reason> OF_A_FILE = EnumSet.of(
            Reason.ROW_NOT_UNDERSTOOD,
            Reason.CELL_BROKEN,
            Reason.DAY_UNREADABLE,
            Reason.UNKNOWN_IMPORT,
            Reason.CASE_MISSING,
            Reason.ENTRY_MISSING,
            Reason.REPLACEMENT_OF_ANOTHER_ENTRY,
            Reason.LINE_TOO_LONG,
            Reason.CASE_TOO_LONG,
            Reason.CASE_NOT_CONTIGUOUS,
            Reason.DUPLICATE_OTHER_CONTENT);

    @Override
    public List<Operation> operations() {
        return List.of(
                commands(),
                file(
                        "/api/import",
                        "importFile",
                        "Records the cases of a file, each whole or not at all, and answers when it is through.",
                        Operation.Answer.json(
                                200,
                                "What came of each case; also when all are refused.",
                                ImportReport.class,
                                List.of())),
                file(
                        "/api/imports",
                        "beginImport",
                        "Takes a file, and answers at once with the address at which to see how far it is.",
                        Operation.Answer.json(
                                202,
                                "It waits or runs.",
                                ImportStatus.class,
                                List.of(new Header("Location", "Where to see how far it is.", "^/api/imports/")))),
                ofImports(
                        "GET",
                        "",
                        "listImports",
                        "The files that you sent of late; an administrator sees those of all.",
                        new TypeReference<List<ImportStatus>>() {}.getType(),
                        CommonReason.NOT_PERMITTED),
                ofImports(
                        "GET", "/{id}", "readImport", "How far a file is.", ImportStatus.class, Reason.UNKNOWN_IMPORT),
                ofImports(
                        "DELETE",
                        "/{id}",
                        "stopImport",
                        "Stops after the case under way; what is recorded stays.",
                        ImportStatus.class,
                        Reason.UNKNOWN_IMPORT));
    }

    @Override
    public List<SchemaFile> schemas() {
        return List.of(
                new SchemaFile("commands", 1, "A command of a case, as it is sent", Use.GIVEN, CaseCommand.class));
    }

    @Override
    public Problem told(ProblemCode reason, Locale language) {
        return NotRecorded.because(reason).toProblem(language);
    }

    private static Operation commands() {
        return new Operation(
                "POST",
                "/api/cases/{caseId}/commands",
                "recordCommand",
                "Records one command of a case, or refuses it and stores nothing.",
                List.of(Parameter.of("caseId", "The case; a command of type open-case begins it.")
                        .is(CaseId.class)),
                List.of(
                        new Header(
                                "If-Match",
                                "The version of the case that you have seen, as an ETag told it: refused as stale "
                                        + "when it has another by now. * asks only that the case is there.",
                                IfMatch.PATTERN),
                        new Header(
                                "Idempotency-Key",
                                "Of your own choice: the same request with the same key is recorded once, and "
                                        + "answered the same again.",
                                InProcessDesk.KEY_PATTERN)),
                new Body("application/json", CaseCommand.class, "The command.", examples()),
                List.of(accepted(200, "Recorded."), accepted(201, "Recorded, and with it the case begins.")),
                Stream.of(
                                Stream.of(
                                        CommonReason.NOT_PERMITTED,
                                        CommonReason.UNKNOWN_CASE,
                                        CommonReason.BODY_TOO_LARGE,
                                        CommonReason.STORAGE_FULL,
                                        CommonReason.UNSUPPORTED_MEDIA_TYPE),
                                EnumSet.allOf(Reason.class).stream().filter(CommandApi::isOfACommand),
                                Arrays.stream(Refusal.values()))
                        .<ProblemCode>flatMap(reasons -> reasons)
                        .toList());
    }

    private static Operation.Answer accepted(int status, String description) {
        return Operation.Answer.json(
                status,
                description,
                Accepted.class,
                List.of(Header.ETAG, new Header("Location", "Where the case is read.", "^/api/cases/")));
    }

    private static Operation file(String path, String id, String summary, Operation.Answer answer) {
        return new Operation(
                "POST",
                path,
                id,
                summary
                        + " A table, as CSV or XLSX, comes as a form (multipart/form-data) with the file and its mapping.",
                List.of(Parameter.of("dryRun", "Whether nothing is stored: the answer says what would be.")
                        .oneOf(List.of("true", "false"))),
                List.of(),
                new Body(
                        "application/x-ndjson",
                        null,
                        "One command or entry per line, with its `case` and the id of its `entry` beside the fields of "
                                + "the command; the lines of a case stand together.",
                        Map.of("every-command", examplesAsFile())),
                List.of(answer),
                Stream.concat(
                                Stream.of(
                                        CommonReason.NOT_PERMITTED,
                                        CommonReason.UNSUPPORTED_MEDIA_TYPE,
                                        CommonReason.BODY_TOO_LARGE,
                                        CommonReason.STORAGE_FULL,
                                        Reason.WRONG_TYPE,
                                        Reason.MISSING_FIELD),
                                OF_A_WHOLE_FILE.stream())
                        .<ProblemCode>map(reason -> reason)
                        .toList());
    }

    private static boolean isOfACommand(Reason reason) {
        return !OF_A_FILE.contains(reason) && !OF_A_WHOLE_FILE.contains(reason);
    }

    private static Operation ofImports(
            String method, String part, String id, String summary, Type answer, ProblemCode refusal) {
        List<Parameter> parameters = part.isEmpty()
                ? List.of()
                : List.of(Parameter.of("id", "The file, as the answer to it told.")
                        .matching("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
        return new Operation(
                method,
                "/api/imports" + part,
                id,
                summary,
                parameters,
                List.of(),
                null,
                List.of(Operation.Answer.json(method.equals("DELETE") ? 202 : 200, "The answer.", answer, List.of())),
                List.of(refusal));
    }

    /** The life of one invented case, in which every command occurs: sent in this order all are recorded. */
    private static String examplesAsFile() {
        try (InputStream file =
                Objects.requireNonNull(CommandApi.class.getResourceAsStream("/traject/command/every-command.jsonl"))) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        examplesAsFile().lines().forEach(line -> {
            ObjectNode command = (ObjectNode) JSON.readTree(line);
            command.remove("case");
            examples.putIfAbsent(command.path("type").stringValue(), JSON.writeValueAsString(command));
        });
        return examples;
    }
}
