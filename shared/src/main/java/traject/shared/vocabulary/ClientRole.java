package traject.shared.vocabulary;

import java.util.List;

/** What the client does in the relationship: six ideal types of asking for help, or not asking [A][E]. */
public enum ClientRole implements Role {
    GO_IT_ALONE(Stance.AUTONOMOUS),
    TEMPORARY_HELP_SEEKER(Stance.AUTONOMOUS),
    DIRECTING_HELP_SEEKER(Stance.BETWEEN),
    PASSIVE_CONSUMER(Stance.DEPENDENT),
    ATTACHED_STAYER(Stance.DEPENDENT),
    WILLING_COLLABORATOR(Stance.BETWEEN);

    private final Stance stance;

    ClientRole(Stance stance) {
        this.stance = stance;
    }

    /** How the role stands between autonomy and dependence; for the BETWEEN roles our reading of a lost layout. */
    public Stance stance() {
        return stance;
    }

    @Override
    public Side side() {
        return Side.CLIENT;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.E);
    }
}
