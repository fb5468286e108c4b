package traject.shared.vocabulary;

public enum AgreementKind {
    GPMI_CONTRACT,
    REPAYMENT_PLAN,
    OTHER
}
