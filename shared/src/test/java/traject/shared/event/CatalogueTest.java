package traject.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.vocabulary.View;

/**
 * Whatever the field records (domain.md section 7, column "what happens") is an event or a typed field of one. Each line
 * is an item and where it stands, as {@code Event} or {@code Event.field}.
 */
class CatalogueTest {

    private static final String CATALOGUE = """
            case opened: CaseOpened
            way in: CaseOpened.wayIn
            service type and service: CaseOpened.serviceType CaseOpened.service
            team: CaseOpened.team
            life domains in play: CaseOpened.domains
            the question in the client's words: CaseOpened.question
            relationship started: RelationshipStarted
            relationship ended: RelationshipEnded
            made leading: RelationshipMadeLeading RelationshipStarted.leading
            role shift of client or helper: RoleShifted RoleShifted.role
            role shift observed by whom: RoleShifted.seenBy
            what triggered it: RoleShifted.triggers
            what it was meant for: RoleShifted.intention
            what the relationship brings by now: RelationshipAssessed.outcome
            judged by whom: RelationshipAssessed.seenBy
            how many workers the client wants: PreferenceExpressed.workers
            openness to guidance: PreferenceExpressed.openness
            role accents: AccentsObserved.accents
            position on an axis: CharacteristicObserved.characteristic
            perceived by whom: CharacteristicObserved.seenBy
            perception of client or helper: PerceptionExpressed.party PerceptionExpressed.perception
            position on a tension field: TensionAssessed.field TensionAssessed.position
            discussed with the client: TensionAssessed.discussedWithClient
            phase entered: PhaseEntered.phase
            skip with rationale: PhaseEntered.rationale
            support plan drawn up jointly: PlanDrawnUp.jointly
            starting from what occupies the client most: PlanDrawnUp.startingFrom
            GPMI: PlanDrawnUp.kind
            plan reviewed: PlanReviewed
            plan evaluated: PlanEvaluated
            visible result booked: ResultBooked
            the client asks for something: RequestMade.what
            proof asked: ProofAsked
            granted: RequestGranted
            refused: RequestRefused
            reason explained: RequestGranted.reasonExplained RequestRefused.reasonExplained
            agreement made: AgreementMade.what AgreementMade.kind
            who does it: AgreementMade.doneBy
            until when: AgreementMade.until
            carried by client and helper both: AgreementMade.carriedBy
            written or oral: AgreementMade.form
            agreement kept: AgreementKept
            agreement broken by whom and why: AgreementBroken.by AgreementBroken.why
            agreement revised: AgreementRevised.what AgreementRevised.carriedBy
            agreement ended: AgreementEnded
            relapse with domain, severity and note: RelapseOccurred.domain RelapseOccurred.severity RelapseOccurred.note
            recovery from it: RelapseRecovered.relapse
            client disengages: ClientDisengaged
            client re-engages: ClientReengaged
            handover announced to whom and why: HandoverAnnounced.to HandoverAnnounced.why
            asked by the client or not: HandoverAnnounced.askedByClient
            how the client is involved: HandoverAnnounced.involvement
            accepted by the receiving helper: HandoverAccepted.by
            refused by the receiving helper: HandoverRefused.by
            completed warm or cold: HandoverCompleted.manner
            handover cancelled: HandoverCancelled
            temporary replacement: ReplacementArranged.helper ReplacementEnded
            client consultation held: ConsultationHeld
            who took part: ConsultationHeld.participants
            client present or not: ConsultationHeld.clientPresent
            who takes on which aspect: ConsultationHeld.aspects
            joined a group, a meeting house, volunteering: GroupJoined.kind
            left it: GroupLeft.joined
            took part in a client group: ClientGroupAttended
            gave feedback on the service: FeedbackGiven.words
            budget help started: BudgetHelpStarted.form
            budget help changed: BudgetHelpChanged.form
            budget help ended: BudgetHelpEnded
            mandate broadened in domains and services: MandateBroadened.domains MandateBroadened.services
            mandate narrowed in domains and services: MandateNarrowed.domains MandateNarrowed.services
            entitlement found unrealised: EntitlementFoundUnrealised.entitlement
            applied for: EntitlementAppliedFor
            restored: EntitlementRestored
            strength, aspiration, resource or opportunity found: StrengthFound.kind StrengthFound.niche
            step in autonomy or reintegration: MilestoneReached.kind
            relationship survey answered: SurveyAnswered.answers
            survey mode: SurveyAnswered.mode
            helper absent: SurveyAnswered.helperAbsent
            anonymous or not: SurveyAnswered.anonymous
            whether the helper sees the answers: SurveyAnswered.helperMaySee
            the client says when they disagree: DisagreementVoiced.about DisagreementVoiced.words
            decision, what: DecisionTaken.what
            matter: DecisionTaken.matter
            rationale: DecisionTaken.rationale
            alternatives weighed: DecisionTaken.alternatives
            who decided: DecisionTaken.deciders
            was the client part of it: DecisionTaken.clientTookPart
            which earlier entries it rests on: DecisionTaken.basis
            path with a date per step: DecisionTaken.path
            closed with outcome: CaseClosed.outcome CaseClosed.rationale
            aftercare agreed or not: CaseClosed.aftercareAgreed
            aftercare contact: AftercareContactHeld
            reopened: CaseReopened.phase
            entry corrected with the reason: EntryCorrected.original EntryCorrected.reason EntryCorrected.replacement
            entry retracted with the reason: EntryRetracted.original EntryRetracted.reason
            """;

