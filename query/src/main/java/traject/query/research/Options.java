package traject.query.research;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Analysis.EstimateSurvival.Until;
import traject.query.analysis.Analysis.FindSubsequences.Events;
import traject.query.analysis.Covariate;
import traject.query.analysis.Measure;
import traject.query.configuration.CellBy;
import traject.query.research.process.Activity;
import traject.query.sequence.clustering.Linkage;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

/**
 * What a topic asks besides.
 *
 * @param cell which configuration gives a relationship its place in the tables
 * @param order of the trajectories of an index plot
 * @param sortBy the state whose first time orders them, where that is the order
 * @param until the event of survival
 * @param untilPhase the phase whose beginning it is
 * @param untilClient the role of the client that is reached
 * @param untilHelper the role of the helper that is reached
 * @param within months in which it counts as having happened
 * @param by by what the first group is divided where there is no second one
 * @param types of a typology
 * @param method how two trajectories are compared
 * @param linkage how types come together
 * @param events what courses are made of
 * @param support the smallest share of trajectories with a course, in percent
 * @param activity what is a step of a process
 * @param seed of what is drawn by chance
 */
public record Options(
        CellBy cell,
        Order order,
        @Nullable String sortBy,
        Until until,
        @Nullable Phase untilPhase,
        @Nullable ClientRole untilClient,
        @Nullable HelperRole untilHelper,
        int within,
        @Nullable Covariate by,
        int types,
        Measure.Method method,
        Linkage linkage,
        Events events,
        int support,
        Activity activity,
        long seed) {

    /** Of trajectories below each other. */
    public enum Order {
        FROM_START,
        FROM_END,
        /** By the first time in a state. */
        FIRST_TIME,
        GIVEN
    }

    static Options read(Address address) {
        Until until = address.word("until", Until.class, Until.RUPTURE);
        Phase phase = address.word("untilPhase", Phase.class);
        ClientRole client = address.word("untilClient", ClientRole.class);
        HelperRole helper = address.word("untilHelper", HelperRole.class);
        if (until == Until.PHASE && phase == null) {
            address.refuse("untilPhase");
        }
        if (until == Until.ROLES && client == null && helper == null) {
            address.refuse("untilClient");
        }
        Long seed = address.number("seed", 0, Long.MAX_VALUE);
        return new Options(
                address.word("cell", CellBy.class, CellBy.LAST),
                address.word("order", Order.class, Order.FROM_START),
                address.read("sortBy", text -> text.matches("[A-Z_+]{1,60}") ? text : null),
                until,
                until == Until.PHASE ? phase : null,
                until == Until.ROLES ? client : null,
                until == Until.ROLES ? helper : null,
                address.number("within", 12, 1, 600),
                address.word("per", Covariate.class),
                address.number("types", 4, 2, 20),
                address.word("method", Measure.Method.class, Measure.Method.OM),
                address.word("linkage", Linkage.class, Linkage.WARD_SQUARED),
                address.word("events", Events.class, Events.TRANSITIONS),
                address.number("support", 10, 1, 100),
                address.word("activity", Activity.class, Activity.KIND),
                seed == null ? 1 : seed);
    }

    /** Its parameters in their order. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("cell", cell);
        all.put("order", order);
        all.put("sortBy", sortBy);
        all.put("until", until);
        all.put("untilPhase", untilPhase);
        all.put("untilClient", untilClient);
        all.put("untilHelper", untilHelper);
        all.put("within", within);
        all.put("per", by);
        all.put("types", types);
        all.put("method", method);
        all.put("linkage", linkage);
        all.put("events", events);
        all.put("support", support);
        all.put("activity", activity);
        all.put("seed", seed);
        return all;
    }
}
