package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.event.ServiceId;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.MilestoneKind;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.StrengthKind;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/** What asks nothing of the course but that the case is open: it is refused before the opening and after the closing. */
class OpenCaseRulesTest {

    static Stream<EntryCommand> notes() {
        List<LifeDomain> housing = List.of(LifeDomain.HOUSING);
        List<ServiceId> services = List.of(new ServiceId("caw"));
        return Stream.of(
                new GrowthCommand.RecordStrength(
                        id("x"), day("02-01"), StrengthKind.ASPIRATIONS, null, View.CLIENT, text("wil leren koken")),
                new GrowthCommand.ReachMilestone(
                        id("x"), day("02-01"), MilestoneKind.INSIGHT, LifeDomain.WORK, View.BOTH, null),
                new RelationshipCommand.ExpressPreference(
                        id("x"), day("02-01"), WorkerPreference.ONE, Openness.HESITANT, View.CLIENT, null),
                new PlanCommand.BookResult(id("x"), day("02-01"), LifeDomain.HOUSING, View.BOTH, text("een sleutel")),
                new SupportCommand.BroadenMandate(id("x"), day("02-01"), housing, services, null),
                new SupportCommand.NarrowMandate(id("x"), day("02-01"), housing, services, null),
                new ParticipationCommand.HoldConsultation(id("x"), day("02-01"), List.of(), true, List.of(), null),
                new ParticipationCommand.AttendClientGroup(id("x"), day("02-01"), null),
                new ParticipationCommand.GiveFeedback(id("x"), day("02-01"), text("bel eens terug"), false));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void it_is_recorded_while_the_case_is_open_and_only_then(EntryCommand note) {
        given(open("e1", "01-06")).when(note).thenRecorded();
        given(open("e1", "02-02")).when(note).thenRefused(Refusal.NOT_OPEN, "x");
        given(open("e1", "01-06"), close("c1", "01-20", traject.shared.vocabulary.ClosingOutcome.MOVED, "verhuisd"))
                .when(note)
                .thenRefused(Refusal.CLOSED, "x");
    }
}
