package traject.shared.vocabulary;

import java.util.List;

/**
 * A pole of one of the three axes of a relationship [A][B]. Many clients prefer some distance themselves, so DISTANT
 * alone says nothing about quality [A].
 */
public enum Characteristic implements Term {
    DISTANT(CharacteristicAxis.CLOSENESS, false),
    NEAR(CharacteristicAxis.CLOSENESS, true),
    BUREAUCRATIC(CharacteristicAxis.TAILORING, false),
    PERSONALISED(CharacteristicAxis.TAILORING, true),
    PATERNALISTIC(CharacteristicAxis.POWER, false),
    EMANCIPATORY(CharacteristicAxis.POWER, true);

    private final CharacteristicAxis axis;
    private final boolean autonomyPole;

    Characteristic(CharacteristicAxis axis, boolean autonomyPole) {
        this.axis = axis;
        this.autonomyPole = autonomyPole;
    }

    /** The axis of which this is a pole. */
    public CharacteristicAxis axis() {
        return axis;
    }

    /** Whether the pole is mostly experienced as increasing autonomy, rather than as alienating. */
    public boolean autonomyPole() {
        return autonomyPole;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B);
    }
}
