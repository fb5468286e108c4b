package traject.query.research.dataset;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was read a moment ago, since one looks at a file more than once. A dataset never changes, so neither does what is
 * read of it; it goes when memory is needed.
 */
final class RecentData {

    private static final int MOST = 8;

    private final Map<UUID, SoftReference<Data>> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SoftReference<Data>> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Data get(UUID id) {
        SoftReference<Data> kept = recent.get(id);
        return kept == null ? null : kept.get();
    }

    synchronized void put(UUID id, Data data) {
        recent.put(id, new SoftReference<>(data));
    }

    synchronized void forget(UUID id) {
        recent.remove(id);
    }
}
