package traject.shared.node;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What all parts of a node share. */
@AutoConfiguration
public class NodeConfiguration {

    @Bean
    RightOfWay rightOfWay() {
        return new RightOfWay();
    }
}
