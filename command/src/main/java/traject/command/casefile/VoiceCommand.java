package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.Limits;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.event.VoiceEvent.SurveyAnswered;
import traject.shared.event.WireName;
import traject.shared.vocabulary.SurveyMode;

/** Commands that record a {@link traject.shared.event.VoiceEvent}. */
public sealed interface VoiceCommand extends EntryCommand {

    /** Records answers to the relationship survey. */
    @WireName("answer-survey")
    record AnswerSurvey(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            SurveyMode mode,
            boolean helperAbsent,
            boolean anonymous,
            boolean helperMaySee,
            @Limits(min = 1) List<SurveyAnswer> answers)
            implements VoiceCommand {
        @Override
        public SurveyAnswered asEntry(EntryId id) {
            return new SurveyAnswered(
                    id, occurredOn, relationship, mode, helperAbsent, anonymous, helperMaySee, answers);
        }
    }

    /** Records that the client sees an entry differently. */
    @WireName("voice-disagreement")
    record VoiceDisagreement(@Nullable EntryId entry, LocalDate occurredOn, EntryId about, Sensitive words)
            implements VoiceCommand {
        @Override
        public DisagreementVoiced asEntry(EntryId id) {
            return new DisagreementVoiced(id, occurredOn, about, words);
        }
    }
}
