package traject.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.dataset.Dataset;
import traject.query.research.dataset.DatasetFormat;
import traject.shared.api.ApiPart;
import traject.shared.api.Header;
import traject.shared.api.Operation;
import traject.shared.api.Parameter;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.schema.SchemaFile;
import traject.shared.schema.Use;

/** The requests about files from elsewhere. */
@Component
final class DatasetsApi implements ApiPart {

    private static final Parameter DATASET = Parameter.of("id", "The dataset, as the answer to it told.")
            .matching("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private static final List<Reason> OF_A_FILE = Stream.of(Reason.values())
            .filter(reason -> reason.name().startsWith("DATASET_"))
            .toList();

    @Override
    public List<Operation> operations() {
        return List.of(
                operation(
                        "POST",
                        "",
                        "addDataset",
                        "Takes a file from elsewhere in, to be looked at by you alone: it comes among no cases. "
                                + "As the body, or as a form (multipart/form-data) with the file; packed by gzip or "
                                + "not. That it names nobody is up to you.",
                        List.of(
                                Parameter.of("format", "In what it is written.").is(DatasetFormat.class),
                                Parameter.of("name", "How you call it.")
                                        .matching("^[^\\s\\p{C}]([^\\p{C}]{0,98}[^\\s\\p{C}])?$"),
                                Parameter.of(
                                                "firstColumn",
                                                "The name of the first column of states, in a table of states (STS) where "
                                                        + "other columns than the id come before.")
                                        .matching("^[^\\p{C}]*$")),
                        Operation.Answer.json(
                                201,
                                "Stored.",
                                Dataset.class,
                                List.of(new Header("Location", "Where it is read.", "^/api/datasets/"))),
                        Stream.<ProblemCode>concat(
                                        Stream.of(
                                                CommonReason.UNSUPPORTED_MEDIA_TYPE,
                                                CommonReason.STORAGE_FULL,
                                                Reason.TOO_MANY_DATASETS),
                                        OF_A_FILE.stream())
                                .toList()),
                operation(
                        "GET",
                        "",
                        "listDatasets",
                        "Your own, the latest first, and how much room you have.",
                        List.of(),
                        answer(DatasetsController.DatasetsKept.class),
                        List.of()),
                operation(
                        "GET",
                        "/{id}",
                        "readDataset",
                        "What is known of one, with what is to be known before anything is concluded.",
                        List.of(DATASET),
                        answer(Dataset.class),
                        List.of(Reason.UNKNOWN_DATASET)),
                operation(
                        "DELETE",
                        "/{id}",
                        "deleteDataset",
                        "Forgets one, for good.",
                        List.of(DATASET),
                        answer(Dataset.class),
                        List.of(Reason.UNKNOWN_DATASET)));
    }

    private static Operation.Answer answer(Class<?> type) {
        return Operation.Answer.json(200, "The answer.", type, List.of());
    }

    private static Operation operation(
            String method,
            String part,
            String id,
            String summary,
            List<Parameter> parameters,
            Operation.Answer answer,
            List<? extends ProblemCode> refusals) {
        List<ProblemCode> all = new ArrayList<>(List.of(CommonReason.NOT_PERMITTED));
        all.addAll(refusals);
        return new Operation(
                method,
                DatasetsController.DATASETS + part,
                id,
                summary,
                parameters,
                List.of(),
                body(method),
                List.of(answer),
                all);
    }

    private static Operation.@Nullable Body body(String method) {
        return method.equals("POST")
                ? new Operation.Body(
                        "application/octet-stream",
                        null,
                        "The file.",
                        Map.of("spells", "id,begin,end,state\na,1,3,work\na,4,5,school\nb,1,5,work\n"))
                : null;
    }

    @Override
    public List<SchemaFile> schemas() {
        return operations().stream()
                .filter(operation -> !operation.method().equals("DELETE"))
                .map(operation -> new SchemaFile(
                        operation.id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                        1,
                        "Answer of " + operation.id() + ": " + operation.summary(),
                        Use.ANSWERED,
                        Objects.requireNonNull(operation.answers().getFirst().type())))
                .toList();
    }

    @Override
    public Problem told(ProblemCode reason, Locale language) {
        return new NotAnswered(reason).toProblem(language);
    }
}
