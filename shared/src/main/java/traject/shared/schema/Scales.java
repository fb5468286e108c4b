package traject.shared.schema;

import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.vocabulary.SurveyItem;
import traject.shared.vocabulary.SurveyScale;

/** An answer to the survey stands on the scale of its item. */
final class Scales {

    private Scales() {}

    static void describe(ObjectNode answer) {
        ArrayNode scales = answer.putArray("oneOf");
        for (SurveyScale scale : SurveyScale.values()) {
            ObjectNode fields = scales.addObject().putObject("properties");
            ArrayNode items = fields.putObject("item").putArray("enum");
            Arrays.stream(SurveyItem.values())
                    .filter(item -> item.scale() == scale)
                    .forEach(item -> items.add(item.name()));
            fields.putObject("answer").put("minimum", scale.lowest()).put("maximum", scale.highest());
        }
    }
}
