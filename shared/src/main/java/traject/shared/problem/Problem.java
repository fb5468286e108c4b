package traject.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;

/**
 * A refusal as a problem of RFC 9457, the same from every side and the door. It has no {@code instance}: the caller
 * knows what they asked for, and two refusals for one reason are to be equal.
 *
 * @param type stable, {@code urn:traject:problem:} and the code
 * @param title what sort of refusal, in the caller's language
 * @param detail why, in the caller's language
 * @param code stable reason, such as {@code already-leading}
 * @param field path of the field or name of the parameter that is wrong, or null
 * @param entries the entries that stand in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "field", "entries"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        List<EntryId> entries) {

    public Problem {
        entries = List.copyOf(entries);
    }
}
