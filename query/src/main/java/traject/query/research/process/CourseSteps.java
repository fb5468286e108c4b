package traject.query.research.process;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Configuration;
import traject.query.timeline.CurrentPhase;
import traject.query.timeline.Timeline;
import traject.query.timeline.ViewedConfiguration;
import traject.shared.event.CaseEntry;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.WireName;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/**
 * The course of a case as steps of a process.
 *
 * @param caseId a pseudonym
 * @param steps in the order of the course; none for a case that was not open yet
 */
public record CourseSteps(String caseId, List<CourseStep> steps) {

    private static final Map<Configuration, Configuration> SHARED = new ConcurrentHashMap<>();

    public CourseSteps {
        steps = List.copyOf(steps);
    }

    /**
     * What held up to a day, that day included, as known at a moment.
     *
     * @param view in which roles are read, with the fall-back of semantics.md 11
     * @param pseudonym for the case and for each helper who led it
     */
    public static CourseSteps of(
            Timeline timeline, LocalDate on, Instant knownAt, View view, UnaryOperator<String> pseudonym) {
        Reading reading = new Reading(pseudonym);
        timeline.read(on, knownAt, view, reading::step);
        return new CourseSteps(pseudonym.apply(timeline.caseId().value()), reading.steps);
    }

    /** The wire name of entries of this class, such as {@code case-closed}. */
    static String kind(Class<? extends CaseEntry> entries) {
        return requireNonNull(entries.getAnnotation(WireName.class)).value();
    }

    private static final class Reading {

        private final UnaryOperator<String> pseudonym;
        private final Map<PersonId, String> helpers = new HashMap<>();
        private final List<CourseStep> steps = new ArrayList<>();
        private @Nullable CurrentPhase phase;
        private @Nullable RelationshipId leading;
        private @Nullable PersonId leader;
        private @Nullable Configuration configuration;

        Reading(UnaryOperator<String> pseudonym) {
            this.pseudonym = pseudonym;
        }

        void step(CaseEntry entry, CaseState after) {
            if (looksBack(entry, after)) {
                return;
            }
            PersonId carries = after.helper() == null ? leader : after.helper();
            steps.add(new CourseStep(
                    Math.toIntExact(entry.occurredOn().toEpochDay()),
                    kind(entry.getClass()),
                    phaseBegun(after),
                    configurationBegun(after),
                    carries == null ? null : helpers.computeIfAbsent(carries, this::named)));
            phase = after.phase();
            leading = after.leading();
            leader = after.helper();
            configuration = known(after.configuration());
        }

        /** What the client says after the closing is about the course and no step of it: the case takes no longer by it. */
        private static boolean looksBack(CaseEntry entry, CaseState after) {
            return entry instanceof DisagreementVoiced && after.status() == CaseStatus.CLOSED;
        }

        /** The same as in an export. Instances are kept by the JVM, one for all cases of the helper. */
        private String named(PersonId helper) {
            return pseudonym.apply("helper:" + helper.value()).intern();
        }

        private @Nullable Phase phaseBegun(CaseState after) {
            CurrentPhase now = after.phase();
            return now == null || now.equals(phase) ? null : now.phase();
        }

        private @Nullable Configuration configurationBegun(CaseState after) {
            Configuration now = known(after.configuration());
            boolean sameLeader = Objects.equals(after.leading(), leading);
            boolean goesOn = now == null || (now.equals(configuration) && sameLeader);
            return goesOn ? null : now;
        }

        private static @Nullable Configuration known(@Nullable ViewedConfiguration seen) {
            return seen == null || !seen.roles().complete()
                    ? null
                    : SHARED.computeIfAbsent(seen.roles(), roles -> roles);
        }
    }
}
