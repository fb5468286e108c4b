package traject.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import traject.query.audit.Look;
import traject.query.caseload.Caseload;
import traject.query.projection.Rebuild;
import traject.query.web.Moment;

/** All of this side, on nodes that run it. */
@Configuration(proxyBeanMethods = false)
@Conditional(QuerySide.IsWanted.class)
@ComponentScan(basePackageClasses = {Look.class, Caseload.class, Rebuild.class, Moment.class})
class QuerySide {

    /** What {@code traject.sides} may say. */
    enum Sides {
        BOTH,
        COMMAND,
        QUERY
    }

    static final class IsWanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("traject.sides", Sides.class, Sides.BOTH) != Sides.COMMAND;
        }
    }
}
