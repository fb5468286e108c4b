package traject.query.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/**
 * Pages of trajectories as they were made, for whoever looks again: those who read a case come back to it all day. A page
 * holds what its reader may read and is kept for that reader alone. It stands for the version of the case from which it was
 * made, and whoever takes it asks the {@link traject.query.web.ReadingRoom} first.
 */
@Component
final class KeptPages {

    /**
     * All on which a page depends besides the log of its case and what is the same as long as the node runs.
     *
     * @param today where the help is given
     */
    record Look(Actor reader, CaseId caseId, Viewpoint from, Locale locale, LocalDate today) {}

    /**
     * What was made.
     *
     * @param version of the case from which it was made
     * @param title of the page, as HTML like the others
     * @param top who it is about and what can be done
     * @param view the rest
     */
    record Kept(long version, String title, String top, String view) {}

    private final Cache<Look, Kept> pages;

    /** @param size of all pages together, at most, each of whose characters takes a byte; with 0 none is kept */
    KeptPages(@Value("${traject.kept-pages:32MB}") DataSize size) {
        pages = Caffeine.newBuilder()
                .maximumWeight(size.toBytes())
                .weigher(
                        (Look _, Kept kept) -> kept.top().length() + kept.view().length())
                .executor(Runnable::run)
                .build();
    }

    /** What was made for this look before; null when it was not, or is gone. */
    @Nullable
    Kept get(Look look) {
        return pages.getIfPresent(look);
    }

    void keep(Look look, Kept kept) {
        pages.put(look, kept);
    }
}
