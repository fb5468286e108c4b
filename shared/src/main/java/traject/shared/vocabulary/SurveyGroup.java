package traject.shared.vocabulary;

import java.util.List;

/**
 * The question that survey items belong to: a list of feelings, expectations or words on communication, or the item
 * by itself [E].
 */
public enum SurveyGroup implements Term {
    SINGLE,
    FEELINGS,
    EXPECTATIONS,
    COMMUNICATION;

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
