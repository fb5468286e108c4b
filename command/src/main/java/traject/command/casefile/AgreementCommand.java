package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.EntryId;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.View;

/** Commands that record a {@link traject.shared.event.AgreementEvent}. */
public sealed interface AgreementCommand extends EntryCommand {

    /** Makes an agreement. */
    @WireName("make-agreement")
    record MakeAgreement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            AgreementKind kind,
            Sensitive what,
            Party doneBy,
            @Nullable LocalDate until,
            Party carriedBy,
            AgreementForm form)
            implements AgreementCommand {
        @Override
        public AgreementMade asEntry(EntryId id) {
            return new AgreementMade(id, occurredOn, kind, what, doneBy, until, carriedBy, form);
        }
    }

    /** Records that a running agreement was kept. */
    @WireName("keep-agreement")
    record KeepAgreement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            View seenBy,
            @Nullable Sensitive note) implements AgreementCommand {
        @Override
        public AgreementKept asEntry(EntryId id) {
            return new AgreementKept(id, occurredOn, agreement, seenBy, note);
        }
    }

    /** Records that a running agreement was broken. */
    @WireName("break-agreement")
    record BreakAgreement(
            @Nullable EntryId entry, LocalDate occurredOn, EntryId agreement, Party by, Sensitive why, View seenBy)
            implements AgreementCommand {
        @Override
        public AgreementBroken asEntry(EntryId id) {
            return new AgreementBroken(id, occurredOn, agreement, by, why, seenBy);
        }
    }

    /** Revises a running agreement. */
    @WireName("revise-agreement")
    record ReviseAgreement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            Sensitive what,
            Party doneBy,
            @Nullable LocalDate until,
            Party carriedBy,
            AgreementForm form)
            implements AgreementCommand {
        @Override
        public AgreementRevised asEntry(EntryId id) {
            return new AgreementRevised(id, occurredOn, agreement, what, doneBy, until, carriedBy, form);
        }
    }

    /** Ends a running agreement. */
    @WireName("end-agreement")
    record EndAgreement(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId agreement,
            @Nullable Sensitive why) implements AgreementCommand {
        @Override
        public AgreementEnded asEntry(EntryId id) {
            return new AgreementEnded(id, occurredOn, agreement, why);
        }
    }
}
