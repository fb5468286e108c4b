package traject.shared.vocabulary;

import java.util.List;

/** What the helper does in the relationship: six ideal types, from care by the book to mediation [A][B][E]. */
public enum HelperRole implements Role {
    RITUAL_CARE_PROVIDER(RoleFocus.PRODUCT, RoleOrientation.ORGANISATION),
    INSPECTOR(RoleFocus.PRODUCT, RoleOrientation.ORGANISATION),
    RESCUER(RoleFocus.PRODUCT, RoleOrientation.INDIVIDUAL),
    PROBLEM_SOLVER(RoleFocus.PRODUCT, RoleOrientation.INDIVIDUAL),
    COUNSELLOR(RoleFocus.PROCESS, RoleOrientation.PERSON),
    MEDIATOR(RoleFocus.PROCESS, RoleOrientation.PERSON_IN_CONTEXT);

    private final RoleFocus focus;
    private final RoleOrientation orientation;

    HelperRole(RoleFocus focus, RoleOrientation orientation) {
        this.focus = focus;
        this.orientation = orientation;
    }

    /** Whether the role works toward a product or along a process. */
    public RoleFocus focus() {
        return focus;
    }

    /** Whom or what the role puts first. */
    public RoleOrientation orientation() {
        return orientation;
    }

    @Override
    public Side side() {
        return Side.HELPER;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B, Source.E);
    }
}
