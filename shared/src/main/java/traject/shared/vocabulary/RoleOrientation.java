package traject.shared.vocabulary;

import java.util.List;

/** Whom or what a helper role puts first [A][B]. */
public enum RoleOrientation implements Term {
    ORGANISATION,
    INDIVIDUAL,
    PERSON,
    PERSON_IN_CONTEXT;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B);
    }
}
