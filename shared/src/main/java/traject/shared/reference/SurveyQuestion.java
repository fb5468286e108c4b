package traject.shared.reference;

import static traject.shared.reference.Requirement.require;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.SurveyItem;

/**
 * An item of the survey with its wording and what was published about its answers [E]. The charts behind the figures
 * are lost, so what is not given here is unknown and must not be filled in.
 *
 * @param askedOf how many clients were asked
 * @param published the counts that the text gives, and only those
 * @param comparable whether new answers may be set beside the published ones
 * @param note what else the text says, in words
 */
public record SurveyQuestion(
        SurveyItem item,
        Text wording,
        int askedOf,
        List<PublishedCount> published,
        boolean comparable,
        @Nullable Text note) {

    /**
     * How many clients answered in a certain way.
     *
     * @param word the answer as the text words it
     * @param answers the answers on the scale that it stands for; empty where the text does not say
     */
    public record PublishedCount(Text word, int count, List<Integer> answers) {
        public PublishedCount {
            answers = List.copyOf(answers);
            require(count >= 0, "a published count is negative");
        }
    }

    public SurveyQuestion {
        published = List.copyOf(published);
        int counted = published.stream().mapToInt(PublishedCount::count).sum();
        require(counted <= askedOf, item + " has " + counted + " answers of " + askedOf + " clients");
        for (PublishedCount one : published) {
            require(one.answers.stream().allMatch(item::accepts), item + " has a count beside its scale");
        }
    }

    /** Whether the published counts cover everyone who was asked. */
    public boolean complete() {
        return published.stream().mapToInt(PublishedCount::count).sum() == askedOf;
    }
}
