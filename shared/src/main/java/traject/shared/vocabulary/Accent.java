package traject.shared.vocabulary;

import java.util.List;

/** What a helper may add to the main role [C][D]. */
public enum Accent implements Term {
    FACILITATOR,
    SKILLED_PROFESSIONAL,
    GUIDE,
    ACCESS_WORKER,
    CONNECTOR,
    ADVOCATE,
    ANCHOR_PERSON,
    SUPPORTER,
    STIMULATOR,
    STEADFAST_SUPPORTER;

    @Override
    public List<Source> sources() {
        return List.of(Source.C, Source.D);
    }
}
