package traject.shared.vocabulary;

import java.util.List;

/** The two scales of the relationship survey [E]. */
public enum SurveyScale implements Term {
    ONE_TO_FIVE(1, 5),
    FREQUENCY(0, 3);

    private final int lowest;
    private final int highest;

    SurveyScale(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The lowest answer: 1, or 0 for never. */
    public int lowest() {
        return lowest;
    }

    /** The highest answer: 5, or 3 for more than four times. */
    public int highest() {
        return highest;
    }

    /** Whether this answer stands on the scale; the frequencies are never, once, two to four times, more. */
    public boolean accepts(int answer) {
        return lowest <= answer && answer <= highest;
    }

    @Override
    public List<Source> sources() {
        return List.of(Source.E);
    }
}
