package traject.query.configuration;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;

/**
 * The relationships that were observed in one configuration, and what the study published of it. Counts that are zero
 * are left out of the maps; no relationship observed is not the same as bad.
 *
 * @param outcomes what they brought, by the latest assessment in the view
 * @param outcomeUnknown those that nobody assessed
 * @param perceptions how both parties experience them, by the latest of each
 * @param perceptionClasses the same in the three classes of the published table
 * @param perceptionUnknown those in which a party has not said it
 * @param trulySuccessful success, and both parties positive
 * @param published null when the study did not observe the configuration
 */
public record ObservedCell(
        ClientRole client,
        HelperRole helper,
        int relationships,
        Map<RelationshipOutcome, Integer> outcomes,
        int outcomeUnknown,
        Map<PerceptionPair, Integer> perceptions,
        Map<PerceptionClass, Integer> perceptionClasses,
        int perceptionUnknown,
        int trulySuccessful,
        @Nullable PublishedCell published) {}
