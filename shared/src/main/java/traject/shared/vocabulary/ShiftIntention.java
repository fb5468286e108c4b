package traject.shared.vocabulary;

import java.util.List;

/**
 * What the helper meant with a role, stated in the entry; it tells a step back from a reversal and patience from
 * dependence.
 */
public enum ShiftIntention implements Term {
    DELIBERATE_STEP_BACK,
    MEANT_TO_GUIDE;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case DELIBERATE_STEP_BACK -> List.of(Source.D);
            case MEANT_TO_GUIDE -> List.of(Source.A);
        };
    }
}
