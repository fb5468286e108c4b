package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Recorded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CorrectionEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.examples.Scenario.Expected;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/**
 * The answer to a question on both clocks, worked out anew without {@code Course} and without the fold: versions by
 * filtering the log, then plain maps. It knows the kinds of entries that {@code RandomChanges} brings.
 */
final class NaiveAnswer {

    private final List<CaseEntry> entries = new ArrayList<>();
    private final Map<EntryId, Instant> recorded = new HashMap<>();
    private final Map<EntryId, Instant> changed = new HashMap<>();

    private String status = "UNKNOWN";
    private @Nullable String phase;
    private @Nullable RelationshipId leading;
    private final Map<RelationshipId, PersonId> helpers = new HashMap<>();
    private final Map<RelationshipId, String> relationships = new HashMap<>();
    private final Map<List<Object>, String> lanes = new HashMap<>();
    private final Map<EntryId, String> agreements = new HashMap<>();
    private final Map<EntryId, String> relapses = new HashMap<>();
    private final Map<EntryId, String> handovers = new HashMap<>();
    private final Map<EntryId, PersonId> receivers = new HashMap<>();
    private final Map<EntryId, RelationshipId> givers = new HashMap<>();
    private final Set<EntryId> marked = new HashSet<>();

    static Expected to(List<Recorded> log, LocalDate on, Instant knownAt, View view) {
        NaiveAnswer answer = new NaiveAnswer();
        answer.know(log, on, knownAt);
        answer.entries.forEach(answer::tell);
        return answer.expected(view);
    }

    private void know(List<Recorded> log, LocalDate on, Instant knownAt) {
        Map<EntryId, @Nullable CaseEntry> versions = new LinkedHashMap<>();
        for (Recorded each : log) {
            if (each.recordedAt().isAfter(knownAt)) {
                continue;
            }
            if (each.event() instanceof CorrectionEvent correction) {
                versions.put(
                        correction.original(),
                        correction instanceof EntryCorrected corrected ? corrected.replacement() : null);
                changed.put(correction.original(), each.recordedAt());
            } else if (each.event() instanceof CaseEntry entry) {
                versions.put(entry.entry(), entry);
                recorded.put(entry.entry(), each.recordedAt());
            }
        }
        versions.values().stream()
                .filter(Objects::nonNull)
                .filter(entry -> !entry.occurredOn().isAfter(on))
                .sorted(Comparator.comparing(CaseEntry::occurredOn))
                .forEach(entries::add);
    }

    private void tell(CaseEntry entry) {
        if (entry instanceof CaseOpened) {
            status = "OPEN";
            phase = "WELCOME";
        } else if (entry instanceof CaseClosed) {
            status = "CLOSED";
            leading = null;
            relationships.replaceAll((_, _) -> "ENDED");
        } else if (entry instanceof CaseReopened e) {
            status = "OPEN";
            phase = e.phase().name();
        } else if (entry instanceof PhaseEntered e) {
            markIf(e.phase().name().equals(phase), e);
            phase = e.phase().name();
        } else if (entry instanceof RelationshipStarted e) {
            start(e.relationship(), e.helper());
            leading = e.leading() ? e.relationship() : leading;
        } else if (entry instanceof RelationshipEnded e) {
            end(e.relationship());
        } else if (entry instanceof RelationshipMadeLeading e) {
            markIf(e.relationship().equals(leading), e);
            leading = e.relationship();
        } else if (entry instanceof RoleShifted e) {
            shift(e);
        } else if (entry instanceof DecisionTaken e) {
            Instant taken = Objects.requireNonNull(recorded.get(e.entry()));
            markIf(
                    e.basis().stream()
                            .anyMatch(basis ->
                                    changed.getOrDefault(basis, Instant.MIN).isAfter(taken)),
                    e);
        } else {
            tellStrand(entry);
        }
    }

    private void tellStrand(CaseEntry entry) {
        if (entry instanceof AgreementMade e) {
            agreements.put(e.entry(), "RUNNING");
        } else if (entry instanceof AgreementKept e) {
            agreements.put(e.agreement(), "KEPT");
        } else if (entry instanceof RelapseOccurred e) {
            relapses.put(e.entry(), "OPEN");
        } else if (entry instanceof RelapseRecovered e) {
            relapses.put(e.relapse(), "RECOVERED");
        } else if (entry instanceof HandoverAnnounced e) {
            handovers.put(e.entry(), "ANNOUNCED");
            receivers.put(e.entry(), e.to());
            givers.put(e.entry(), Objects.requireNonNull(leading));
        } else if (entry instanceof HandoverAccepted e) {
            handovers.put(e.handover(), "ACCEPTED");
        } else if (entry instanceof HandoverRefused e) {
            handovers.put(e.handover(), "REFUSED");
        } else if (entry instanceof HandoverCancelled e) {
            handovers.put(e.handover(), "CANCELLED");
        } else if (entry instanceof HandoverCompleted e) {
            handovers.put(e.handover(), "COMPLETED");
            end(Objects.requireNonNull(givers.get(e.handover())));
            start(e.newRelationship(), Objects.requireNonNull(receivers.get(e.handover())));
            leading = e.newRelationship();
        }
    }

    private void start(RelationshipId relationship, PersonId helper) {
        helpers.put(relationship, helper);
        relationships.put(relationship, "RUNNING");
    }

    private void end(RelationshipId relationship) {
        relationships.put(relationship, "ENDED");
        leading = relationship.equals(leading) ? null : leading;
    }

    private void shift(RoleShifted e) {
        List<View> views = e.seenBy() == View.BOTH ? List.of(View.CLIENT, View.HELPER) : List.of(e.seenBy());
        boolean nothing = true;
        for (View view : views) {
            String before = lanes.put(
                    List.of(e.relationship(), e.role().side(), view), e.role().name());
            nothing &= e.role().name().equals(before);
        }
        markIf(nothing, e);
    }

    private void markIf(boolean mark, CaseEntry entry) {
        if (mark) {
            marked.add(entry.entry());
        }
    }

    private Expected expected(View view) {
        RelationshipId leader = leading;
        List<@Nullable String> configuration = new ArrayList<>();
        if (leader != null) {
            configuration.add(role(leader, Side.CLIENT, view));
            configuration.add(role(leader, Side.HELPER, view));
        }
        return new Expected(
                status,
                phase,
                leader,
                leader == null ? null : helpers.get(leader),
                leader == null ? null : configuration,
                relationships,
                agreements,
                relapses,
                handovers,
                marked);
    }

    private @Nullable String role(RelationshipId relationship, Side side, View view) {
        for (View lane : List.of(view, View.THIRD_PARTY, View.CLIENT, View.HELPER)) {
            String role = lanes.get(List.of(relationship, side, lane));
            if (role != null) {
                return role;
            }
        }
        return null;
    }
}
