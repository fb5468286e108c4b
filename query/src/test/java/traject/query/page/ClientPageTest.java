package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Side;

class ClientPageTest extends RunningNode {

    private String clientsVersion(CaseWriter written) {
        return signedIn("nour").page("/cases/" + written.id() + "/client");
    }

    @Test
    void a_step_is_told_in_plain_words_and_a_role_is_not_named() {
        CaseWriter written = aCase().opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .took("2025-02-03", "r1", HelperRole.RESCUER)
                .entered("2025-03-03", Phase.EXPLORATION);

        assertThat(clientsVersion(written))
                .contains("We begonnen aan een nieuwe stap.</b> <span>Zien wat er nodig is</span>")
                .contains("De samenwerking veranderde.")
                .doesNotContain("Redder", "Exploratie");
    }

    @Test
    void how_it_felt_is_told_with_for_whom() {
        CaseWriter written = aCase().opened("2025-01-06").startedLeading("2025-01-06", "r1", "nour");
        for (Side party : Side.values()) {
            written.recorded(entry -> new PerceptionExpressed(
                    entry, LocalDate.parse("2025-02-03"), new RelationshipId("r1"), party, Perception.POSITIVE, null));
        }

        assertThat(clientsVersion(written)).contains("(voor u)", "(voor uw hulpverlener)");
    }
}
