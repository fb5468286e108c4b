package traject.shared.vocabulary;

import java.util.List;

/** The five phases of the participatory process [B]; going back is normal, skipping forward needs a rationale. */
public enum Phase implements Term {
    WELCOME,
    EXPLORATION,
    STABILITY,
    JOINT_WORK,
    CLOSURE;

    /** The number of the phase in the source, from 1 for the welcome to 5 for the closure. */
    public int number() {
        return switch (this) {
            case WELCOME -> 1;
            case EXPLORATION -> 2;
            case STABILITY -> 3;
            case JOINT_WORK -> 4;
            case CLOSURE -> 5;
        };
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
