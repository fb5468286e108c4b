package traject.shared.vocabulary;

import java.util.List;

/** Whether an agreement was written down (ours). */
public enum AgreementForm implements Term {
    WRITTEN,
    ORAL;

    @Override
    public List<Source> sources() {
        return List.of(Source.OURS);
    }
}
