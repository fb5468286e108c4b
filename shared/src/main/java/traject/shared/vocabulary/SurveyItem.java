package traject.shared.vocabulary;

public enum SurveyItem {
    SATISFACTION,
    CONFLICT;

    public boolean accepts(int answer) {
        return this == CONFLICT ? answer >= 0 && answer <= 3 : answer >= 1 && answer <= 5;
    }
}
