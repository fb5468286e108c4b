package traject.shared.vocabulary;

import java.util.List;

/** What kind of agreement was made. */
public enum AgreementKind implements Term {
    GPMI_CONTRACT,
    REPAYMENT_PLAN,
    OTHER;

    @Override
    public List<Source> sources() {
        return switch (this) {
            case GPMI_CONTRACT -> List.of(Source.E);
            case REPAYMENT_PLAN, OTHER -> List.of(Source.OURS);
        };
    }
}
