package traject.shared.vocabulary;

import java.util.List;

/** What set off a change of role, as far as whoever recorded it can tell [A][C]. */
public enum ShiftTrigger implements Term {
    OWN_STYLE,
    ORGANISATION,
    PRESSURE_BY_CLIENT,
    EVOLUTION_OF_RELATIONSHIP,
    CRISIS,
    BLIND_SPOT,
    OWN_VIEW_OF_POVERTY;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.C);
    }
}
