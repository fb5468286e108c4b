package traject.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.configuration.Signal;
import traject.query.configuration.Signals;
import traject.query.timeline.CurrentPhase;
import traject.query.timeline.ViewedConfiguration;
import traject.query.web.Moment;
import traject.shared.event.EntryId;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.reference.PatternDescription;
import traject.shared.reference.ReferenceData;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Source;

/**
 * What there is to pause at beside a trajectory: the configuration, what the study saw of it, the patterns with the
 * entries that led to them, and prompts of the phase. It speaks of the relationship, and never scores the client.
 */
record Reflection(
        @Nullable ViewedConfiguration configuration,
        @Nullable CurrentPhase phase,
        List<Line> grown,
        @Nullable Study study,
        List<Pattern> patterns,
        List<Signal> signals,
        List<String> prompts) {

    /** How the published table counts this configuration; {@code total} is 0 when the study did not meet it. */
    record Study(List<Count> outcomes, int total, boolean doubtful) {

        /** The widest bar that stands for it, in percent. */
        public long percent(Count count) {
            return total == 0 ? 0 : Math.round(100.0 * count.count() / total);
        }
    }

    record Count(String outcome, int count) {}

    /** A pattern that was found. */
    record Pattern(String name, String what, String says, List<Line> entries, String sources, boolean ours) {}

    static Reflection of(OpenCase opened, Viewpoint from, Moment moment, ReferenceData reference, Words words) {
        var day = moment.dayOr(from.day());
        var known = from.knownAt(moment);
        List<Found> found =
                new PatternRecognizer(reference.thresholds()).recognize(opened.timeline(), day, known, from.view());
        List<Signal> signals = new Signals(reference.thresholds()).on(opened.timeline(), day, known, from.view());
        CurrentPhase phase = opened.state().phase();
        return new Reflection(
                opened.state().configuration(),
                phase,
                opened.lines().stream()
                        .filter(line -> !line.on().isAfter(day) && !line.retracted() && isGrowth(line.kind()))
                        .toList()
                        .reversed(),
                study(opened.state().configuration(), reference, words),
                found.stream()
                        .map(each -> pattern(each, opened, reference, words))
                        .toList(),
                signals,
                phase == null
                        ? List.of()
                        : reference.threads().of(phase.phase()).stream()
                                .map(text -> text.in(words.locale()))
                                .toList());
    }

    private static boolean isGrowth(EntryKind kind) {
        return kind == EntryKind.REACH_MILESTONE
                || kind == EntryKind.BOOK_RESULT
                || kind == EntryKind.RECORD_STRENGTH
                || kind == EntryKind.RESTORE_ENTITLEMENT
                || kind == EntryKind.RECORD_RECOVERY;
    }

    private static @Nullable Study study(
            @Nullable ViewedConfiguration configuration, ReferenceData reference, Words words) {
        ClientRole client = configuration == null ? null : configuration.client();
        HelperRole helper = configuration == null ? null : configuration.helper();
        if (client == null || helper == null) {
            return null;
        }
        List<Count> counts = new ArrayList<>();
        for (RelationshipOutcome outcome : RelationshipOutcome.values()) {
            counts.add(new Count(
                    words.term(outcome), reference.outcomes().count(client, helper, outcome, Reading.DERIVED)));
        }
        boolean doubtful = reference.outcomes().cells(client, helper).stream().anyMatch(cell -> cell.doubtful());
        return new Study(counts, reference.outcomes().count(client, helper, Reading.DERIVED), doubtful);
    }

    private static Pattern pattern(Found found, OpenCase opened, ReferenceData reference, Words words) {
        Locale locale = words.locale();
        PatternDescription description = reference.patterns().of(found.pattern());
        return new Pattern(
                found.pattern().label(locale),
                description.what().in(locale),
                description.sourcesSay().in(locale),
                found.entries().stream()
                        .map(entry -> line(entry, opened))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                String.join(
                        ", ",
                        description.sources().stream()
                                .filter(source -> source != Source.OURS)
                                .map(source -> source.label(locale))
                                .toList()),
                description.testIsOurs());
    }

    private static @Nullable Line line(EntryId id, OpenCase opened) {
        return opened.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
