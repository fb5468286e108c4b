package traject.shared.vocabulary;

import java.util.List;
import java.util.Locale;

/** A field between two poles, both of which are needed; a position on it is a judgement at a date by someone. */
public enum TensionField implements Term {
    TRUST_CONTROL,
    DEPENDENCE_AUTONOMY,
    EXCLUSION_REINTEGRATION,
    DISTANCE_NEARNESS,
    PRODUCT_PROCESS,
    ORGANISATION_CLIENT,
    SELF_DETERMINATION_INTERVENTION;

    /** Where the first pole lies. */
    public static final int FIRST_POLE = -2;

    /** Where the second pole lies. */
    public static final int SECOND_POLE = 2;

    /** Whether the position lies on a field. */
    public static boolean reaches(int position) {
        return position >= FIRST_POLE && position <= SECOND_POLE;
    }

    /** The pole at the negative end of the field. */
    public String firstPole(Locale locale) {
        return Terms.text(this, "firstPole", locale);
    }

    /** The pole at the positive end of the field. */
    public String secondPole(Locale locale) {
        return Terms.text(this, "secondPole", locale);
    }

    @Override
    public List<Source> sources() {
        return switch (this) {
            case TRUST_CONTROL, DEPENDENCE_AUTONOMY, EXCLUSION_REINTEGRATION -> List.of(Source.A, Source.E);
            case DISTANCE_NEARNESS, PRODUCT_PROCESS, ORGANISATION_CLIENT -> List.of(Source.D);
            case SELF_DETERMINATION_INTERVENTION -> List.of(Source.E);
        };
    }
}
