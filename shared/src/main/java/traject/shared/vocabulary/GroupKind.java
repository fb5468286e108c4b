package traject.shared.vocabulary;

import java.util.List;

/** What the client takes part in beside individual help [A][B][E]. */
public enum GroupKind implements Term {
    GROUP,
    MEETING_HOUSE,
    VOLUNTEERING;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B, Source.E);
    }
}
