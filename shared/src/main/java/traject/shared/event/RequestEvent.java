package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the client asks for, and the answer. */
public sealed interface RequestEvent extends CaseEntry {

    /** The client asked for something, more living money for instance. */
    @WireName("request-made")
    record RequestMade(EntryId entry, LocalDate occurredOn, Sensitive what) implements RequestEvent {}

    /**
     * The service asked for proof before it answers the request named. Asking is a form of control that the client
     * may feel as distrust.
     */
    @WireName("proof-asked")
    record ProofAsked(
            EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            @Nullable Sensitive what) implements RequestEvent {}

    /** The request named was granted, and whether the reason was explained to the client. */
    @WireName("request-granted")
    record RequestGranted(
            EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            boolean reasonExplained,
            @Nullable Sensitive reason) implements RequestEvent {}

    /** The request named was refused, and whether the reason was explained to the client. */
    @WireName("request-refused")
    record RequestRefused(
            EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            boolean reasonExplained,
            @Nullable Sensitive reason) implements RequestEvent {}
}
