package traject.query.configuration;

import java.util.List;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.CaseEntry;
import traject.shared.event.DecisionEvent.DecisionTaken;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Pattern;

/**
 * A decision or agreement without the client (ours; against dialogue and participation [D]): a decision in which the
 * client took no part, an agreement that the helper alone carries. About the case; each entry by itself.
 */
final class OneSided {

    private OneSided() {}

    static List<Found> in(CaseReading reading) {
        return reading.course().stream()
                .filter(OneSided::withoutClient)
                .map(entry -> reading.found(
                        Pattern.ONE_SIDED, null, entry.occurredOn(), entry.occurredOn(), List.of(entry.entry())))
                .toList();
    }

    private static boolean withoutClient(CaseEntry entry) {
        return (entry instanceof DecisionTaken decision && !decision.clientTookPart())
                || (entry instanceof AgreementMade made && made.carriedBy() == Party.HELPER)
                || (entry instanceof AgreementRevised revised && revised.carriedBy() == Party.HELPER);
    }
}
