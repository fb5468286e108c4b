package traject.command.casefile;

import static traject.command.casefile.Refusal.*;

import org.jspecify.annotations.Nullable;
import traject.command.casefile.Situation.PendingHandover;
import traject.shared.event.EntryId;

/** The rules of handovers: one at a time, announced, then answered, then completed; cancelled before that. */
record HandoverRules(Situation now) {

    @Nullable
    Breach follow(EntryId id, Fact.OfHandover fact) {
        return switch (fact) {
            case Fact.Announced e -> announce(id, e);
            case Fact.Answered e -> answer(e);
            case Fact.Completed e -> complete(e);
            case Fact.Cancelled e -> cancel(e);
        };
    }

    private @Nullable Breach announce(EntryId id, Fact.Announced announced) {
        if (now.handover != null) {
            return new Breach(HANDOVER_PENDING, null);
        }
        if (now.leading == null) {
            return new Breach(NO_LEADING_RELATIONSHIP, null);
        }
        now.handover = new PendingHandover(id, announced.to(), now.leading, false);
        if (announced.to().equals(now.helpers.get(now.leading))) {
            return new Breach(HANDOVER_TO_LEADER, "to");
        }
        return announced.to().equals(now.client) ? new Breach(HELPER_IS_CLIENT, "to") : null;
    }

    private @Nullable Breach answer(Fact.Answered answered) {
        PendingHandover pending = pending(answered.handover());
        if (pending == null || pending.accepted()) {
            return new Breach(HANDOVER_NOT_ANNOUNCED, "handover");
        }
        now.handover =
                answered.accepted() ? new PendingHandover(pending.id(), pending.to(), pending.from(), true) : null;
        return answered.by().equals(pending.to()) ? null : new Breach(NOT_THE_RECEIVING_HELPER, "by");
    }

    private @Nullable Breach complete(Fact.Completed completed) {
        PendingHandover pending = pending(completed.handover());
        if (pending == null || !pending.accepted()) {
            return new Breach(HANDOVER_NOT_ACCEPTED, "handover");
        }
        now.handover = null;
        if (now.helpers.containsKey(completed.newRelationship())) {
            return new Breach(RELATIONSHIP_EXISTS, "newRelationship");
        }
        now.running.remove(pending.from());
        now.helpers.put(completed.newRelationship(), pending.to());
        now.running.add(completed.newRelationship());
        now.leading = completed.newRelationship();
        return null;
    }

    private @Nullable Breach cancel(Fact.Cancelled cancelled) {
        if (pending(cancelled.handover()) == null) {
            return new Breach(HANDOVER_NOT_PENDING, "handover");
        }
        now.handover = null;
        return null;
    }

    private @Nullable PendingHandover pending(EntryId handover) {
        PendingHandover pending = now.handover;
        return pending != null && pending.id().equals(handover) ? pending : null;
    }
}
