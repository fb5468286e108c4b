package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Which normalisations a measure has a meaning for. */
final class Normalisations {

    private Normalisations() {}

    static void only(Normalisation asked, Normalisation... meaningful) {
        if (asked != Normalisation.NONE && !Arrays.asList(meaningful).contains(asked)) {
            throw new IllegalArgumentException("This measure is normalised as one of " + Arrays.toString(meaningful)
                    + " or not at all, not as " + asked);
        }
    }
}
