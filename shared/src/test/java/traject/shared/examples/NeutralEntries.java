package traject.shared.examples;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.PathStep;
import traject.shared.event.PersonId;
import traject.shared.event.PhaseEvent.PhaseEntered;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.DecisionMatter;
import traject.shared.vocabulary.DecisionStep;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/**
 * Says the neutral entries of one scenario in our events. What the neutral words leave out is filled in with values on
 * which no rule depends.
 */
final class NeutralEntries {

    private static final PersonId CLIENT = new PersonId("client");
    private static final Sensitive SOMETHING = new Sensitive(CLIENT, "something");

    /** To whom each handover was announced, for the helper who then accepts or refuses it. */
    private final Map<EntryId, PersonId> receivers = new HashMap<>();

    /** The event that a step or a part of a revision stands for; corrections get the id given. */
    CaseEvent event(JsonNode step, EntryId changeId) {
        if (step.has("retract")) {
            return new EntryRetracted(changeId, id(step, "retract"), sensitive(step, "reason"));
        }
        if (step.has("correct")) {
            EntryId original = id(step, "correct");
            return new EntryCorrected(
                    changeId, original, sensitive(step, "reason"), entry(step.required("with"), original));
        }
        JsonNode entry = step.required("entry");
        return entry(entry, id(entry, "id"));
    }

    private CaseEntry entry(JsonNode e, EntryId id) {
        LocalDate on = LocalDate.parse(text(e, "occurredOn"));
        return switch (text(e, "type")) {
            case "open" ->
                new CaseOpened(
                        id,
                        on,
                        CLIENT,
                        null,
                        WayIn.VOLUNTARY,
                        ServiceType.OCMW,
                        new ServiceId("service"),
                        new TeamId("team"),
                        List.of(),
                        null);
            case "close" ->
                new CaseClosed(id, on, ClosingOutcome.valueOf(text(e, "outcome")), optional(e, "rationale"), false);
            case "aftercare" -> new AftercareContactHeld(id, on, null);
            case "reopen" -> new CaseReopened(id, on, Phase.valueOf(text(e, "phase")), null);
            case "start" ->
                new RelationshipStarted(
                        id,
                        on,
                        relationship(e, "rel"),
                        person(e, "helper"),
                        e.required("leading").booleanValue(),
                        e.has("continues") ? relationship(e, "continues") : null);
            case "end" -> new RelationshipEnded(id, on, relationship(e, "rel"), null);
            case "lead" -> new RelationshipMadeLeading(id, on, relationship(e, "rel"));
            case "role" ->
                new RoleShifted(
                        id, on, relationship(e, "rel"), role(e), View.valueOf(text(e, "view")), List.of(), null, null);
            case "phase" -> new PhaseEntered(id, on, Phase.valueOf(text(e, "phase")), optional(e, "rationale"));
            case "agree" ->
                new AgreementMade(
                        id,
                        on,
                        AgreementKind.OTHER,
                        SOMETHING,
                        Party.BOTH,
                        null,
                        Party.valueOf(text(e, "carriedBy")),
                        AgreementForm.ORAL);
            case "kept" -> new AgreementKept(id, on, id(e, "agreement"), View.HELPER, null);
            case "broken" ->
                new AgreementBroken(id, on, id(e, "agreement"), Party.valueOf(text(e, "by")), SOMETHING, View.HELPER);
            case "relapse" -> new RelapseOccurred(id, on, domain(e), RelapseSeverity.LIGHT, View.HELPER, null);
            case "recovery" -> new RelapseRecovered(id, on, id(e, "relapse"), View.HELPER, null);
            case "announce" -> announced(e, id, on);
            case "accept" -> new HandoverAccepted(id, on, id(e, "handover"), receiver(e));
            case "refuse" -> new HandoverRefused(id, on, id(e, "handover"), receiver(e), null);
            case "complete" ->
                new HandoverCompleted(id, on, id(e, "handover"), relationship(e, "newRel"), HandoverManner.WARM, null);
            case "decide" -> decided(e, id, on);
            default -> throw new IllegalArgumentException("unknown type " + text(e, "type"));
        };
    }

    private HandoverAnnounced announced(JsonNode e, EntryId id, LocalDate on) {
        receivers.put(id, person(e, "to"));
        return new HandoverAnnounced(id, on, person(e, "to"), false, ClientInvolvement.INFORMED, null);
    }

    private static DecisionTaken decided(JsonNode e, EntryId id, LocalDate on) {
        return new DecisionTaken(
                id,
                on,
                DecisionMatter.APPLICATION,
                SOMETHING,
                sensitive(e, "rationale"),
                List.of(),
                List.of(new PersonId("decider")),
                true,
                List.of(new PathStep(DecisionStep.TEAM, on)),
                e.required("basis")
                        .valueStream()
                        .map(basis -> new EntryId(basis.asString()))
                        .toList());
    }

    /** A relapse that is corrected into another type comes without a domain. */
    private static LifeDomain domain(JsonNode e) {
        return e.has("domain") ? LifeDomain.valueOf(text(e, "domain")) : LifeDomain.WELFARE;
    }

    private static Role role(JsonNode e) {
        return switch (Side.valueOf(text(e, "side"))) {
            case CLIENT -> ClientRole.valueOf(text(e, "role"));
            case HELPER -> HelperRole.valueOf(text(e, "role"));
        };
    }

    private PersonId receiver(JsonNode e) {
        return Objects.requireNonNull(receivers.get(id(e, "handover")));
    }

    private static @Nullable Sensitive optional(JsonNode e, String field) {
        return e.has(field) ? sensitive(e, field) : null;
    }

    private static Sensitive sensitive(JsonNode e, String field) {
        return new Sensitive(CLIENT, text(e, field));
    }

    private static EntryId id(JsonNode e, String field) {
        return new EntryId(text(e, field));
    }

    private static RelationshipId relationship(JsonNode e, String field) {
        return new RelationshipId(text(e, field));
    }

    private static PersonId person(JsonNode e, String field) {
        return new PersonId(text(e, field));
    }

    private static String text(JsonNode e, String field) {
        return e.required(field).asString();
    }
}
