package traject.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import traject.query.RunningNode;

class CaseloadProcessorTest extends RunningNode {

    private final CaseloadProcessor processor = part(CaseloadProcessor.class);

    @Test
    void a_projection_that_is_stopped_during_a_rebuild_does_not_start_again() {
        try {
            assertThat(processor.whilePausing(processor::stop)).isTrue();

            assertThat(processor.isRunning()).isFalse();
            assertThat(processor.state()).isEqualTo(CaseloadProcessor.State.STOPPED);
        } finally {
            processor.start();
        }
        assertThat(processor.state()).isEqualTo(CaseloadProcessor.State.RUNNING);
    }

    @Test
    void after_a_rebuild_it_goes_on() {
        assertThat(processor.whilePausing(
                        () -> assertThat(processor.state()).isEqualTo(CaseloadProcessor.State.REBUILDING)))
                .isTrue();

        assertThat(processor.state()).isEqualTo(CaseloadProcessor.State.RUNNING);
    }
}
