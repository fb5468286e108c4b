package traject.shared.vocabulary;

public enum Phase {
    WELCOME(1),
    EXPLORATION(2),
    STABILITY(3),
    JOINT_WORK(4),
    CLOSURE(5);

    private final int number;

    Phase(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
