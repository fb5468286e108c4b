package traject.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.Stamp;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/** Writes a case into the log, an entry at a time, as the side that decides would. */
public final class CaseWriter {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant LONG_AGO = Instant.parse("2025-01-06T10:00:00Z");

    private final EventStore store;
    private final TransactionManager transactions;
    private final EventLog log;
    private final CaseId caseId = new CaseId("case-" + COUNT.incrementAndGet());
    private final List<EntryId> entries = new ArrayList<>();
    private Actor by = new Actor(new PersonId("intake"), ActorRole.HELPER, new TeamId("team-noord"));
    private Instant at = LONG_AGO;
    private PersonId client = new PersonId("client-of-" + caseId);
    private String team = "team-noord";
    private long version;

    CaseWriter(EventStore store, TransactionManager transactions, EventLog log) {
        this.store = store;
        this.transactions = transactions;
        this.log = log;
    }

    public CaseId id() {
        return caseId;
    }

    public String path() {
        return "/api/cases/" + caseId;
    }

    public EntryId last() {
        return entries.getLast();
    }

    /** Where the last event stands in the log. */
    public long position() {
        return log.positionOf(caseId, version - 1);
    }

    public CaseWriter by(String person) {
        by = new Actor(new PersonId(person), ActorRole.HELPER, new TeamId(team));
        return this;
    }

    public CaseWriter at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    public CaseWriter ofTeam(String name) {
        team = name;
        return this;
    }

    public CaseWriter ofClient(String person) {
        client = new PersonId(person);
        return this;
    }

    public CaseWriter opened(String on) {
        return record(new CaseOpened(
                next(),
                LocalDate.parse(on),
                client,
                text(client.value(), "De naam van de cliënt"),
                WayIn.VOLUNTARY,
                ServiceType.OCMW,
                new ServiceId("ocmw"),
                new TeamId(team),
                List.of(),
                null));
    }

    public CaseWriter startedLeading(String on, String relationship, String helper) {
        return started(on, relationship, helper, true);
    }

    public CaseWriter started(String on, String relationship, String helper, boolean leading) {
        return record(new RelationshipStarted(
                next(), LocalDate.parse(on), new RelationshipId(relationship), new PersonId(helper), leading, null));
    }

    public CaseWriter ended(String on, String relationship) {
        return record(new RelationshipEnded(next(), LocalDate.parse(on), new RelationshipId(relationship), null));
    }

    public CaseWriter took(String on, String relationship, Role role) {
        return took(on, relationship, role, null);
    }

    public CaseWriter took(String on, String relationship, Role role, @Nullable Sensitive note) {
        return record(shift(next(), on, relationship, role, note));
    }

    private static RoleShifted shift(
            EntryId entry, String on, String relationship, Role role, @Nullable Sensitive note) {
        return new RoleShifted(
                entry, LocalDate.parse(on), new RelationshipId(relationship), role, View.HELPER, List.of(), null, note);
    }

    public CaseWriter entered(String on, Phase phase) {
        return record(new PhaseEntered(next(), LocalDate.parse(on), phase, null));
    }

    public CaseWriter announced(String on, String helper) {
        return record(new HandoverAnnounced(
                next(), LocalDate.parse(on), new PersonId(helper), false, ClientInvolvement.CONSULTED, null));
    }

    public CaseWriter cancelled(String on, EntryId handover) {
        return record(new HandoverCancelled(next(), LocalDate.parse(on), handover, null));
    }

    public CaseWriter closed(String on) {
        return record(new CaseClosed(next(), LocalDate.parse(on), ClosingOutcome.STABILITY, null, false));
    }

    /** The role of an earlier shift was another one, or it was on another day. */
    public CaseWriter corrected(EntryId original, String on, String relationship, Role role) {
        return record(new EntryCorrected(
                next(), original, text("intake", "Een vergissing"), shift(original, on, relationship, role, null)));
    }

    public CaseWriter retracted(EntryId original) {
        return record(new EntryRetracted(next(), original, text("intake", "Een vergissing")));
    }

    /** Takes over what another log holds, under this case's id. */
    public CaseWriter copied(List<Recorded> recorded) {
        for (Recorded each : recorded) {
            at = each.recordedAt();
            by = each.recordedBy();
            record(each.event());
        }
        return this;
    }

    public CaseWriter recorded(Function<EntryId, CaseEntry> entry) {
        return record(entry.apply(next()));
    }

    public static Sensitive text(String about, String text) {
        return new Sensitive(new PersonId(about), text);
    }

    private EntryId next() {
        EntryId entry = new EntryId("e" + (entries.size() + 1));
        entries.add(entry);
        return entry;
    }

    private CaseWriter record(CaseEvent event) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        store.publish(new GenericDomainEventMessage<>(
                "case", caseId.value(), version++, event, new Stamp(at, by).toMetaData()));
        work.commit();
        at = at.plusSeconds(1);
        return this;
    }
}
