package traject.shared.vocabulary;

import java.util.List;

/** How the client takes part in a handover or decision; participation is from [D], the steps are ours. */
public enum ClientInvolvement implements Term {
    DECIDED_TOGETHER,
    CONSULTED,
    INFORMED,
    NOT_INVOLVED;

    @Override
    public List<Source> sources() {
        return List.of(Source.OURS);
    }
}
