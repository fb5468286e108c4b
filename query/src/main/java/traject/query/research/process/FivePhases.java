package traject.query.research.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import traject.query.process.EventLog;
import traject.query.process.conformance.Conformance;
import traject.query.process.conformance.Costs;
import traject.query.process.conformance.PetriNet;
import traject.query.process.format.Pnml;

/**
 * The five phases of the participatory process (domain.md section 6) as a net: what regularly follows what. A case goes
 * forward one phase at a time; going back is normal, and there is room for return after the closing. Passing over a
 * phase, and closing outside CLOSURE, are the moves that need a rationale when they are recorded, and the deviations here.
 */
public final class FivePhases {

    /**
     * An event is never taken for one too much while it can be reached by passing phases over, of which there are five
     * at most: so that each jump is told with the phases that it passed over.
     */
    private static final Costs TELLING = new Costs(60_000, 10_000, 1);

    private static final PetriNet NET = read();

    private FivePhases() {}

    /** The net: the five phases by their codes, and the closing of the case as {@code case-closed}. */
    public static PetriNet net() {
        return NET;
    }

    /** How far the cases of a log keep to the net; activities besides those of {@link Activity#PHASE} are left out. */
    public static Conformance conformance(EventLog log) {
        return Conformance.of(log, NET, TELLING);
    }

    private static PetriNet read() {
        try (InputStream pnml = requireNonNull(FivePhases.class.getResourceAsStream("five-phases.pnml"))) {
            return Pnml.read(pnml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
