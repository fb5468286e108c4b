package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RequestEvent;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.event.Sensitive;

/** What the client asked for, the proof that was asked, and the answer when there is one. */
public record Request(
        RequestMade made, List<ProofAsked> proofs, @Nullable Answer answer) {

    /** The answer, and whether its reason was explained to the client. */
    public record Answer(
            boolean granted,
            LocalDate on,
            boolean reasonExplained,
            @Nullable Sensitive reason) {}

    @JsonProperty
    public EntryId id() {
        return made.entry();
    }

    static List<Request> after(List<Request> requests, RequestEvent event) {
        return switch (event) {
            case RequestMade e -> Lists.plus(requests, new Request(e, List.of(), null));
            case ProofAsked e ->
                change(
                        requests,
                        e.request(),
                        request -> new Request(request.made, Lists.plus(request.proofs, e), request.answer));
            case RequestGranted e ->
                answer(requests, e.request(), new Answer(true, e.occurredOn(), e.reasonExplained(), e.reason()));
            case RequestRefused e ->
                answer(requests, e.request(), new Answer(false, e.occurredOn(), e.reasonExplained(), e.reason()));
        };
    }

    private static List<Request> answer(List<Request> requests, EntryId id, Answer answer) {
        return change(requests, id, request -> new Request(request.made, request.proofs, answer));
    }

    private static List<Request> change(List<Request> requests, EntryId id, UnaryOperator<Request> change) {
        return Lists.replace(requests, request -> request.id().equals(id), change);
    }
}
