package traject.shared.vocabulary;

import java.util.List;

/** The three classes of perception that the published table tells apart [A]. */
public enum PerceptionClass implements Term {
    P,
    V,
    O;

    @Override
    public List<Source> sources() {
        return List.of(Source.A);
    }
}
