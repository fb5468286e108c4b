package traject.command.restore;

import org.jspecify.annotations.Nullable;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

/** What an archive says was recorded can't have been. */
public final class EventRefused extends ArchiveException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the place and the reason; ids and codes hold no personal data.
     *
     * @param entry null where it can't be read
     */
    EventRefused(CaseId caseId, long version, @Nullable EntryId entry, String code) {
        super(
                ArchiveFault.EVENT_REFUSED,
                "case " + caseId + ", event " + version + (entry == null ? "" : ", entry " + entry) + ", " + code);
    }
}
