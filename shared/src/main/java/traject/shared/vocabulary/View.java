package traject.shared.vocabulary;

import java.util.List;

/**
 * Who says so: by whom something in a relationship was observed or judged. Views are kept apart and may disagree
 * [A][C].
 */
public enum View implements Term {
    CLIENT,
    HELPER,
    THIRD_PARTY,
    BOTH;

    /** The lanes that an observation by this view is written to; one by both sides sets the lane of each. */
    public List<View> lanes() {
        return switch (this) {
            case CLIENT, HELPER, THIRD_PARTY -> List.of(this);
            case BOTH -> List.of(CLIENT, HELPER);
        };
    }

    @Override
    public List<Source> sources() {
        return switch (this) {
            case CLIENT, HELPER -> List.of(Source.A);
            case THIRD_PARTY, BOTH -> List.of(Source.OURS);
        };
    }
}
