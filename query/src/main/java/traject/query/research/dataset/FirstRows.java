package traject.query.research.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.process.EventLog;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricLog;
import traject.query.process.object.Relationship;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/**
 * The beginning of a dataset as it was understood.
 *
 * @param columns keys of their names
 * @param rows each with a cell for every column; none is null
 */
public record FirstRows(List<String> columns, List<List<String>> rows) {

    private static final int MOST = 10;
    private static final int MOST_SPELLS = 12;
    private static final int LONGEST_CELL = 60;

    /** Of any dataset. */
    public static FirstRows of(Data data) {
        return switch (data) {
            case Data.States states -> of(states.sequences());
            case Data.Events events -> of(events.log());
            case Data.Objects objects -> of(objects.log());
        };
    }

    private static FirstRows of(Sequences sequences) {
        return new FirstRows(
                List.of("id", "length", "sequence"),
                IntStream.range(0, Math.min(MOST, sequences.size()))
                        .mapToObj(i -> List.of(
                                cut(sequences.id(i)), Integer.toString(sequences.length(i)), spells(sequences, i)))
                        .toList());
    }

    /** As in the state-permanence format: a state and how long it lasts. */
    private static String spells(Sequences sequences, int i) {
        List<String> spells = new ArrayList<>();
        for (Spell spell : Spell.withGaps(sequences.states(i))) {
            if (spells.size() == MOST_SPELLS) {
                spells.add("…");
                break;
            }
            String name = spell.state() == Sequences.MISSING
                    ? "*"
                    : sequences.alphabet().name(spell.state());
            spells.add("(" + cut(name) + "," + spell.duration() + ")");
        }
        return String.join("-", spells);
    }

    private static FirstRows of(EventLog log) {
        List<List<String>> rows = new ArrayList<>();
        for (int which = 0; which < log.cases() && rows.size() < MOST; which++) {
            for (int event = log.begin(which); event < log.end(which) && rows.size() < MOST; event++) {
                String resource = log.resourceName(event);
                rows.add(List.of(
                        cut(log.caseId(which)),
                        log.time(event).toString(),
                        cut(log.activities().name(log.activity(event))),
                        resource == null ? "" : cut(resource)));
            }
        }
        return new FirstRows(List.of("case", "time", "activity", "resource"), rows);
    }

    private static FirstRows of(ObjectCentricLog log) {
        return new FirstRows(
                List.of("event", "time", "activity", "objects"),
                log.events().stream().limit(MOST).map(FirstRows::row).toList());
    }

    private static List<String> row(ObjectCentricEvent event) {
        List<String> objects = event.relationships().stream()
                .map(Relationship::objectId)
                .distinct()
                .toList();
        return List.of(cut(event.id()), event.time().toString(), cut(event.type()), cut(String.join(", ", objects)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }
}
