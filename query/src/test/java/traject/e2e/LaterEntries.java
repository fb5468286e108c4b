package traject.e2e;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.EntryCommand;
import traject.command.casefile.PhaseCommand.EnterPhase;
import traject.command.casefile.RelationshipCommand.AssessRelationship;
import traject.command.casefile.RelationshipCommand.ExpressPerception;
import traject.command.casefile.RoleCommand.ShiftRole;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.Sensitive;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Role;

/** What people come up with afterwards about cases that are in the log: late entries, corrections and retractions. */
final class LaterEntries {

    private static final Actor ADMIN = new Actor(new PersonId("admin-1"), ActorRole.ADMIN, null);
    private static final Sensitive WHY = new Sensitive(new PersonId("admin-1"), "Anders dan het er stond.");

    /** Of each kind in a case. */
    private static final int MOST = 6;

    private final BulkRecorder recorder;
    private final Instant now;
    private int late;
    private int corrected;
    private int retracted;

    LaterEntries(BulkRecorder recorder, Instant now) {
        this.recorder = recorder;
        this.now = now;
    }

    int late() {
        return late;
    }

    int corrected() {
        return corrected;
    }

    int retracted() {
        return retracted;
    }

    /** Says about the entries of these cases what can be said; the rules refuse some of it. */
    void about(List<BulkCase> cases) {
        late += say(cases, LaterEntries::forgotten);
        corrected += say(cases, LaterEntries::otherwise);
        retracted += say(cases, LaterEntries::notSo);
    }

    private interface Afterthought {
        @Nullable
        CaseCommand about(EntryCommand entry, int place);
    }

    private int say(List<BulkCase> cases, Afterthought afterthought) {
        List<List<BulkCase>> rounds = new ArrayList<>();
        for (BulkCase one : cases) {
            List<CaseCommand> said =
                    said(one, afterthought).stream().limit(MOST).toList();
            for (int round = 0; round < said.size(); round++) {
                if (rounds.size() == round) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(round)
                        .add(new BulkCase(one.caseId(), List.of(new BulkCommand(said.get(round), ADMIN, now))));
            }
        }
        return (int) rounds.stream()
                .flatMap(round -> recorder.record(round, Way.IMPORT).stream())
                .filter(BulkOutcome.Taken.class::isInstance)
                .count();
    }

    private static List<CaseCommand> said(BulkCase one, Afterthought afterthought) {
        List<EntryCommand> entries = one.commands().stream()
                .map(BulkCommand::command)
                .flatMap(each -> each instanceof EntryCommand entry ? Stream.of(entry) : Stream.of())
                .toList();
        List<CaseCommand> said = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            CaseCommand command = afterthought.about(entries.get(place), place);
            if (command != null) {
                said.add(command);
            }
        }
        return said;
    }

    /** Long ago, told only now. */
    private static @Nullable CaseCommand forgotten(EntryCommand entry, int place) {
        return another(entry, new EntryId("late-" + place), entry.occurredOn().plusDays(11));
    }

    /** It was not as it stands. */
    private static @Nullable CaseCommand otherwise(EntryCommand entry, int place) {
        EntryCommand other = another(entry, entry.entry(), entry.occurredOn());
        return other == null || place % 2 == 1
                ? null
                : new CorrectEntry(new EntryId("other-" + place), requireNonNull(entry.entry()), WHY, other);
    }

    /** It was not at all. */
    private static @Nullable CaseCommand notSo(EntryCommand entry, int place) {
        return place % 3 == 2
                ? new RetractEntry(new EntryId("not-" + place), requireNonNull(entry.entry()), WHY)
                : null;
    }

    /** The same kind of entry with something else in it, where figures count it; null where they do not. */
    private static @Nullable EntryCommand another(EntryCommand entry, @Nullable EntryId id, LocalDate on) {
        if (entry instanceof ShiftRole was) {
            return new ShiftRole(id, on, was.relationship(), another(was.role()), was.seenBy(), List.of(), null, null);
        }
        if (entry instanceof EnterPhase was) {
            return new EnterPhase(id, on.plusDays(17), was.phase(), WHY);
        }
        if (entry instanceof AssessRelationship was) {
            return new AssessRelationship(
                    id, on, was.relationship(), next(RelationshipOutcome.values(), was.outcome()), was.seenBy(), null);
        }
        if (entry instanceof ExpressPerception was) {
            return new ExpressPerception(
                    id, on, was.relationship(), was.party(), next(Perception.values(), was.perception()), null);
        }
        return null;
    }

    private static Role another(Role role) {
        return switch (role) {
            case ClientRole client -> next(ClientRole.values(), client);
            case HelperRole helper -> next(HelperRole.values(), helper);
        };
    }

    private static <E extends Enum<E>> E next(E[] all, E one) {
        return all[(List.of(all).indexOf(one) + 1) % all.length];
    }
}
