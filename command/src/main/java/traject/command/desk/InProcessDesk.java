package traject.command.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.recording.Once;
import traject.command.recording.RecordInCase;
import traject.command.recording.Recorder;
import traject.command.recording.Recording;
import traject.command.security.Way;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Desk;
import traject.shared.node.RightOfWay;

/** The desk of a node on which both sides run: commands go straight to their case. */
public final class InProcessDesk implements Desk {

    /** What an idempotency key may be. */
    public static final String KEY_PATTERN = "^[\\x21-\\x7e]{1,255}$";

    private static final Pattern KEY = Pattern.compile(KEY_PATTERN);

    private final CommandReader reader;
    private final Recorder recorder;
    private final RightOfWay rightOfWay;

    public InProcessDesk(CommandReader reader, Recorder recorder, RightOfWay rightOfWay) {
        this.reader = reader;
        this.recorder = recorder;
        this.rightOfWay = rightOfWay;
    }

    @Override
    public Answer submit(Submission submission) {
        try (RightOfWay.Pass _ = rightOfWay.enter(RightOfWay.Rank.RECORDING)) {
            return record(submission);
        } catch (NotRecorded refused) {
            return new Refused(refused.toProblem(submission.locale()));
        }
    }

    private Accepted record(Submission submission) {
        @Nullable Once once = once(submission);
        CaseCommand command = reader.read(submission.command());
        Recording recording = recorder.record(new RecordInCase(
                submission.caseId(),
                List.of(command),
                submission.actor(),
                Way.DESK,
                submission.expectedVersion(),
                once));
        return new Accepted(submission.caseId(), recording.version(), recording.entries(), recording.position());
    }

    private static @Nullable Once once(Submission submission) {
        String key = submission.idempotencyKey();
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw NotRecorded.because(Reason.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new Once(key, Digest.of(submission.caseId(), submission.command()));
    }
}
