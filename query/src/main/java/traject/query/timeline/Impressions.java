package traject.query.timeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.vocabulary.TensionField;

/**
 * How a relationship is seen and felt by now; surveys in the order of the course.
 *
 * @param assessments what it brings, the latest per view: its outcome in the tables (semantics.md 13)
 */
public record Impressions(
        ByView<AccentsObserved> accents,
        Characteristics characteristics,
        Perceptions perceptions,
        Map<TensionField, ByView<TensionAssessed>> tensions,
        ByView<RelationshipAssessed> assessments,
        List<SurveyAnswered> surveys) {

    static final Impressions NONE = new Impressions(
            ByView.none(), Characteristics.UNKNOWN, Perceptions.UNKNOWN, Map.of(), ByView.none(), List.of());

    Impressions after(AccentsObserved e) {
        return new Impressions(
                accents.with(e.seenBy(), e), characteristics, perceptions, tensions, assessments, surveys);
    }

    Impressions after(CharacteristicObserved e) {
        return new Impressions(accents, characteristics.after(e), perceptions, tensions, assessments, surveys);
    }

    Impressions after(PerceptionExpressed e) {
        return new Impressions(accents, characteristics, perceptions.after(e), tensions, assessments, surveys);
    }

    Impressions after(TensionAssessed e) {
        Map<TensionField, ByView<TensionAssessed>> fields = new EnumMap<>(TensionField.class);
        fields.putAll(tensions);
        fields.put(e.field(), tensions.getOrDefault(e.field(), ByView.none()).with(e.seenBy(), e));
        return new Impressions(
                accents, characteristics, perceptions, Collections.unmodifiableMap(fields), assessments, surveys);
    }

    Impressions after(RelationshipAssessed e) {
        return new Impressions(
                accents, characteristics, perceptions, tensions, assessments.with(e.seenBy(), e), surveys);
    }

    Impressions after(SurveyAnswered e) {
        return new Impressions(accents, characteristics, perceptions, tensions, assessments, Lists.plus(surveys, e));
    }
}
