package traject.shared.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A role that one side takes in a helping relationship: an ideal type, taken in interaction and open to change, never a
 * trait of the person [A].
 */
public sealed interface Role extends Term permits ClientRole, HelperRole {

    /** Whose role it is. */
    Side side();

    /**
     * The role with this identifier, of either side.
     *
     * @throws IllegalArgumentException when neither side has such a role
     */
    @JsonCreator
    static Role of(String name) {
        return Stream.<Role>concat(Arrays.stream(ClientRole.values()), Arrays.stream(HelperRole.values()))
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role: " + name));
    }
}
