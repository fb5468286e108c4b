package traject.query.process.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import traject.query.process.conformance.PetriNet;
import traject.query.process.conformance.Transition;

class PnmlTest {

    private static final String PLACES = """
            <place id="i"><initialMarking><graphics/><text> 2 </text></initialMarking></place><place id="o"/>
            """;

    private static PetriNet net(String inside) {
        String text = "<pnml xmlns=\"http://www.pnml.org/version-2009/grammar/pnml\">\n<net id=\"n\">" + inside
                + "</net></pnml>";
        return Pnml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String inside, String message) {
        assertThatThrownBy(() -> net(inside))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void weights_markings_and_silent_steps_are_read_from_pages_inside_pages() {
        PetriNet net = net("<page>" + PLACES + """
                <page><transition id="t"><name><text>A</text></name></transition><transition id="s"/></page>
                <arc source="i" target="t"><inscription><text>2</text></inscription></arc>
                <arc source="t" target="o"/></page>
                """);
        assertThat(net.initialMarking()).hasToString("[2, 0]");
        assertThat(net.finalMarking()).hasToString("[0, 1]");
        assertThat(net.transitions().getFirst().takes()).hasToString("[2, 0]");
        assertThat(net.transitions().getFirst().activity()).isEqualTo("A");
        assertThat(net.transitions().stream().filter(Transition::silent)).hasSize(1);
    }

    @Test
    void what_makes_no_net_is_refused_with_its_line() {
        refused("<place/>", "line 2, pnml/net/place: The attribute id is missing");
        refused(PLACES + "<place id=\"o\"/>", "line 3, pnml/net/place: Two nodes of the net have the id o");
        refused(
                PLACES + "<arc source=\"i\" target=\"o\"/>",
                "line 3, The arc from i to o does not connect a place with a transition");
        refused(
                "<place id=\"i\"><initialMarking><text>many</text></initialMarking></place>",
                "line 2, pnml/net/place: A number of tokens is a whole number of at least 0, not many");
        refused(PLACES + "</net><net>", "line 3, pnml/net: There are several nets");
        assertThatThrownBy(() -> Pnml.read(new ByteArrayInputStream("<pnml/>".getBytes(StandardCharsets.UTF_8))))
                .hasMessage("line 1, There is no net");
    }
}
