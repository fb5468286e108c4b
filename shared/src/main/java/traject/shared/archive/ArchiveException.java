package traject.shared.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.shared.problem.Sentences;

/** An archive is not made, read or restored, and why. It carries nothing of what stands in it. */
public class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Sentences SENTENCES = new Sentences("traject.shared.archive.sentences");

    private final ArchiveFault fault;

    public ArchiveException(ArchiveFault fault) {
        this(fault, null);
    }

    /** The detail stands in the message only; it says where, and quotes nothing. */
    public ArchiveException(ArchiveFault fault, @Nullable String detail) {
        super(detail == null ? fault.code() : fault.code() + ": " + detail, null, false, false);
        this.fault = fault;
    }

    public ArchiveFault fault() {
        return fault;
    }

    /** Why, in Dutch or English. */
    public String sentence(Locale language) {
        return SENTENCES.sentence(fault, language);
    }
}
