package traject.command.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;

/** The decider says no: a reason, the field it lies in where there is one, and the entries that it is about. */
public final class CaseRejection extends RuntimeException {

    private final Refusal refusal;
    private final @Nullable String field;
    private final transient List<EntryId> entries;

    public CaseRejection(Refusal refusal, @Nullable String field, List<EntryId> entries) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.entries = List.copyOf(entries);
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable String field() {
        return field;
    }

    public List<EntryId> entries() {
        return entries;
    }
}
