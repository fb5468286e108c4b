package traject.query.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import traject.shared.event.EntryId;
import traject.shared.reference.Text;
import traject.shared.vocabulary.SignalKind;
import traject.shared.vocabulary.Source;

/**
 * Something that asks for attention on the day it is read: it depends on that day, so no table holds it (semantics.md
 * 17). It reminds those who help of what they took on, and says nothing of the client.
 *
 * @param since the day from which it asks for attention or is counted
 * @param days that have passed since
 * @param entries that led to it, in the order of the course
 * @param thresholds on which it rests; mostly none
 */
public record Signal(
        SignalKind kind, LocalDate since, long days, List<EntryId> entries, List<UsedThreshold> thresholds) {

    public Signal {
        entries = List.copyOf(entries);
        thresholds = List.copyOf(thresholds);
    }

    /** What it is called. */
    @JsonProperty
    public Text label() {
        return Text.label(kind);
    }

    /** What it means. */
    @JsonProperty
    public Text meaning() {
        return Text.definition(kind);
    }

    /** Who says that it is worth attention; with OURS where the test is ours. */
    @JsonProperty
    public List<Source> sources() {
        return kind.sources();
    }
}
