package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/** Counts cases at a day, as known at a moment, taking the stream of one case after another and keeping none. */
public final class PopulationFold {

    private final LocalDate on;
    private final Instant knownAt;
    private final View view;

    private int notYetOpen;
    private int open;
    private int closed;
    private int withoutLead;
    private final Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
    private final Map<Configuration, Integer> configurations = new HashMap<>();
    private int relationshipsRunning;
    private int relationshipsEnded;

    public PopulationFold(LocalDate on, Instant knownAt, View view) {
        this.on = on;
        this.knownAt = knownAt;
        this.view = view;
    }

    /** Counts one more case, from its whole stream in version order; one of which nothing was known yet counts nowhere. */
    public void add(CaseId caseId, List<Recorded> stream) {
        if (stream.isEmpty() || stream.getFirst().recordedAt().isAfter(knownAt)) {
            return;
        }
        CaseState state = Timeline.of(caseId, stream).at(on, knownAt, view);
        switch (state.status()) {
            case UNKNOWN -> notYetOpen++;
            case OPEN -> addOpen(state);
            case CLOSED -> closed++;
        }
        for (Relationship relationship : state.relationships()) {
            switch (relationship.status()) {
                case RUNNING -> relationshipsRunning++;
                case ENDED -> relationshipsEnded++;
            }
        }
    }

    private void addOpen(CaseState state) {
        open++;
        if (state.phase() != null) {
            phases.merge(state.phase().phase(), 1, Integer::sum);
        }
        if (state.configuration() == null) {
            withoutLead++;
        } else {
            configurations.merge(state.configuration().roles(), 1, Integer::sum);
        }
    }

    /** The counts of all cases added so far. */
    public Population population() {
        return new Population(
                notYetOpen,
                open,
                closed,
                withoutLead,
                Collections.unmodifiableMap(new EnumMap<>(phases)),
                Map.copyOf(configurations),
                relationshipsRunning,
                relationshipsEnded);
    }
}
