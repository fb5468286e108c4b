package traject.shared.vocabulary;

import java.util.List;

/** How the survey was taken; a condition to record with it [E]. */
public enum SurveyMode implements Term {
    FACE_TO_FACE,
    PHONE,
    ON_PAPER;

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
