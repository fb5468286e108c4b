package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import traject.query.security.Circle;
import traject.query.timeline.CaseState;
import traject.query.timeline.Relationship;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** What somebody has to do with a case in their list. In a closed case it is what they had to do with it at its closing. */
enum Part {
    /** They carry it. */
    LEADS,
    /** They help beside whoever leads. */
    HELPS,
    /** They look after it without helping: it is of their team, is to come to them, or nobody leads what they opened. */
    WATCHES,
    /** They helped, and others go on: they may still look. */
    HELPED;

    static Part of(Actor actor, CaseState state, Circle circle) {
        List<Relationship> own = state.relationships().stream()
                .filter(each -> each.helper().equals(actor.person()))
                .toList();
        if (actor.role() != ActorRole.HELPER || own.isEmpty()) {
            return WATCHES;
        }
        LocalDate end =
                state.closure() == null ? null : state.closure().closed().occurredOn();
        List<Relationship> lasting =
                own.stream().filter(each -> Objects.equals(each.endedOn(), end)).toList();
        if (lasting.stream().anyMatch(each -> ledUntil(each, end))) {
            return LEADS;
        }
        return lasting.isEmpty() ? withoutHelping(actor.person(), circle, end == null) : HELPS;
    }

    private static boolean ledUntil(Relationship relationship, @Nullable LocalDate end) {
        return !relationship.leads().isEmpty()
                && Objects.equals(relationship.leads().getLast().to(), end);
    }

    private static Part withoutHelping(PersonId person, Circle circle, boolean open) {
        boolean nobodyElse = open && circle.leading() == null && person.equals(circle.openedBy());
        return nobodyElse || person.equals(circle.announced()) ? WATCHES : HELPED;
    }

    /** As the address of the list has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
