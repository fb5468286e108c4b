package traject.query.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.Handover;
import traject.shared.event.EntryId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.View;

/**
 * What a case offers somebody to record. A helper who is only to receive it looks at it and answers; the rest, completing
 * the handover too, is with those who help until then, and would be refused. Nobody answers for who is to receive it.
 *
 * @param all whether they may record anything
 * @param waiting the handover that waits for their answer; null where none does
 */
record Offered(boolean all, @Nullable EntryId waiting) {

    private static final Set<EntryKind> ANSWERS = Set.of(EntryKind.ACCEPT_HANDOVER, EntryKind.REFUSE_HANDOVER);

    static Offered in(OpenCase opened, Actor actor) {
        CaseState state = opened.timeline().at(opened.today(), Instant.MAX, View.HELPER);
        boolean helps =
                state.relationships().stream().anyMatch(each -> each.helper().equals(actor.person()));
        List<Handover> coming = state.handovers().stream()
                .filter(each -> each.pending() && each.to().equals(actor.person()))
                .toList();
        return new Offered(
                actor.role() != ActorRole.HELPER || helps || coming.isEmpty(),
                coming.stream()
                        .filter(each -> each.status() == Handover.Status.ANNOUNCED)
                        .map(Handover::id)
                        .findFirst()
                        .orElse(null));
    }

    /** Of a topic what they may record. */
    public List<EntryKind> of(EntryKind.Topic topic) {
        return topic.kinds().stream()
                .filter(kind -> ANSWERS.contains(kind) ? waiting != null : all)
                .toList();
    }
}
