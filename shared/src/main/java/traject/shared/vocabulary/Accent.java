package traject.shared.vocabulary;

public enum Accent {
    FACILITATOR,
    SKILLED_PROFESSIONAL,
    GUIDE,
    ACCESS_WORKER,
    CONNECTOR,
    ADVOCATE,
    ANCHOR_PERSON,
    SUPPORTER,
    STIMULATOR,
    STEADFAST_SUPPORTER
}
