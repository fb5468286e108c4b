package traject.shared.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.*;

/**
 * Changes as chance brings them: entries on any day of a year, late ones, corrections, retractions and revisions. Many
 * break a rule; whoever uses them keeps what the decider accepts. The same seed gives the same changes.
 */
public final class RandomChanges {

    /** The first day on which something happens; the opening. */
    public static final LocalDate START = LocalDate.of(2025, 1, 6);

    /** The last day on which something happens. */
    public static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final PersonId CLIENT = new PersonId("client-1");
    private static final List<PersonId> HELPERS =
            List.of(new PersonId("nour"), new PersonId("sam"), new PersonId("lotte"));

    private final Random random;
    private final List<CaseEntry> recorded = new ArrayList<>();
    private int ids;

    public RandomChanges(long seed) {
        this.random = new Random(seed);
    }

    /** The opening, which comes first. */
    public CaseEvent opening() {
        return opening("north");
    }

    /** The opening, in a team. */
    public CaseEvent opening(String team) {
        return new CaseOpened(
                id(),
                START,
                CLIENT,
                null,
                any(WayIn.values()),
                ServiceType.OCMW,
                new ServiceId("ocmw"),
                new TeamId(team),
                List.of(any(LifeDomain.values())),
                text());
    }

    /** What somebody proposes next, as one command. */
    public List<CaseEvent> next() {
        int chance = random.nextInt(100);
        if (chance < 75) {
            return List.of(entry(id()));
        }
        if (chance < 95) {
            return List.of(correction());
        }
        return List.of(correction(), correction());
    }

    /** Tells that a proposal was recorded, so that later ones can refer to it. */
    public void recorded(CaseEvent event) {
        switch (event) {
            case CaseEntry entry -> recorded.add(entry);
            case EntryCorrected corrected -> replace(corrected.replacement());
            case EntryRetracted _ -> {}
        }
    }

    private void replace(CaseEntry replacement) {
        recorded.replaceAll(entry -> entry.entry().equals(replacement.entry()) ? replacement : entry);
    }

    private CaseEvent correction() {
        CaseEntry original = recorded.get(random.nextInt(recorded.size()));
        if (random.nextInt(3) == 0) {
            return new EntryRetracted(id(), original.entry(), text());
        }
        for (int i = 0; i < 200; i++) {
            CaseEntry replacement = entry(original.entry());
            if (replacement.getClass().equals(original.getClass())) {
                return new EntryCorrected(id(), original.entry(), text(), replacement);
            }
        }
        return new EntryRetracted(id(), original.entry(), text());
    }

    private CaseEntry entry(EntryId id) {
        LocalDate on = START.plusDays(random.nextInt(350));
        return switch (random.nextInt(20)) {
            case 0 -> new RelationshipStarted(id, on, relationship(), any(HELPERS), random.nextInt(3) > 0, null);
            case 1 -> new RelationshipEnded(id, on, relationship(), null);
            case 2 -> new RelationshipMadeLeading(id, on, relationship());
            case 3, 4, 5, 6 ->
                new RoleShifted(id, on, relationship(), role(), any(View.values()), List.of(), null, null);
            case 7, 8 -> new PhaseEntered(id, on, any(Phase.values()), random.nextInt(3) == 0 ? null : text());
            case 9 ->
                new AgreementMade(
                        id, on, AgreementKind.OTHER, text(), Party.CLIENT, null, Party.BOTH, AgreementForm.ORAL);
            case 10 -> new AgreementKept(id, on, known(AgreementMade.class), View.HELPER, null);
            case 11 -> new RelapseOccurred(id, on, any(LifeDomain.values()), RelapseSeverity.LIGHT, View.CLIENT, null);
            case 12 -> new RelapseRecovered(id, on, known(RelapseOccurred.class), View.CLIENT, null);
            case 13 -> new HandoverAnnounced(id, on, any(HELPERS), false, ClientInvolvement.CONSULTED, null);
            case 14 -> handoverStep(id, on);
            case 15, 16 -> decision(id, on);
            case 17 ->
                random.nextBoolean()
                        ? new RelationshipAssessed(
                                id, on, relationship(), any(RelationshipOutcome.values()), View.HELPER, null)
                        : new PerceptionExpressed(
                                id, on, relationship(), any(Side.values()), any(Perception.values()), null);
            case 18 -> new CaseReopened(id, on, any(Phase.values()), null);
            default ->
                random.nextInt(3) == 0
                        ? new CaseClosed(id, on, any(ClosingOutcome.values()), text(), false)
                        : new RoleShifted(id, on, relationship(), role(), any(View.values()), List.of(), null, null);
        };
    }

    private CaseEntry handoverStep(EntryId id, LocalDate on) {
        EntryId handover = known(HandoverAnnounced.class);
        return switch (random.nextInt(5)) {
            case 0, 1 -> new HandoverAccepted(id, on, handover, any(HELPERS));
            case 2 -> new HandoverRefused(id, on, handover, any(HELPERS), null);
            case 3 -> new HandoverCancelled(id, on, handover, null);
            default ->
                new HandoverCompleted(
                        id, on, handover, new RelationshipId("h-" + id), any(HandoverManner.values()), null);
        };
    }

    private DecisionTaken decision(EntryId id, LocalDate on) {
        return new DecisionTaken(
                id,
                on,
                any(DecisionMatter.values()),
                text(),
                text(),
                List.of(),
                List.of(any(HELPERS)),
                true,
                List.of(new PathStep(DecisionStep.TEAM, on)),
                List.of(known(CaseEntry.class)));
    }

    private EntryId known(Class<? extends CaseEntry> type) {
        List<CaseEntry> candidates = recorded.stream().filter(type::isInstance).toList();
        return candidates.isEmpty()
                ? new EntryId("none")
                : candidates.get(random.nextInt(candidates.size())).entry();
    }

    private RelationshipId relationship() {
        return new RelationshipId("r" + (1 + random.nextInt(3)));
    }

    private Role role() {
        return random.nextBoolean() ? any(ClientRole.values()) : any(HelperRole.values());
    }

    private Sensitive text() {
        return new Sensitive(CLIENT, "woorden " + random.nextInt(1000));
    }

    private EntryId id() {
        return new EntryId("x" + ids++);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
