package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.query.caseload.CaseSummary;
import traject.query.configuration.Signal;
import traject.query.configuration.Silence;
import traject.query.timeline.CaseState;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.shared.event.PersonId;
import traject.shared.vocabulary.Pattern;

/**
 * A case in the list: who, what asks for attention, who leads and who helped before.
 *
 * @param part what the reader has to do with it
 * @param patterns of the relationships that run, and those of the case that go on, each once
 * @param days since something happened in it, as {@link Silence} counts them
 * @param waiting the handover that waits for the reader's answer, or null
 */
record CaseloadLine(
        CaseSummary summary,
        CaseState state,
        Part part,
        String name,
        @Nullable String question,
        List<Relationship> former,
        List<Signal> signals,
        List<Pattern> patterns,
        long days,
        @Nullable Handover waiting) {

    /** Whether this is what somebody searches for: a name, a number, or a helper of now or before. */
    boolean matches(String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || summary.caseId().value().toLowerCase(Locale.ROOT).contains(wanted)
                || state.relationships().stream().anyMatch(each -> contains(each.helper(), wanted));
    }

    /** Whether this is what somebody looks for: nothing in particular, any signal, any pattern, or one kind of signal. */
    boolean shows(String signal) {
        if (signal.isEmpty()) {
            return true;
        }
        if (signal.equals("pattern")) {
            return !patterns.isEmpty();
        }
        return signals.stream()
                .anyMatch(each -> signal.equals("some") || each.kind().name().equals(signal));
    }

    /** Whether the reader helped in it, and others go on. */
    public boolean isFormer() {
        return part == Part.HELPED;
    }

    /** Whether there is something in it for the reader to take up. */
    boolean asksForAttention() {
        return !isFormer() && !signals.isEmpty();
    }

    /** Whether it can be handed to somebody else: one leads, no handover is under way, and it is the reader's to do. */
    public boolean canBeHandedOver() {
        return !isFormer()
                && state.leader() != null
                && state.handovers().stream().noneMatch(Handover::pending);
    }

    private static boolean contains(PersonId person, String wanted) {
        return person.value().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Since when the leading helper leads; null while nobody does. */
    public @Nullable LocalDate leadingSince() {
        Relationship leader = state.leader();
        return leader == null ? null : leader.leadingSince();
    }
}
