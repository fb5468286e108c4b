package traject.shared.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only on nodes that run this side. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnSide.IsRun.class)
public @interface ConditionalOnSide {

    Sides value();

    /** Reads the setting. */
    final class IsRun implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, ?> attributes =
                    Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnSide.class.getName()));
            return Sides.of(context.getEnvironment()).include((Sides) Objects.requireNonNull(attributes.get("value")));
        }
    }
}
