package traject.command.reason;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseRejection;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Answer.Refused.Kind;
import traject.shared.event.EntryId;

/**
 * Nothing was recorded, for a reason that the caller is told. It carries codes and places, never a value that the
 * caller sent: that may be about a person, and exceptions end up in logs.
 */
public final class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final transient List<EntryId> entries;
    private final int step;

    private NotRecorded(Kind kind, String code, @Nullable String field, List<EntryId> entries, int step) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.entries = entries;
        this.step = step;
    }

    public static NotRecorded because(Reason reason) {
        return because(reason, null);
    }

    public static NotRecorded because(Reason reason, @Nullable String field) {
        return new NotRecorded(reason.kind(), reason.code(), field, List.of(), 0);
    }

    /** A rule of the case says no. */
    public static NotRecorded because(CaseRejection rejection) {
        return new NotRecorded(Kind.RULE, rejection.refusal().code(), rejection.field(), rejection.entries(), 0);
    }

    /** The same reason, about the command of this rank among those sent together. */
    public NotRecorded at(int step) {
        return new NotRecorded(kind, code, field, entries, step);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
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

    public boolean is(Reason reason) {
        return code.equals(reason.code());
    }

    /** The answer of the desk, with the sentence in the caller's language. */
    public Refused toAnswer(Locale locale) {
        return new Refused(kind, code, field, entries, Sentences.of(code, locale));
    }
}
