package traject.shared.vocabulary;

import java.util.List;

/** The domains of life in which poverty holds people fast, as a web [B]. */
public enum LifeDomain implements Term {
    FAMILY,
    WORK,
    SOCIAL_CONTACTS,
    JUSTICE,
    WELFARE,
    INCOME_AND_DEBT,
    HOUSING,
    HEALTH,
    EDUCATION,
    CULTURE;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
