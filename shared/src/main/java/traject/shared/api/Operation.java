package traject.shared.api;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.problem.ProblemCode;

/**
 * A request that the API takes. What the code that takes it says for itself, such as names, types and defaults of
 * parameters, is read from there and not repeated here.
 *
 * @param id unique name, for generated clients
 * @param parameters what is to be said of those in path and query
 * @param headers that the caller may send
 * @param refusals beside those that any request may meet
 */
public record Operation(
        String method,
        String path,
        String id,
        String summary,
        List<Parameter> parameters,
        List<Header> headers,
        @Nullable Body body,
        List<Answer> answers,
        List<ProblemCode> refusals) {

    public Operation {
        parameters = List.copyOf(parameters);
        headers = List.copyOf(headers);
        answers = List.copyOf(answers);
        refusals = List.copyOf(refusals);
    }

    /**
     * What is sent.
     *
     * @param type null for what is no JSON
     * @param examples JSON or text by name, each of them accepted in its turn
     */
    public record Body(String mediaType, @Nullable Type type, String description, Map<String, String> examples) {}

    /**
     * What comes back when all is well.
     *
     * @param type null for what is no JSON
     */
    public record Answer(
            int status,
            String description,
            String mediaType,
            @Nullable Type type,
            List<Header> headers) {

        public static Answer json(int status, String description, Type type, List<Header> headers) {
            return new Answer(status, description, "application/json", type, headers);
        }
    }
}
