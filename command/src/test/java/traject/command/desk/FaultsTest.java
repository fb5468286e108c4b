package traject.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import traject.shared.event.InvalidValue;
import traject.shared.event.InvalidValue.Fault;

class FaultsTest {

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithAValueIsToldUnderItsOwnCode(Fault fault) {
        assertThat(Malformed.reasonOf(fault).code()).isEqualTo(new InvalidValue(fault).getMessage());
    }
}
