package traject.shared.vocabulary;

public enum HelperRole implements Role {
    RITUAL_CARE_PROVIDER,
    INSPECTOR,
    RESCUER,
    PROBLEM_SOLVER,
    COUNSELLOR,
    MEDIATOR;

    @Override
    public Side side() {
        return Side.HELPER;
    }
}
