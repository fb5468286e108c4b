package traject.shared.vocabulary;

import java.util.List;

/** Who carries or breaks an agreement; that agreements are carried by both is our reading of [B]. */
public enum Party implements Term {
    CLIENT,
    HELPER,
    BOTH;

    @Override
    public List<Source> sources() {
        return List.of(Source.B);
    }
}
