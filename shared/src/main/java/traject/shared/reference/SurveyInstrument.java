package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireEachOnce;

import java.util.List;
import traject.shared.vocabulary.Source;
import traject.shared.vocabulary.SurveyItem;

/**
 * The relationship survey, asked of clients in budget help at one service [E].
 *
 * @param approached how many clients were asked to take part
 * @param respondents how many did
 * @param conditions what to record with a survey, and what to keep in mind when reading it
 */
public record SurveyInstrument(
        String version,
        List<Source> sources,
        int approached,
        int respondents,
        int men,
        int women,
        List<Condition> conditions,
        List<SurveyQuestion> questions) {

    static final String NAME = "survey-instrument";

    /** A condition under which the survey is taken or read, with where it comes from. */
    public record Condition(Text text, List<Source> sources) {
        public Condition {
            sources = List.copyOf(sources);
            require(!sources.isEmpty(), "a condition has no source");
        }
    }

    public SurveyInstrument {
        sources = List.copyOf(sources);
        conditions = List.copyOf(conditions);
        questions = List.copyOf(questions);
        require(!version.isBlank() && !sources.isEmpty(), "it has no version or no source");
        require(respondents <= approached, "more clients answered than were approached");
        require(men + women == respondents, "men and women do not add up to the respondents");
        requireEachOnce(questions, SurveyQuestion::item, SurveyItem.values());
        for (SurveyQuestion question : questions) {
            require(question.askedOf() <= respondents, question.item() + " was asked of more than took part");
        }
    }

    /** The instrument that comes with the application. */
    public static SurveyInstrument load() {
        return ReferenceFile.load(NAME, SurveyInstrument.class);
    }

    /** The question of this item; each has one. */
    public SurveyQuestion of(SurveyItem item) {
        return questions.stream()
                .filter(question -> question.item() == item)
                .findFirst()
                .orElseThrow();
    }
}
