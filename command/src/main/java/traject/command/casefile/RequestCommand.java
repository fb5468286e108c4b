package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;

/** Commands that record a {@link traject.shared.event.RequestEvent}. */
public sealed interface RequestCommand extends EntryCommand {

    /** Records a request of the client. */
    @WireName("make-request")
    record MakeRequest(@Nullable EntryId entry, LocalDate occurredOn, Sensitive what) implements RequestCommand {
        @Override
        public RequestMade asEntry(EntryId id) {
            return new RequestMade(id, occurredOn, what);
        }
    }

    /** Records that proof was asked for a pending request. */
    @WireName("ask-proof")
    record AskProof(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            @Nullable Sensitive what) implements RequestCommand {
        @Override
        public ProofAsked asEntry(EntryId id) {
            return new ProofAsked(id, occurredOn, request, what);
        }
    }

    /** Grants a pending request. */
    @WireName("grant-request")
    record GrantRequest(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            boolean reasonExplained,
            @Nullable Sensitive reason)
            implements RequestCommand {
        @Override
        public RequestGranted asEntry(EntryId id) {
            return new RequestGranted(id, occurredOn, request, reasonExplained, reason);
        }
    }

    /** Refuses a pending request. */
    @WireName("refuse-request")
    record RefuseRequest(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId request,
            boolean reasonExplained,
            @Nullable Sensitive reason)
            implements RequestCommand {
        @Override
        public RequestRefused asEntry(EntryId id) {
            return new RequestRefused(id, occurredOn, request, reasonExplained, reason);
        }
    }
}
