package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.View;

/** Agreements between client and helper. Following them up is the gentle form of control. */
public sealed interface AgreementEvent extends CaseEntry {

    /**
     * An agreement was made: what, who does it, until when, whether client and helper both carry it, written or oral.
     */
    @WireName("agreement-made")
    record AgreementMade(
            EntryId entry,
            LocalDate occurredOn,
            AgreementKind kind,
            Sensitive what,
            Party doneBy,
            @Nullable LocalDate until,
            Party carriedBy,
            AgreementForm form)
            implements AgreementEvent {}

    /** The agreement named was kept; it ends with that. */
    @WireName("agreement-kept")
    record AgreementKept(
            EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            View seenBy,
            @Nullable Sensitive note) implements AgreementEvent, Judgement {}

    /** The agreement named was not kept, by whom and why; it ends with that. Helpers break agreements too. */
    @WireName("agreement-broken")
    record AgreementBroken(EntryId entry, LocalDate occurredOn, EntryId agreement, Party by, Sensitive why, View seenBy)
            implements AgreementEvent, Judgement {}

    /** The agreement named runs on with other content, which replaces the earlier one as a whole. */
    @WireName("agreement-revised")
    record AgreementRevised(
            EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            Sensitive what,
            Party doneBy,
            @Nullable LocalDate until,
            Party carriedBy,
            AgreementForm form)
            implements AgreementEvent {}

    /** The agreement named ended without being kept or broken. */
    @WireName("agreement-ended")
    record AgreementEnded(
            EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            @Nullable Sensitive why) implements AgreementEvent {}
}
