package traject.shared.vocabulary;

import java.util.List;

/** What the client is asked about the helper: every item of the relationship survey, lists expanded [E]. */
public enum SurveyItem implements Term {
    SATISFACTION(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    TRUST_BOND(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    FEELING_GRATITUDE(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_REST(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_SAFETY(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_RELIEF(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_DOUBT(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_FEAR(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_DISTRUST(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_SHAME(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_NERVOUSNESS(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_FRUSTRATION(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_SADNESS(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_ANGER(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    FEELING_RESISTANCE(SurveyGroup.FEELINGS, SurveyScale.ONE_TO_FIVE),
    EXPECT_GUIDANCE(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_FREE_CHOICE(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_SOLUTIONS(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_ATTENTION(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_INVOLVEMENT(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_HONESTY(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_CONFIDENTIALITY(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_GENUINENESS(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_EMPATHY(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    EXPECT_SUPPORT(SurveyGroup.EXPECTATIONS, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_PLEASANT(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_CLEAR(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_EASY(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_HURRIED(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_UNCLEAR(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    COMMUNICATION_AWKWARD(SurveyGroup.COMMUNICATION, SurveyScale.ONE_TO_FIVE),
    ASKING_HELP(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    SINCERITY(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    REACHABILITY(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    INDEPENDENCE(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    SAME_GOALS(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    PERSONALITY_FIT(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    APPOINTMENTS(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    ANSWERS(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    COMPREHENSION(SurveyGroup.SINGLE, SurveyScale.ONE_TO_FIVE),
    CONFLICT(SurveyGroup.SINGLE, SurveyScale.FREQUENCY),
    CONCEALMENT(SurveyGroup.SINGLE, SurveyScale.FREQUENCY);

    private final SurveyGroup group;
    private final SurveyScale scale;

    SurveyItem(SurveyGroup group, SurveyScale scale) {
        this.group = group;
        this.scale = scale;
    }

    /** The question of the survey that the item belongs to. */
    public SurveyGroup group() {
        return group;
    }

    /** The scale on which it is answered. */
    public SurveyScale scale() {
        return scale;
    }

    /** Whether this answer stands on the item's scale. */
    public boolean accepts(int answer) {
        return scale.accepts(answer);
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
