package traject.query.timeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.View;

/** What is known of a case at a moment. Its course is made once, and so is what somebody asks of it. */
final class Known {

    private final CaseId caseId;
    private final List<Recorded> log;
    private final Course<CaseEntry> course;
    private final Map<View, Stations> stations = new EnumMap<>(View.class);
    private @Nullable List<TimelineEntry> entries;

    /** @param log what was recorded by that moment */
    Known(CaseId caseId, List<Recorded> log) {
        this.caseId = caseId;
        this.log = log;
        this.course = Course.<CaseEntry>empty().after(log, entry -> entry);
    }

    /** What held up to a day, that day included, in order. */
    List<Entry<CaseEntry>> upTo(LocalDate on) {
        List<Entry<CaseEntry>> entries = course.entries();
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (entries.get(middle).occurredOn().isAfter(on)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return entries.subList(0, to);
    }

    /** The originals in the order of the course, the retracted ones where they stood. */
    List<Entry<CaseEntry>> inOrder() {
        return course.originals().stream()
                .sorted((one, other) -> course.before(one, other) ? -1 : course.before(other, one) ? 1 : 0)
                .toList();
    }

    CaseState at(LocalDate on, View view) {
        return stations(view).after(upTo(on));
    }

    Spells spells(LocalDate on, View view) {
        return stations(view).spells(upTo(on));
    }

    /** A fold at the beginning of the course. */
    CaseFold fold(View view) {
        return new CaseFold(caseId, course, view);
    }

    Versions versions(View view) {
        return Versions.of(log, stations(view).after(course.entries()).marks());
    }

    synchronized List<TimelineEntry> entries() {
        List<TimelineEntry> known = entries;
        if (known == null) {
            Versions versions = versions(View.HELPER);
            known = inOrder().stream().map(versions::entry).toList();
            entries = known;
        }
        return known;
    }

    private synchronized Stations stations(View view) {
        return stations.computeIfAbsent(view, _ -> new Stations(caseId, course, view));
    }
}
