package traject.shared.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

public sealed interface Role permits ClientRole, HelperRole {
    Side side();

    String name();

    @JsonCreator
    static Role of(String name) {
        for (ClientRole role : ClientRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return HelperRole.valueOf(name);
    }
}
