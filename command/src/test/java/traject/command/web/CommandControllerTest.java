package traject.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.story.People;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Desk;

/** What a desk answers that is hard to bring about on purpose. */
class CommandControllerTest {

    @Test
    void whoCameAtTheWrongMomentIsToldWhenToTryAgain() throws IOException {
        ResponseEntity<?> response = answerTo(Reason.CONCURRENT_CHANGE);

        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(response.getHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void forOtherConflictsTryingAgainIsNoHelp() throws IOException {
        ResponseEntity<?> response = answerTo(Reason.CASE_ID_IN_USE);

        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(response.getHeaders().getFirst("Retry-After")).isNull();
    }

    private static ResponseEntity<?> answerTo(Reason reason) throws IOException {
        Desk desk = submission -> new Refused(NotRecorded.because(reason).toProblem(submission.locale()));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("application/json");
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return new CommandController(desk).record("case-1", People.NOUR, request);
    }
}
