package traject.shared.vocabulary;

public enum ClientRole implements Role {
    GO_IT_ALONE,
    TEMPORARY_HELP_SEEKER,
    DIRECTING_HELP_SEEKER,
    PASSIVE_CONSUMER,
    ATTACHED_STAYER,
    WILLING_COLLABORATOR;

    @Override
    public Side side() {
        return Side.CLIENT;
    }
}
