package traject.shared.reference;

import static traject.shared.reference.Requirement.require;

import java.util.Map;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/**
 * All reference data together, under one version that results can be stamped with.
 *
 * @param version changes whenever any of the files does
 */
public record ReferenceData(
        String version,
        OutcomeTable outcomes,
        PerceptionTable perceptions,
        Patterns patterns,
        Thresholds thresholds,
        SurveyInstrument survey,
        RelationalThreads threads) {

    static final String NAME = "reference-data";

    /** Which version of each file makes up this version of the whole. */
    record Contents(String version, Map<String, String> files) {
        Contents {
            files = Map.copyOf(files);
            require(!version.isBlank(), "it has no version");
        }
    }

    public ReferenceData {
        for (ClientRole client : ClientRole.values()) {
            for (HelperRole helper : HelperRole.values()) {
                int outcome = outcomes.count(client, helper, OutcomeTable.Reading.DERIVED);
                int perception = perceptions.count(client, helper);
                // The two tables count the same 35 relationships; that they agree is what supports the derived reading.
                require(
                        outcome == perception,
                        client + " x " + helper + " has " + outcome + " outcomes and " + perception + " perceptions");
            }
        }
    }

    /** The data that come with the application, each file valid by itself and with the others. */
    public static ReferenceData load() {
        return assemble(
                ReferenceFile.load(NAME, Contents.class),
                OutcomeTable.load(),
                PerceptionTable.load(),
                Patterns.load(),
                Thresholds.load(),
                SurveyInstrument.load(),
                RelationalThreads.load());
    }

    static ReferenceData assemble(
            Contents contents,
            OutcomeTable outcomes,
            PerceptionTable perceptions,
            Patterns patterns,
            Thresholds thresholds,
            SurveyInstrument survey,
            RelationalThreads threads) {
        Map<String, String> found = Map.of(
                OutcomeTable.NAME, outcomes.version(),
                PerceptionTable.NAME, perceptions.version(),
                Patterns.NAME, patterns.version(),
                Thresholds.NAME, thresholds.version(),
                SurveyInstrument.NAME, survey.version(),
                RelationalThreads.NAME, threads.version());
        try {
            require(found.equals(contents.files), "it lists " + contents.files + " but the files are " + found);
            return new ReferenceData(contents.version, outcomes, perceptions, patterns, thresholds, survey, threads);
        } catch (IllegalArgumentException e) {
            throw new InvalidReferenceData(ReferenceFile.file(NAME), String.valueOf(e.getMessage()), e);
        }
    }
}
