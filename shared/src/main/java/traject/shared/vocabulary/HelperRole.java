package traject.shared.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the helper does in the relationship: six ideal types, from care by the book to mediation [A][B][E]. */
public enum HelperRole implements Role {
    RITUAL_CARE_PROVIDER(
            RoleFocus.PRODUCT,
            RoleOrientation.ORGANISATION,
            Trust.LIMITED,
            Control.IMPORTANT,
            Characteristic.DISTANT,
            Characteristic.BUREAUCRATIC,
            Characteristic.PATERNALISTIC),
    INSPECTOR(
            RoleFocus.PRODUCT,
            RoleOrientation.ORGANISATION,
            null,
            Control.EXTREME,
            Characteristic.DISTANT,
            Characteristic.BUREAUCRATIC,
            Characteristic.PATERNALISTIC),
    RESCUER(
            RoleFocus.PRODUCT,
            RoleOrientation.INDIVIDUAL,
            Trust.LIMITED,
            Control.NONE,
            Characteristic.NEAR,
            Characteristic.PERSONALISED,
            Characteristic.PATERNALISTIC),
    PROBLEM_SOLVER(
            RoleFocus.PRODUCT,
            RoleOrientation.INDIVIDUAL,
            Trust.GROWING_FAST,
            Control.LITTLE,
            Characteristic.NEAR,
            Characteristic.PERSONALISED,
            Characteristic.PATERNALISTIC),
    COUNSELLOR(
            RoleFocus.PROCESS,
            RoleOrientation.PERSON,
            Trust.GIVEN,
            Control.INDIRECT,
            Characteristic.NEAR,
            Characteristic.PERSONALISED,
            Characteristic.EMANCIPATORY),
    MEDIATOR(
            RoleFocus.PROCESS,
            RoleOrientation.PERSON_IN_CONTEXT,
            Trust.GIVEN,
            Control.INDIRECT,
            Characteristic.NEAR,
            Characteristic.PERSONALISED,
            Characteristic.EMANCIPATORY);

    private final RoleFocus focus;
    private final RoleOrientation orientation;
    private final @Nullable Trust trust;
    private final Control control;
    private final Characteristic closeness;
    private final Characteristic tailoring;
    private final Characteristic power;

    HelperRole(
            RoleFocus focus,
            RoleOrientation orientation,
            @Nullable Trust trust,
            Control control,
            Characteristic closeness,
            Characteristic tailoring,
            Characteristic power) {
        this.focus = focus;
        this.orientation = orientation;
        this.trust = trust;
        this.control = control;
        this.closeness = closeness;
        this.tailoring = tailoring;
        this.power = power;
    }

    /** Whether the role works toward a product or along a process. */
    public RoleFocus focus() {
        return focus;
    }

    /** Whom or what the role puts first. */
    public RoleOrientation orientation() {
        return orientation;
    }

    /** How far the role trusts the client; empty for the inspector, of whom the sources tell control alone. */
    public Optional<Trust> trust() {
        return Optional.ofNullable(trust);
    }

    /** How far the role controls the client. */
    public Control control() {
        return control;
    }

    /**
     * On each of the three axes the pole at which the role, as an ideal type, places a relationship. What is observed of
     * one relationship may differ, and is recorded with whose view it is.
     */
    public List<Characteristic> characteristics() {
        return List.of(closeness, tailoring, power);
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
