package traject.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.shared.event.AgreementEvent;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.EntryId;
import traject.shared.event.Sensitive;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.Party;

/**
 * An agreement between client and helper, with its newest content.
 *
 * @param id the entry that made it
 * @param revisedOn when it last got other content; null when it never did
 * @param since the day of the status
 * @param brokenBy who broke it; null unless broken
 * @param note what was said when it was kept, broken or ended
 */
public record Agreement(
        EntryId id,
        AgreementKind kind,
        LocalDate madeOn,
        @Nullable LocalDate revisedOn,
        Content content,
        Status status,
        LocalDate since,
        @Nullable Party brokenBy,
        @Nullable Sensitive note) {

    /** What was agreed. */
    public record Content(
            Sensitive what, Party doneBy, @Nullable LocalDate until, Party carriedBy, AgreementForm form) {}

    /** Whether the agreement runs, or how it ended. */
    public enum Status {
        RUNNING,
        KEPT,
        BROKEN,
        ENDED
    }

    static List<Agreement> after(List<Agreement> agreements, AgreementEvent event) {
        return switch (event) {
            case AgreementMade e -> Lists.plus(agreements, made(e));
            case AgreementRevised e -> change(agreements, e.agreement(), agreement -> agreement.revised(e));
            case AgreementKept e ->
                change(
                        agreements,
                        e.agreement(),
                        agreement -> agreement.ended(Status.KEPT, e.occurredOn(), null, e.note()));
            case AgreementBroken e ->
                change(
                        agreements,
                        e.agreement(),
                        agreement -> agreement.ended(Status.BROKEN, e.occurredOn(), e.by(), e.why()));
            case AgreementEnded e ->
                change(
                        agreements,
                        e.agreement(),
                        agreement -> agreement.ended(Status.ENDED, e.occurredOn(), null, e.why()));
        };
    }

    private static List<Agreement> change(List<Agreement> agreements, EntryId id, UnaryOperator<Agreement> change) {
        return Lists.replace(agreements, agreement -> agreement.id.equals(id), change);
    }

    private static Agreement made(AgreementMade e) {
        Content content = new Content(e.what(), e.doneBy(), e.until(), e.carriedBy(), e.form());
        return new Agreement(
                e.entry(), e.kind(), e.occurredOn(), null, content, Status.RUNNING, e.occurredOn(), null, null);
    }

    private Agreement revised(AgreementRevised e) {
        Content newest = new Content(e.what(), e.doneBy(), e.until(), e.carriedBy(), e.form());
        return new Agreement(id, kind, madeOn, e.occurredOn(), newest, status, since, brokenBy, note);
    }

    private Agreement ended(Status how, LocalDate on, @Nullable Party by, @Nullable Sensitive said) {
        return new Agreement(id, kind, madeOn, revisedOn, content, how, on, by, said);
    }
}
