package traject.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import traject.command.story.CommandNode;
import traject.shared.desk.Desk;

class CommandSideTest {

    @Test
    void onTheClassPathItIsSwitchedOn() {
        assertThat(CommandNode.shared().part(Desk.class)).isNotNull();
    }

    @Test
    void aNodeThatOnlyAnswersTakesNoCommands() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CommandSide.class))
                .withPropertyValues("traject.sides=query")
                .run(node -> assertThat(node).hasNotFailed().doesNotHaveBean(Desk.class));
    }
}
