package traject.shared.vocabulary;

public enum ShiftIntention {
    DELIBERATE_STEP_BACK,
    MEANT_TO_GUIDE
}
