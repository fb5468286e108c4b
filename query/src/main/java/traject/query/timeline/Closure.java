package traject.query.timeline;

import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseReopened;

/** A closing of the case, and the reopening after it when the client came back. */
public record Closure(CaseClosed closed, @Nullable CaseReopened reopened) {}
