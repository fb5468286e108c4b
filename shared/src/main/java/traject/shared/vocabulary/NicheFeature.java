package traject.shared.vocabulary;

import java.util.List;

/** What makes a niche enabling [B]. */
public enum NicheFeature implements Term {
    NO_STIGMA,
    WHOLE_PERSON_SEEN,
    SAFE_AND_VALUED,
    OWN_CAPACITIES_USED,
    INVITES_TO_HAVE_A_SAY,
    CONNECTS_ACTIVE_CITIZENS,
    ACCESS_TO_OTHER_NICHES;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
