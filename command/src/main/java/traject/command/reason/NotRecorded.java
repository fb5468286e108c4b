package traject.command.reason;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseRejection;
import traject.shared.event.EntryId;
import traject.shared.problem.Problem;
import traject.shared.problem.ProblemCode;
import traject.shared.problem.Sentences;

/**
 * Nothing was recorded, for a reason that the caller is told. It carries codes and places, never a value that the
 * caller sent: that may be about a person, and exceptions end up in logs.
 */
public final class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Sentences SENTENCES = new Sentences("traject.command.reason.sentences");

    private final transient ProblemCode reason;
    private final @Nullable String field;
    private final transient List<EntryId> entries;
    private final int step;

    private NotRecorded(ProblemCode reason, @Nullable String field, List<EntryId> entries, int step) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.entries = entries;
        this.step = step;
    }

    public static NotRecorded because(ProblemCode reason) {
        return because(reason, null);
    }

    public static NotRecorded because(ProblemCode reason, @Nullable String field) {
        return new NotRecorded(reason, field, List.of(), 0);
    }

    /** A rule of the case says no. */
    public static NotRecorded because(CaseRejection rejection) {
        return new NotRecorded(rejection.refusal(), rejection.field(), rejection.entries(), 0);
    }

    /** The same reason, about the command of this rank among those sent together. */
    public NotRecorded at(int step) {
        return new NotRecorded(reason, field, entries, step);
    }

    public String code() {
        return reason.code();
    }

    public @Nullable String field() {
        return field;
    }

    public List<EntryId> entries() {
        return entries;
    }

    /** Which of the commands sent together is refused, from 0. */
    public int step() {
        return step;
    }

    public boolean is(ProblemCode other) {
        return reason.equals(other);
    }

    /** Why, in the caller's language. */
    public String sentence(Locale language) {
        return SENTENCES.sentence(reason, language);
    }

    /** All of it, in the caller's language. */
    public Problem toProblem(Locale language) {
        return SENTENCES.tell(reason, field, entries, language);
    }
}
