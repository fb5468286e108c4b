package traject.query.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.ResultTable;
import traject.query.analysis.job.AnalysisStatus;
import traject.query.caseload.Page;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.projection.RebuildProgress;
import traject.query.timeline.CaseState;
import traject.shared.api.ApiPart;
import traject.shared.api.Header;
import traject.shared.api.Operation;
import traject.shared.api.Parameter;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.SchemaFile;
import traject.shared.schema.Use;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/** The questions that the side which answers takes. */
@Component
final class QueryApi implements ApiPart {

    private static final Parameter ANALYSIS = Parameter.of("id", "The analysis, as the answer to it told.")
            .matching("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    private static final Parameter CASE = Parameter.of("caseId", "The case.");
    private static final Parameter ON = Parameter.of("on", "The day asked about, that day included; today without it.");
    private static final Parameter KNOWN_AT = Parameter.of(
            "knownAt", "What was recorded after this moment is left out; without it all that is recorded counts.");
    private static final Parameter VIEW = Parameter.of(
                    "view", "Whose view of the roles; where it has none yet, that of another stands in.")
            .oneOf(Asked.VIEWS);
    private static final Parameter AFTER = Parameter.of(
            "after",
            "A position of the log, as the answer to a command tells it: a list waits until it holds what stands "
                    + "there.");
    private static final Parameter HELPER = Parameter.of("helper", "Who has or had a relationship in the case.");
    private static final Parameter PHASE = Parameter.of("phase", "The phase in which the case is.");
    private static final Parameter STATUS =
            Parameter.of("status", "Whether the case is open.").oneOf(Asked.STATUSES);
    private static final Parameter CONFIGURATION = Parameter.of(
                    "configuration",
                    "Of the leading relationship as the helper sees it: the client's role and the helper's.")
            .matching("^(" + names(ClientRole.values()) + "),(" + names(HelperRole.values()) + ")$");
    private static final Parameter PAGE =
            Parameter.of("page", "Which part of the list, from 0.").between(0, Integer.MAX_VALUE);
    private static final Parameter SIZE =
            Parameter.of("size", "How many a part holds at most.").between(1, Asked.LARGEST_PAGE);

    @Override
    public List<Operation> operations() {
        return List.of(
                ofCase(
                        "",
                        "readCase",
                        "Where the case stood on a day, as known at a moment.",
                        CaseState.class,
                        List.of(ON, KNOWN_AT, VIEW, AFTER)),
                ofCase(
                        "/timeline",
                        "readTimeline",
                        "Every entry with all its versions, in the order of the course.",
                        CaseController.Entries.class,
                        List.of(KNOWN_AT, AFTER)),
                ofCase(
                        "/replay",
                        "replayCase",
                        "Step by step, with the state after each.",
                        CaseController.Replay.class,
                        List.of(
                                KNOWN_AT,
                                VIEW,
                                AFTER,
                                Parameter.of("from", "The first step, from 0.").between(0, Integer.MAX_VALUE),
                                Parameter.of("size", "How many steps at most.").between(1, Asked.LONGEST_PART))),
                ofCase(
                        "/spells",
                        "readSpells",
                        "From when to when roles, phases, leads and configurations held.",
                        CaseConfigurationController.SpellsOfCase.class,
                        List.of(ON, KNOWN_AT, VIEW, AFTER)),
                ofCase(
                        "/patterns",
                        "readPatterns",
                        "The patterns found and the signals of the day.",
                        CaseConfigurationController.PatternsOfCase.class,
                        List.of(ON, KNOWN_AT, VIEW, AFTER)),
                new Operation(
                        "GET",
                        "/api/cases/{caseId}/looks",
                        "readLooks",
                        "Who looked at the case, for auditors.",
                        List.of(CASE, PAGE, SIZE),
                        List.of(),
                        null,
                        answered(LooksController.Part.class),
                        List.of(CommonReason.UNKNOWN_CASE, CommonReason.NOT_PERMITTED)),
                new Operation(
                        "GET",
                        "/api/research/looks",
                        "readResearchLooks",
                        "Who looked at many cases at once, and with which question, for auditors.",
                        List.of(PAGE, SIZE),
                        List.of(),
                        null,
                        answered(ResearchLooksController.LooksAtMany.class),
                        List.of(CommonReason.NOT_PERMITTED)),
                new Operation(
                        "GET",
                        "/api/cases",
                        "listCases",
                        "The cases that you may see, the last opened first.",
                        List.of(PHASE, CONFIGURATION, HELPER, STATUS, ON, KNOWN_AT, AFTER, PAGE, SIZE),
                        List.of(),
                        null,
                        answered(Page.class),
                        List.of(CommonReason.NOT_PERMITTED, Reason.POSITION_UNKNOWN, Reason.NOT_YET_READABLE)),
                new Operation(
                        "GET",
                        "/api/population",
                        "countPopulation",
                        "How many cases stood where: counts only.",
                        List.of(ON, KNOWN_AT, VIEW),
                        List.of(),
                        null,
                        answered(PopulationController.Counts.class),
                        COUNTING),
                new Operation(
                        "GET",
                        "/api/configurations",
                        "readConfigurations",
                        "The tables of outcome and perception of a group of cases beside the published ones: counts "
                                + "only.",
                        List.of(
                                ON,
                                KNOWN_AT,
                                VIEW,
                                Parameter.of("by", "Which configuration gives a relationship its cell.")
                                        .oneOf(Asked.CELLS),
                                PHASE,
                                CONFIGURATION,
                                HELPER,
                                STATUS,
                                Parameter.of("serviceType", "The type of service that opened the case."),
                                Parameter.of("service", "The service that opened the case."),
                                Parameter.of("team", "The team that follows the case.")),
                        List.of(),
                        null,
                        answered(ConfigurationsController.Tables.class),
                        COUNTING),
                analysis(
                        "POST",
                        "",
                        "askForAnalysis",
                        "Has sequences of roles or phases analysed: as a job, of what stands in the log by now.",
                        List.of(),
                        Operation.Answer.json(
                                202,
                                "Asked for.",
                                AnalysisStatus.class,
                                List.of(new Header("Location", "Where to see how far it is.", "^/api/analyses/"))),
                        CommonReason.BODY_TOO_LARGE,
                        CommonReason.UNSUPPORTED_MEDIA_TYPE,
                        Reason.VALUES_NOT_FITTING,
                        Reason.TOO_MANY_ANALYSES),
                analysis(
                        "GET",
                        "",
                        "listAnalyses",
                        "Your own, the latest first.",
                        List.of(),
                        Operation.Answer.json(
                                200, "The answer.", new TypeReference<List<AnalysisStatus>>() {}.getType(), List.of())),
                analysis(
                        "GET",
                        "/{id}",
                        "readAnalysis",
                        "How far it is, with all parameters and what is to be known before anything is concluded.",
                        List.of(
                                ANALYSIS,
                                Parameter.of("wait", "Seconds: the answer comes when it is over, or after so long.")
                                        .between(0, AnalysesController.LONGEST_WAIT)),
                        Operation.Answer.json(200, "The answer.", AnalysisStatus.class, List.of()),
                        Reason.UNKNOWN_ANALYSIS),
                analysis(
                        "GET",
                        "/{id}/result",
                        "readResult",
                        "The tables that came out.",
                        List.of(ANALYSIS),
                        Operation.Answer.json(
                                200, "The tables.", new TypeReference<List<ResultTable>>() {}.getType(), List.of()),
                        Reason.UNKNOWN_ANALYSIS,
                        Reason.ANALYSIS_NOT_FINISHED),
                analysis(
                        "GET",
                        "/{id}/tables/{table}.csv",
                        "readResultAsCsv",
                        "One table that came out, as comma-separated values.",
                        List.of(ANALYSIS, Parameter.of("table", "Its name.").matching("^[a-z-]{1,40}$")),
                        new Operation.Answer(200, "The table.", "text/csv", null, List.of()),
                        Reason.UNKNOWN_ANALYSIS,
                        Reason.ANALYSIS_NOT_FINISHED),
                analysis(
                        "DELETE",
                        "/{id}",
                        "endAnalysis",
                        "Stops one that waits or runs; forgets one that is over.",
                        List.of(ANALYSIS),
                        Operation.Answer.json(200, "As it was, or cancelled.", AnalysisStatus.class, List.of()),
                        Reason.UNKNOWN_ANALYSIS),
                new Operation(
                        "POST",
                        "/api/maintenance/export",
                        "exportEverything",
                        "An archive of everything, encrypted to the key of the configuration: whoever makes it can't "
                                + "read it.",
                        List.of(),
                        List.of(),
                        null,
                        List.of(new Operation.Answer(
                                200, "The archive, in the age format.", "application/age", null, List.of())),
                        List.of(CommonReason.NOT_PERMITTED, Reason.RECIPIENTS_MISSING)),
                listOfArchives(
                        "/api/exports",
                        "listExports",
                        "Which archives were made, the latest first.",
                        ArchivesController.Made.class),
                listOfArchives(
                        "/api/restores",
                        "listRestores",
                        "Which archives were restored, the latest first.",
                        ArchivesController.Restored.class),
                rebuild(
                        "POST",
                        "rebuildReadModels",
                        "Builds the read models anew from the log; lists answer from the old rows meanwhile.",
                        List.of(),
                        Operation.Answer.json(
                                202,
                                "Asked for.",
                                RebuildProgress.class,
                                List.of(new Header(
                                        "Location", "Where to see how far it is.", "^/api/maintenance/rebuild$"))),
                        Reason.REBUILD_RUNNING),
                rebuild(
                        "GET",
                        "readRebuild",
                        "How far the latest rebuild is, on whichever node.",
                        List.of(Parameter.of("wait", "Seconds: the answer comes when it is over, or after so long.")
                                .between(0, MaintenanceController.LONGEST_WAIT)),
                        Operation.Answer.json(200, "The answer.", RebuildProgress.class, List.of())),
                rebuild(
                        "DELETE",
                        "cancelRebuild",
                        "Stops the rebuild that runs; lists go on answering from the old rows.",
                        List.of(),
                        Operation.Answer.json(200, "Cancelled.", RebuildProgress.class, List.of()),
                        Reason.REBUILD_NOT_RUNNING));
    }

    private static Operation rebuild(
            String method,
            String id,
            String summary,
            List<Parameter> parameters,
            Operation.Answer answer,
            Reason... refusals) {
        List<ProblemCode> all = new ArrayList<>(List.of(CommonReason.NOT_PERMITTED));
        all.addAll(List.of(refusals));
        return new Operation(
                method, "/api/maintenance/rebuild", id, summary, parameters, List.of(), null, List.of(answer), all);
    }

    private static final List<ProblemCode> COUNTING = List.of(CommonReason.NOT_PERMITTED);

    @Override
    public List<SchemaFile> schemas() {
        return Stream.concat(
                        Stream.of(new SchemaFile(
                                "analysis", 1, "What is asked of trajectories", Use.GIVEN, AnalysisRequest.class)),
                        operations().stream()
                                .filter(operation ->
                                        operation.answers().getFirst().type() != null)
                                .map(operation -> new SchemaFile(
                                        fileName(operation.id()),
                                        1,
                                        "Answer of " + operation.id() + ": " + operation.summary(),
                                        Use.ANSWERED,
                                        Objects.requireNonNull(
                                                operation.answers().getFirst().type()))))
                .toList();
    }

    /** {@code readCase} is {@code read-case}. */
    private static String fileName(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public Problem told(ProblemCode reason, Locale language) {
        return new NotAnswered(reason).toProblem(language);
    }

    private static Operation ofCase(String part, String id, String summary, Type answer, List<Parameter> questions) {
        List<Parameter> parameters = new ArrayList<>(List.of(CASE));
        parameters.addAll(questions);
        return new Operation(
                "GET",
                "/api/cases/{caseId}" + part,
                id,
                summary,
                parameters,
                List.of(),
                null,
                List.of(Operation.Answer.json(200, "The answer.", answer, List.of(Header.ETAG))),
                List.of(CommonReason.UNKNOWN_CASE, Reason.POSITION_UNKNOWN));
    }

    private static Operation analysis(
            String method,
            String part,
            String id,
            String summary,
            List<Parameter> parameters,
            Operation.Answer answer,
            ProblemCode... refusals) {
        List<ProblemCode> all = new ArrayList<>(List.of(CommonReason.NOT_PERMITTED));
        all.addAll(List.of(refusals));
        return new Operation(
                method,
                AnalysesController.ANALYSES + part,
                id,
                summary,
                parameters,
                List.of(),
                method.equals("POST")
                        ? new Operation.Body(
                                "application/json", AnalysisRequest.class, "What is asked.", ANALYSIS_EXAMPLES)
                        : null,
                List.of(answer),
                all);
    }

    private static final Map<String, String> ANALYSIS_EXAMPLES = Map.of("typology", """
            {"sequences": {"of": ["CLIENT_ROLE", "HELPER_ROLE"], "step": "MONTH", "longest": 36},
             "analysis": {"type": "make-typology", "types": 4}, "seed": 1}""", "survival", """
            {"analysis": {"type": "estimate-survival", "until": "ROLES", "clientRole": "WILLING_COLLABORATOR",
             "helperRole": "COUNSELLOR", "by": "SERVICE_TYPE"}}""");

    private static Operation listOfArchives(String path, String id, String summary, Type answer) {
        return new Operation(
                "GET",
                path,
                id,
                summary,
                List.of(PAGE, SIZE),
                List.of(),
                null,
                answered(answer),
                List.of(CommonReason.NOT_PERMITTED));
    }

    private static List<Operation.Answer> answered(Type type) {
        return List.of(Operation.Answer.json(200, "The answer.", type, List.of()));
    }

    private static String names(Enum<?>[] words) {
        return Stream.of(words).map(Enum::name).collect(Collectors.joining("|"));
    }
}
