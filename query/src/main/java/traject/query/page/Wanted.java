package traject.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import traject.query.timeline.CaseStatus;

/**
 * Which cases of the list somebody asked for. The address of the list holds all of it, so that a view can be kept and sent.
 *
 * @param q a part of a name, a number, or a helper
 * @param part the {@link Part} that they have in it; empty for any
 * @param signal {@code some} for cases that ask for attention, {@code pattern} for those in which one is found, or the
 *     name of a {@link traject.shared.vocabulary.SignalKind}; empty for any
 * @param status {@code open} or {@code closed}
 * @param page which part of the list, from 0
 */
record Wanted(String q, String part, String signal, String status, int page) {

    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    Wanted {
        status = status.equals(CLOSED) ? CLOSED : OPEN;
        page = Math.max(0, page);
    }

    CaseStatus caseStatus() {
        return isOpen() ? CaseStatus.OPEN : CaseStatus.CLOSED;
    }

    public boolean isOpen() {
        return status.equals(OPEN);
    }

    /** Whether nothing in particular is asked for. */
    public boolean isAll() {
        return q.isBlank() && part.isEmpty() && signal.isEmpty() && isOpen();
    }

    /** Whether a case of this status and page is asked for. */
    boolean wants(CaseloadLine line) {
        return (q.isBlank() || line.matches(q.strip()))
                && (part.isEmpty() || line.part().word().equals(part))
                && line.shows(signal);
    }

    /** The same on another page. */
    public Wanted on(int other) {
        return new Wanted(q, part, signal, status, other);
    }

    /** The same of another name, number or helper, from the first page on. */
    public Wanted of(String other) {
        return new Wanted(other, part, signal, status, 0);
    }

    /** The address of the list. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        add(address, "q", q);
        add(address, "part", part);
        add(address, "signal", signal);
        add(address, "status", isOpen() ? "" : status);
        add(address, "page", page == 0 ? "" : Integer.toString(page));
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
