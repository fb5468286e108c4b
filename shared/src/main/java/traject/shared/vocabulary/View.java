package traject.shared.vocabulary;

import java.util.List;

public enum View {
    CLIENT,
    HELPER,
    THIRD_PARTY,
    BOTH;

    public List<View> lanes() {
        return this == BOTH ? List.of(CLIENT, HELPER) : List.of(this);
    }
}
