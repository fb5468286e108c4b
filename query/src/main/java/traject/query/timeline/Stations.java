package traject.query.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.View;

/**
 * Where a course stood on the days that somebody asked about, in a view: a reader of patterns asks about dozens. Each fold
 * goes on from the nearest day before that was asked about.
 */
final class Stations {

    private final CaseId caseId;
    private final Course<CaseEntry> course;
    private final View view;

    /** By the number of entries after which it stood so. */
    private final NavigableMap<Integer, CaseState> states = new TreeMap<>();

    private final Map<Integer, Spells> spells = new HashMap<>();

    Stations(CaseId caseId, Course<CaseEntry> course, View view) {
        if (view == View.BOTH) {
            throw new IllegalArgumentException("a reader asks for one view: " + view + " is two lanes");
        }
        this.caseId = caseId;
        this.course = course;
        this.view = view;
    }

    /** The state after the first entries of the course. */
    synchronized CaseState after(List<Entry<CaseEntry>> first) {
        CaseState known = states.get(first.size());
        return known == null ? foldTo(first) : known;
    }

    private CaseState foldTo(List<Entry<CaseEntry>> first) {
        Map.Entry<Integer, CaseState> before = states.floorEntry(first.size());
        CaseFold fold =
                before == null ? new CaseFold(caseId, course, view) : new CaseFold(caseId, course, before.getValue());
        first.subList(before == null ? 0 : before.getKey(), first.size()).forEach(fold::follow);
        CaseState state = fold.state();
        states.put(first.size(), state);
        return state;
    }

    /** How long what held after each of the first entries did hold. */
    synchronized Spells spells(List<Entry<CaseEntry>> first) {
        return spells.computeIfAbsent(first.size(), _ -> spellsOf(first));
    }

    private Spells spellsOf(List<Entry<CaseEntry>> first) {
        CaseFold fold = new CaseFold(caseId, course, view);
        SpellFold spellFold = new SpellFold();
        for (Entry<CaseEntry> entry : first) {
            fold.follow(entry);
            spellFold.follow(entry.occurredOn(), fold.state());
        }
        return spellFold.spells();
    }
}