    static Stream<String> items() {
        return CATALOGUE.lines();
    }

    @ParameterizedTest
    @MethodSource("items")
    void every_item_is_an_event_or_a_typed_field(String item) {
        String[] places = item.substring(item.indexOf(": ") + 2).split(" ", -1);
        for (String place : places) {
            String[] parts = place.split("\\.", -1);
            Class<?> event = eventNamed(parts[0]);
            if (parts.length == 2) {
                RecordComponent field = Arrays.stream(event.getRecordComponents())
                        .filter(component -> component.getName().equals(parts[1]))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + place));
                assertThat(field.getType()).as(place).isNotEqualTo(String.class);
            }
        }
    }

    @Test
    void every_event_stands_in_the_catalogue() {
        Set<String> named = items().flatMap(item ->
                        Arrays.stream(item.substring(item.indexOf(": ") + 2).split(" ", -1)))
                .map(place -> place.split("\\.", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(events().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    @Test
    void every_entry_says_on_which_day_it_happened() {
        for (Class<?> event : recordsOf(CaseEntry.class)) {
            assertThat(components(event)).as(event.getSimpleName()).contains("entry EntryId", "occurredOn LocalDate");
        }
    }

    @Test
    void every_judgement_says_whose_view_it_is() {
        List<String> withView = events().stream()
                .filter(event -> Arrays.stream(event.getRecordComponents())
                        .anyMatch(component -> component.getType().equals(View.class)))
                .map(Class::getSimpleName)
                .toList();
        List<String> judgements = events().stream()
                .filter(Judgement.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
        assertThat(judgements).isEqualTo(withView).hasSizeGreaterThan(10);
    }

    @Test
    void no_event_holds_a_bare_string() {
        for (Class<?> event : events()) {
            assertThat(Arrays.stream(event.getRecordComponents()).map(RecordComponent::getGenericType))
                    .as(event.getSimpleName())
                    .noneMatch(type -> type.getTypeName().contains("java.lang.String"));
        }
    }

    @Test
    void wire_names_are_given_and_differ() {
        List<String> names = events().stream()
                .map(event -> event.getAnnotation(WireName.class).value())
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    private static List<String> components(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(component ->
                        component.getName() + " " + component.getType().getSimpleName())
                .toList();
    }

    private static Class<?> eventNamed(String name) {
        return events().stream()
                .filter(event -> event.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + name));
    }

    private static Set<Class<?>> events() {
        return recordsOf(CaseEvent.class);
    }

    private static Set<Class<?>> recordsOf(Class<?> type) {
        if (!type.isSealed()) {
            return Set.of(type);
        }
        Set<Class<?>> records = new LinkedHashSet<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            records.addAll(recordsOf(permitted));
        }
        return records;
    }
}
