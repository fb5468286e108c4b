package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import traject.shared.vocabulary.SurveyMode;

/** The client's own voice beside the helper's: the relationship survey and what they see differently. */
public sealed interface VoiceEvent extends CaseEntry {

    /**
     * The client answered the relationship survey about this helper, under the conditions named. The client decides
     * whether the helper sees the answers.
     */
    @WireName("survey-answered")
    record SurveyAnswered(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            SurveyMode mode,
            boolean helperAbsent,
            boolean anonymous,
            boolean helperMaySee,
            @Limits(min = 1) List<SurveyAnswer> answers)
            implements VoiceEvent, AboutRelationship {
        public SurveyAnswered {
            answers = List.copyOf(answers);
            long items = answers.stream().map(SurveyAnswer::item).distinct().count();
            InvalidValue.check(!answers.isEmpty() && items == answers.size(), InvalidValue.Fault.VALUE_NOT_ALLOWED);
        }
    }

    /**
     * The client sees the entry named differently, in their own words. It changes nothing in that entry and stands
     * beside it.
     */
    @WireName("disagreement-voiced")
    record DisagreementVoiced(EntryId entry, LocalDate occurredOn, EntryId about, Sensitive words)
            implements VoiceEvent {}
}
