package traject.shared.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Between what a number lies, or how many items a list has, both ends included. The check reads the same constants, so
 * that what is told and what is done can't differ.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Limits {

    /** How many items a list that a caller sends has at most, where nothing else is said. */
    int MOST_ITEMS = 100;

    int min() default 0;

    int max() default MOST_ITEMS;
}
