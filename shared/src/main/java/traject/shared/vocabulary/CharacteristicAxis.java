package traject.shared.vocabulary;

import java.util.List;

/**
 * The three axes that characterise a relationship; the first pole mostly alienates, the second increases autonomy
 * [A][B].
 */
public enum CharacteristicAxis implements Term {
    CLOSENESS,
    TAILORING,
    POWER;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B);
    }
}
