package traject.shared.vocabulary;

import java.util.List;

/** How heavily a relapse weighs, in the judgement of whoever records it; relapse is from [A], the steps are ours. */
public enum RelapseSeverity implements Term {
    LIGHT,
    SERIOUS,
    SEVERE;

    @Override
    public List<Source> sources() {
        return List.of(Source.OURS);
    }
}
