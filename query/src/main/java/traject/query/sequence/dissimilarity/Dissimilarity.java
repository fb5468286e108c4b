package traject.query.sequence.dissimilarity;

/**
 * A measure with its parameters. All are symmetric and 0 between equal sequences. Missing observations are refused: make
 * them a state or take them out first. Void is never a state. A review and comparison: Studer and Ritschard 2016.
 */
public sealed interface Dissimilarity
        permits ChiSquaredDistance,
                CommonPrefix,
                DynamicHamming,
                EuclideanDistance,
                Hamming,
                LocalisedMatching,
                LongestCommonSubsequence,
                MatchingSubsequences,
                OptimalMatching,
                SpellLengthMatching,
                SpellMatching,
                SubsequenceVectors,
                TimeWarp,
                TransitionMatching {}
