package traject.shared.vocabulary;

import java.util.List;

/** Whether client and both helpers met around a handover; continuity of help is from [A][E], the words are ours. */
public enum HandoverManner implements Term {
    WARM,
    COLD;

    @Override
    public List<Source> sources() {
        return List.of(Source.OURS);
    }
}
