package traject.shared.vocabulary;

import java.util.List;

/** The four stances of the broad framework [B]; that they form levels is our reading. */
public enum HelpStance implements Term {
    SUPPORT,
    STABILISE,
    STIMULATE,
    STEER;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
