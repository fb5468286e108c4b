package traject.shared.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RITUAL_CARE_PROVIDER | PRODUCT | ORGANISATION | LIMITED | IMPORTANT | DISTANT BUREAUCRATIC PATERNALISTIC",
                "INSPECTOR | PRODUCT | ORGANISATION | - | EXTREME | DISTANT BUREAUCRATIC PATERNALISTIC",
                "RESCUER | PRODUCT | INDIVIDUAL | LIMITED | NONE | NEAR PERSONALISED PATERNALISTIC",
                "PROBLEM_SOLVER | PRODUCT | INDIVIDUAL | GROWING_FAST | LITTLE | NEAR PERSONALISED PATERNALISTIC",
                "COUNSELLOR | PROCESS | PERSON | GIVEN | INDIRECT | NEAR PERSONALISED EMANCIPATORY",
                "MEDIATOR | PROCESS | PERSON_IN_CONTEXT | GIVEN | INDIRECT | NEAR PERSONALISED EMANCIPATORY"
            })
    void everyHelperRoleIsThatOfTheTypology(
            HelperRole role,
            RoleFocus focus,
            RoleOrientation orientation,
            @Nullable Trust trust,
            Control control,
            String characteristics) {
        assertThat(role.focus()).isEqualTo(focus);
        assertThat(role.orientation()).isEqualTo(orientation);
        assertThat(role.trust()).isEqualTo(Optional.ofNullable(trust));
        assertThat(role.control()).isEqualTo(control);
        assertThat(role.characteristics().stream().map(Characteristic::name).collect(Collectors.joining(" ")))
                .isEqualTo(characteristics);
    }

    @Test
    void everyHelperRoleTakesAPoleOfEachAxis() {
        assertThat(HelperRole.values())
                .allSatisfy(role -> assertThat(role.characteristics())
                        .extracting(Characteristic::axis)
                        .containsExactly(CharacteristicAxis.values()));
    }
}
