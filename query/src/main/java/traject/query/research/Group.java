package traject.query.research;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.WayIn;

/**
 * Which cases, as they stood on the day asked, as known then; what is left out means any.
 *
 * @param from opened on this day or later
 * @param to opened on this day or before
 * @param phase reached: the case was in it, or in a later one
 * @param clientRole taken at some time while a relationship led; with a helper role, both at the same time
 * @param helperRole likewise
 * @param pattern found in it
 * @param without a pattern that is not found in it
 * @param closing the outcome with which it was closed
 * @param outcome the latest assessment of the relationship that led last
 */
public record Group(
        @Nullable ServiceType serviceType,
        @Nullable ServiceId service,
        @Nullable TeamId team,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable WayIn wayIn,
        @Nullable Phase phase,
        @Nullable ClientRole clientRole,
        @Nullable HelperRole helperRole,
        @Nullable Pattern pattern,
        @Nullable Pattern without,
        @Nullable ClosingOutcome closing,
        @Nullable RelationshipOutcome outcome) {

    /** Before the name of a parameter of the second group. */
    public static final String SECOND = "b.";

    /** The names of its parameters. */
    public static final List<String> FIELDS = List.of(
            "serviceType",
            "service",
            "team",
            "from",
            "to",
            "wayIn",
            "phase",
            "clientRole",
            "helperRole",
            "pattern",
            "without",
            "closing",
            "outcome");

    static Group read(Address address, String prefix) {
        return new Group(
                address.word(prefix + "serviceType", ServiceType.class),
                address.read(prefix + "service", ServiceId::new),
                address.read(prefix + "team", TeamId::new),
                address.day(prefix + "from"),
                address.day(prefix + "to"),
                address.word(prefix + "wayIn", WayIn.class),
                address.word(prefix + "phase", Phase.class),
                address.word(prefix + "clientRole", ClientRole.class),
                address.word(prefix + "helperRole", HelperRole.class),
                address.word(prefix + "pattern", Pattern.class),
                address.word(prefix + "without", Pattern.class),
                address.word(prefix + "closing", ClosingOutcome.class),
                address.word(prefix + "outcome", RelationshipOutcome.class));
    }

    /** Its parameters in their order, null where any will do. */
    public Map<String, @Nullable Object> parameters(String prefix) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(prefix + "serviceType", serviceType);
        all.put(prefix + "service", service);
        all.put(prefix + "team", team);
        all.put(prefix + "from", from);
        all.put(prefix + "to", to);
        all.put(prefix + "wayIn", wayIn);
        all.put(prefix + "phase", phase);
        all.put(prefix + "clientRole", clientRole);
        all.put(prefix + "helperRole", helperRole);
        all.put(prefix + "pattern", pattern);
        all.put(prefix + "without", without);
        all.put(prefix + "closing", closing);
        all.put(prefix + "outcome", outcome);
        return all;
    }

    /** Whether it is chosen by what is known of a case only after some time: so long it had to go on. */
    public boolean isByWhatCameLater() {
        return phase != null
                || clientRole != null
                || helperRole != null
                || pattern != null
                || without != null
                || closing != null
                || outcome != null;
    }
}
