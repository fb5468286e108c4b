package traject.shared.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import traject.shared.event.WireName;

/**
 * Reads from our own types what JSON needs to know: the wire name of a record, and that a component must be there
 * unless it is {@code @Nullable} or a list, which is empty when left out. A list holds no null unless its type says so.
 */
final class TrajectIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        WireName name = type.getRawType().getAnnotation(WireName.class);
        return name == null ? super.findTypeName(config, type) : name.value();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = parameterType(member);
        if (type == null) {
            return super.hasRequiredMarker(config, member);
        }
        return !nullable(type) && !isList(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        AnnotatedType type = parameterType(annotated);
        if (type == null) {
            return super.findSetterInfo(config, annotated);
        }
        if (isList(annotated)) {
            return JsonSetter.Value.construct(
                    nullable(type) ? Nulls.SET : Nulls.AS_EMPTY, holdsNulls(type) ? Nulls.SET : Nulls.FAIL);
        }
        return JsonSetter.Value.forValueNulls(nullable(type) ? Nulls.SET : Nulls.FAIL);
    }

    private static @Nullable AnnotatedType parameterType(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getMember() instanceof Executable executable
                        && executable.getDeclaringClass().isRecord()
                ? executable.getAnnotatedParameterTypes()[parameter.getIndex()]
                : null;
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean holdsNulls(AnnotatedType list) {
        return list instanceof AnnotatedParameterizedType of && nullable(of.getAnnotatedActualTypeArguments()[0]);
    }

    private static boolean isList(Annotated annotated) {
        return Collection.class.isAssignableFrom(annotated.getRawType());
    }
}
