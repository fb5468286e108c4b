package traject.shared.vocabulary;

import java.util.List;

/** What a helper role works for: a product delivered or a process gone through together [A][B]. */
public enum RoleFocus implements Term {
    PRODUCT,
    PROCESS;

    @Override
    public List<Source> sources() {
        return List.of(Source.A, Source.B);
    }
}
