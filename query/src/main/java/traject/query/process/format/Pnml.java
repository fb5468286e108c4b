package traject.query.process.format;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import traject.query.process.conformance.PetriNet;
import traject.query.process.conformance.PetriNetBuilder;

/**
 * Petri nets in PNML (ISO/IEC 15909-2), place/transition nets, with what ProM adds to it: transitions marked {@code
 * $invisible$} are silent, and final markings. A transition without a name is silent too. Without a final marking the end
 * is one token in the only place that nothing leaves.
 */
public final class Pnml {

    private final XmlElements elements;
    private final PetriNetBuilder net = new PetriNetBuilder();
    private boolean found;

    private Pnml(XmlElements elements) {
        this.elements = elements;
    }

    /**
     * Reads the only net of a document; the stream stays open.
     *
     * @throws FormatException when it is no PNML, has no net or several, or what it says makes no net
     */
    public static PetriNet read(InputStream in) {
        try (XmlElements elements = new XmlElements(in)) {
            return new Pnml(elements).document();
        }
    }

    private PetriNet document() {
        elements.begin("pnml");
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("net")) {
                if (found) {
                    throw elements.error("There are several nets");
                }
                found = true;
                page();
            } else {
                elements.skip();
            }
        }
        if (!found) {
            throw elements.error("There is no net");
        }
        return checked(net::build);
    }

    /** What is inside a net or a page of it. */
    private void page() {
        Map<String, Runnable> nodes = Map.of(
                "page", this::page,
                "place", this::place,
                "transition", this::transition,
                "arc", this::arc,
                "finalmarkings", this::finalMarkings);
        for (String name = elements.next(); name != null; name = elements.next()) {
            nodes.getOrDefault(name, elements::skip).run();
        }
    }

    private void place() {
        String id = elements.required("id");
        checked(() -> net.place(id));
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("initialMarking")) {
                int tokens = number(textInside());
                checked(() -> net.begins(id, tokens));
            } else {
                elements.skip();
            }
        }
    }

    private void transition() {
        String id = elements.required("id");
        String label = null;
        boolean invisible = false;
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("name")) {
                label = textInside();
            } else {
                invisible |= name.equals("toolspecific") && "$invisible$".equals(elements.attribute("activity"));
                elements.skip();
            }
        }
        String activity = invisible || label == null || label.isEmpty() ? null : label;
        checked(() -> net.transition(id, activity));
    }

    private void arc() {
        String source = elements.required("source");
        String target = elements.required("target");
        int weight = 1;
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("inscription")) {
                weight = number(textInside());
            } else {
                elements.skip();
            }
        }
        int tokens = weight;
        checked(() -> net.arc(source, target, tokens));
    }

    private void finalMarkings() {
        boolean marked = false;
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (!name.equals("marking")) {
                elements.skip();
                continue;
            }
            if (marked) {
                throw elements.error("There are several final markings");
            }
            marked = true;
            for (String place = elements.next(); place != null; place = elements.next()) {
                String id = elements.required("idref");
                int tokens = number(textInside());
                checked(() -> net.ends(id, tokens));
            }
        }
    }

    /** The text of the {@code text} element inside the current one, which it goes past. */
    private @Nullable String textInside() {
        String text = null;
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("text")) {
                text = elements.text();
            } else {
                elements.skip();
            }
        }
        return text;
    }

    private int number(@Nullable String text) {
        try {
            int number = Integer.parseInt(String.valueOf(text));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw elements.error("A number of tokens is a whole number of at least 0, not " + text);
    }

    private <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw elements.error(e.getMessage());
        }
    }
}
