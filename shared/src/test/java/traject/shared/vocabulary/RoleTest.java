package traject.shared.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void aRoleIsFoundByItsNameWhicheverSideTakesIt() {
        assertThat(ClientRole.values())
                .allSatisfy(role -> assertThat(Role.of(role.name())).isSameAs(role));
        assertThat(HelperRole.values())
                .allSatisfy(role -> assertThat(Role.of(role.name())).isSameAs(role));
        assertThat(Role.of("ATTACHED_STAYER").side()).isEqualTo(Side.CLIENT);
        assertThat(Role.of("RESCUER").side()).isEqualTo(Side.HELPER);
    }

    @Test
    void anUnknownRoleIsRefusedByName() {
        assertThatThrownBy(() -> Role.of("THERAPIST"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("THERAPIST");
    }

    @Test
    void eachSideHasSixRoles() {
        assertThat(ClientRole.values()).hasSize(6);
        assertThat(HelperRole.values()).hasSize(6);
    }

    @Test
    void theDirectingHelpSeekerAndTheWillingCollaboratorStandBetween() {
        assertThat(Arrays.stream(ClientRole.values()).filter(role -> role.stance() == Stance.BETWEEN))
                .containsExactly(ClientRole.DIRECTING_HELP_SEEKER, ClientRole.WILLING_COLLABORATOR);
    }

    @Test
    void onlyCounsellorAndMediatorFocusOnTheProcess() {
        assertThat(Arrays.stream(HelperRole.values()).filter(role -> role.focus() == RoleFocus.PROCESS))
                .containsExactly(HelperRole.COUNSELLOR, HelperRole.MEDIATOR);
        assertThat(HelperRole.COUNSELLOR.orientation()).isEqualTo(RoleOrientation.PERSON);
        assertThat(HelperRole.MEDIATOR.orientation()).isEqualTo(RoleOrientation.PERSON_IN_CONTEXT);
    }
}
