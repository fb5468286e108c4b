package traject.shared.event;

import traject.shared.vocabulary.SurveyItem;

/** One answer on the item's own scale: 1 to 5, or 0 (never) to 3 (more than four times). */
public record SurveyAnswer(SurveyItem item, int answer) {

    public SurveyAnswer {
        InvalidValue.check(item.accepts(answer), InvalidValue.Fault.OUT_OF_RANGE);
    }
}
