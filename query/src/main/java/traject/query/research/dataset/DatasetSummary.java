package traject.query.research.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.process.EventLog;
import traject.query.process.object.ObjectCentricLog;
import traject.query.sequence.Sequences;

/**
 * What a dataset holds, in numbers.
 *
 * @param cases sequences, cases, or objects of all types
 * @param events events, or observations in sequences that are not missing
 * @param longest events of the longest case, or observations of the longest sequence; 0 where there are objects
 * @param names states, or activities, the most frequent first
 * @param objectTypes types of objects, with how many there are of each
 */
public record DatasetSummary(
        int cases,
        long events,
        int longest,
        List<Count> names,
        List<Count> objectTypes,
        List<DatasetWarning> warnings) {

    /** How often something is there. */
    public record Count(String name, long count) {}

    public DatasetSummary {
        names = List.copyOf(names);
        objectTypes = List.copyOf(objectTypes);
        warnings = List.copyOf(warnings);
    }

    static DatasetSummary of(Data data) {
        return switch (data) {
            case Data.States states -> of(states.sequences());
            case Data.Events events -> of(events.log());
            case Data.Objects objects -> of(objects.log());
        };
    }

    private static DatasetSummary of(Sequences sequences) {
        long[] counts = new long[sequences.alphabet().size()];
        long missing = 0;
        long shorter = 0;
        long empty = 0;
        for (int i = 0; i < sequences.size(); i++) {
            shorter += sequences.length(i) < sequences.longest() ? 1 : 0;
            int before = 0;
            for (int state : sequences.states(i)) {
                if (state == Sequences.MISSING) {
                    missing++;
                } else {
                    counts[state]++;
                    before++;
                }
            }
            empty += before == 0 ? 1 : 0;
        }
        long observed = IntStream.range(0, counts.length)
                .mapToLong(state -> counts[state])
                .sum();
        List<DatasetWarning> warnings = new ArrayList<>();
        warn(warnings, DatasetWarning.Kind.MISSING_OBSERVATIONS, missing, observed + missing);
        warn(warnings, DatasetWarning.Kind.UNEQUAL_LENGTHS, shorter, sequences.size());
        warn(warnings, DatasetWarning.Kind.WITHOUT_OBSERVATIONS, empty, sequences.size());
        return new DatasetSummary(
                sequences.size(),
                observed,
                sequences.longest(),
                sorted(IntStream.range(0, counts.length)
                        .mapToObj(state -> new Count(sequences.alphabet().name(state), counts[state]))
                        .toList()),
                List.of(),
                warnings);
    }

    private static DatasetSummary of(EventLog log) {
        long[] counts = new long[log.activities().size()];
        long nobody = 0;
        long same = 0;
        int longest = 0;
        for (int which = 0; which < log.cases(); which++) {
            longest = Math.max(longest, log.length(which));
            for (int event = log.begin(which); event < log.end(which); event++) {
                counts[log.activity(event)]++;
                nobody += log.resource(event) == EventLog.NO_RESOURCE ? 1 : 0;
                same += event > log.begin(which) && log.nanos(event) == log.nanos(event - 1) ? 1 : 0;
            }
        }
        List<DatasetWarning> warnings = new ArrayList<>();
        warn(warnings, DatasetWarning.Kind.WITHOUT_RESOURCE, nobody, log.events());
        warn(warnings, DatasetWarning.Kind.SAME_MOMENT, same, log.events());
        return new DatasetSummary(
                log.cases(),
                log.events(),
                longest,
                sorted(IntStream.range(0, counts.length)
                        .mapToObj(code -> new Count(log.activities().name(code), counts[code]))
                        .toList()),
                List.of(),
                warnings);
    }

    private static DatasetSummary of(ObjectCentricLog log) {
        Map<String, Long> activities = new LinkedHashMap<>();
        log.eventTypes().forEach(type -> activities.put(type.name(), 0L));
        log.events().forEach(event -> activities.merge(event.type(), 1L, Long::sum));
        Map<String, Long> types = new LinkedHashMap<>();
        log.objectTypes().forEach(type -> types.put(type.name(), 0L));
        log.objects().forEach(object -> types.merge(object.type(), 1L, Long::sum));
        List<DatasetWarning> warnings = new ArrayList<>();
        long alone = log.events().stream()
                .filter(event -> event.relationships().isEmpty())
                .count();
        warn(warnings, DatasetWarning.Kind.WITHOUT_OBJECT, alone, log.events().size());
        return new DatasetSummary(
                log.objects().size(), log.events().size(), 0, sorted(counts(activities)), counts(types), warnings);
    }

    private static List<Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Count> sorted(List<Count> counts) {
        return counts.stream()
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name))
                .toList();
    }

    private static void warn(List<DatasetWarning> warnings, DatasetWarning.Kind kind, long number, long of) {
        if (number > 0) {
            warnings.add(new DatasetWarning(kind, number, of));
        }
    }
}
