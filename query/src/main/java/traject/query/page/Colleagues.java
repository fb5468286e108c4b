package traject.query.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.timeline.CaseState;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.shared.event.PersonId;
import traject.shared.identity.Accounts;
import traject.shared.problem.Problem;

/**
 * Whom a form means where it asks for a colleague. A case goes only to somebody who can sign in here: anybody else would
 * never hear of it.
 */
@Component
final class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those who can sign in as a helper or a team lead. */
    List<String> all() {
        return accounts.helpers().stream().map(PersonId::value).toList();
    }

    /** Those whom a form suggests; of what happened before also who helped in the case and left since. */
    List<String> in(EntryKind kind, @Nullable CaseState state) {
        return kind == EntryKind.ANNOUNCE_HANDOVER || state == null
                ? all()
                : Stream.concat(all().stream(), around(state))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Stream<String> around(CaseState state) {
        return Stream.concat(
                        state.relationships().stream().map(Relationship::helper),
                        state.handovers().stream().map(Handover::to))
                .map(PersonId::value);
    }

    /** A name as it is spelled here: somebody typed capitals, and only one can be meant. */
    String spelled(String said, EntryKind kind, @Nullable CaseState state) {
        List<String> known = in(kind, state);
        List<String> meant = known.contains(said)
                ? List.of(said)
                : known.stream().filter(said::equalsIgnoreCase).toList();
        return meant.size() == 1 ? meant.getFirst() : said;
    }

    /** That nobody is called so. */
    Problem noColleague(String field, Locale locale) {
        return new NotAnswered(Reason.NO_COLLEAGUE, field).toProblem(locale);
    }
}
