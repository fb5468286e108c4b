package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import traject.query.RunningNode;
import traject.query.SignedIn;

class ResearchPageTest extends RunningNode {

    @Test
    void a_group_of_one_case_is_counted_as_one() {
        aCase().opened("1987-03-02");
        aCase().opened("1988-03-07");
        aCase().opened("1988-03-14");
        SignedIn researcher = signedIn("researcher");

        await().untilAsserted(
                        () -> assertThat(researcher.page("/research?show=CONFIGURATIONS&from=1987-03-01&to=1987-03-31"
                                        + "&b.from=1988-03-01&b.to=1988-03-31"))
                                .contains("<span>1 dossier</span>", "<span>2 dossiers</span>"));
    }
}
