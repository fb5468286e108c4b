package traject.shared.vocabulary;

public enum AgreementForm {
    WRITTEN,
    ORAL
}
