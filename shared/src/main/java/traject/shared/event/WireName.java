package traject.shared.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored or a command is sent, never derived from the class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {

    /** Kebab-case, past tense for events, imperative for commands. */
    String value();

    /** Version of the shape; an upcaster leads from each older one to this. */
    int version() default 1;
}
