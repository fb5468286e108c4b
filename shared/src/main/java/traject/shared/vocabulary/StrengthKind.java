package traject.shared.vocabulary;

import java.util.List;

/** The kinds of strengths in the strengths model of Rapp, three of the person and three of the environment [B]. */
public enum StrengthKind implements Term {
    ASPIRATIONS,
    COMPETENCES,
    CONFIDENCE,
    RESOURCES,
    SOCIAL_RELATIONS,
    OPPORTUNITIES;

    /** Whether it is a strength of the person, rather than of the environment. */
    public boolean ofPerson() {
        return switch (this) {
            case ASPIRATIONS, COMPETENCES, CONFIDENCE -> true;
            case RESOURCES, SOCIAL_RELATIONS, OPPORTUNITIES -> false;
        };
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
