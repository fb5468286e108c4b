package traject.query.research.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Closure;
import traject.query.timeline.Relationship;
import traject.query.timeline.Timeline;
import traject.shared.event.AboutRelationship;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WayIn;

/**
 * A case as it leaves the house: its course in closed words and days, everybody in it under a pseudonym, no text.
 *
 * @param membership to which group of the question it belongs
 * @param to the day of its closing, or the day after the last that counts
 * @param ended whether it was closed then
 * @param held its phases and, of whoever leads, the roles, by day
 * @param events in the order of the course
 */
public record ExportedCase(
        String id,
        Membership membership,
        String client,
        ServiceType serviceType,
        String service,
        String team,
        WayIn wayIn,
        LocalDate opened,
        LocalDate to,
        boolean ended,
        List<Held> held,
        List<ExportedRelationship> relationships,
        List<ExportedEvent> events) {

    public ExportedCase {
        held = List.copyOf(held);
        relationships = List.copyOf(relationships);
        events = List.copyOf(events);
    }

    /**
     * Reads a case.
     *
     * @param on the last day that counts
     * @param knownAt what was recorded after this moment does not count
     * @param view whose view of the roles
     * @param membership to which group of the question it belongs
     * @param pseudonym what stands for a name; persons, services and teams have names of their own kind, which no case
     *     and no relationship has
     * @return null when the case was not open yet
     */
    public static @Nullable ExportedCase of(
            Timeline timeline,
            LocalDate on,
            Instant knownAt,
            View view,
            Membership membership,
            UnaryOperator<String> pseudonym) {
        CaseState state = timeline.at(on, knownAt, view);
        CaseOpened opening = state.opening();
        if (opening == null || state.status() == CaseStatus.UNKNOWN) {
            return null;
        }
        Map<PersonId, String> helpers = new HashMap<>();
        Map<RelationshipId, Short> places = new HashMap<>();
        List<ExportedRelationship> relationships = new ArrayList<>();
        for (Relationship each : state.relationships()) {
            places.put(each.id(), (short) relationships.size());
            relationships.add(new ExportedRelationship(
                    pseudonym.apply(state.caseId().value() + '/' + each.id().value()),
                    helper(each.helper(), helpers, pseudonym),
                    each.startedOn(),
                    each.endedOn(),
                    each.leads()));
        }
        List<ExportedEvent> events = new ArrayList<>();
        for (CaseEntry entry : timeline.course(on, knownAt)) {
            PersonId named = ExportedEvent.namedHelper(entry);
            events.add(ExportedEvent.of(
                    entry, place(entry, places), named == null ? null : helper(named, helpers, pseudonym)));
        }
        Closure closure = state.closure();
        return new ExportedCase(
                pseudonym.apply(state.caseId().value()),
                membership,
                pseudonym.apply("client:" + opening.client().value()),
                opening.serviceType(),
                service(opening.service().value(), pseudonym),
                team(opening.team().value(), pseudonym),
                opening.wayIn(),
                opening.occurredOn(),
                closure == null ? on.plusDays(1) : closure.closed().occurredOn(),
                closure != null,
                Held.of(timeline.spells(on, knownAt, view)),
                relationships,
                events);
    }

    static String service(String id, UnaryOperator<String> pseudonym) {
        return pseudonym.apply("service:" + id);
    }

    static String team(String id, UnaryOperator<String> pseudonym) {
        return pseudonym.apply("team:" + id);
    }

    private static String helper(PersonId id, Map<PersonId, String> known, UnaryOperator<String> pseudonym) {
        return known.computeIfAbsent(id, _ -> pseudonym.apply("helper:" + id.value()));
    }

    private static short place(CaseEntry entry, Map<RelationshipId, Short> places) {
        RelationshipId about = switch (entry) {
            case AboutRelationship of -> of.relationship();
            case HandoverCompleted completed -> completed.newRelationship();
            case CaseEntry other -> null;
        };
        return about == null ? ExportedEvent.NONE : places.getOrDefault(about, ExportedEvent.NONE);
    }

    /** The relationship that an entry is about; null for one about the case as a whole. */
    @Nullable
    ExportedRelationship relationship(ExportedEvent event) {
        return event.relationship() == ExportedEvent.NONE ? null : relationships.get(event.relationship());
    }

    /** The one that leads at the end of a day, or else the one that led until then; null in a gap. */
    @Nullable
    ExportedRelationship leaderOn(LocalDate day) {
        ExportedRelationship until = null;
        for (ExportedRelationship each : relationships) {
            if (each.leadsOn(day)) {
                return each;
            }
            until = each.stopsLeadingOn(day) ? each : until;
        }
        return until;
    }

    /** Whose doing an entry is: that of the helper of its relationship, or else of whoever leads; null in a gap. */
    @Nullable
    String resource(ExportedEvent event) {
        if (event.kind().equals("handover-accepted") || event.kind().equals("handover-refused")) {
            return event.helper();
        }
        ExportedRelationship about = relationship(event);
        ExportedRelationship of = about == null ? leaderOn(event.on()) : about;
        return of == null ? null : of.helper();
    }
}
