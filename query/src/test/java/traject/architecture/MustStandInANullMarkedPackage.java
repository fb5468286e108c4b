package traject.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A package without a marked {@code package-info} would be read by NullAway as one that allows null everywhere. */
final class MustStandInANullMarkedPackage extends ArchCondition<JavaClass> {

    MustStandInANullMarkedPackage() {
        super("stand in a package that is marked as free of null");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " stands in " + type.getPackageName()));
    }
}
