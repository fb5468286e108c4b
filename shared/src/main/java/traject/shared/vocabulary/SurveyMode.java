package traject.shared.vocabulary;

public enum SurveyMode {
    FACE_TO_FACE,
    PHONE,
    ON_PAPER
}
