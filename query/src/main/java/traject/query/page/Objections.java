package traject.query.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.shared.event.EntryId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;

/** What the client sees differently, in their words, by the entry that it is about. */
record Objections(Map<EntryId, List<String>> words) {

    static Objections in(List<Line> lines) {
        Map<EntryId, List<String>> words = new HashMap<>();
        for (Line line : lines) {
            if (line.entry() instanceof DisagreementVoiced voiced && !line.retracted()) {
                words.computeIfAbsent(voiced.about(), _ -> new ArrayList<>()).addAll(line.quotes());
            }
        }
        return new Objections(words);
    }

    public List<String> to(Line line) {
        return words.getOrDefault(line.id(), List.of());
    }
}
