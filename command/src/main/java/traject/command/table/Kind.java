package traject.command.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Term;

/** What a field of a command takes, read from the command itself. */
sealed interface Kind {

    record Text() implements Kind {}

    record Day() implements Kind {}

    record YesNo() implements Kind {}

    record Whole() implements Kind {}

    /** One of these closed words. */
    record Word(List<Term> words) implements Kind {}

    record Many(Kind each) implements Kind {}

    /** An object with fields of its own; each of them is needed or not. */
    record Fields(Map<String, Field> fields) implements Kind {}

    record Field(Kind kind, boolean needed) {}

    static Kind of(Type type) {
        if (type instanceof ParameterizedType list) {
            return new Many(of(list.getActualTypeArguments()[0]));
        }
        if (type.equals(Role.class)) {
            List<Term> roles = new ArrayList<>(List.of(ClientRole.values()));
            roles.addAll(List.of(HelperRole.values()));
            return new Word(roles);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return new Word(Arrays.stream(plain.getEnumConstants())
                    .filter(Term.class::isInstance)
                    .map(Term.class::cast)
                    .toList());
        }
        if (plain.equals(LocalDate.class)) {
            return new Day();
        }
        if (plain.equals(boolean.class) || plain.equals(Boolean.class)) {
            return new YesNo();
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return new Whole();
        }
        boolean isId = plain.isRecord()
                && plain.getRecordComponents().length == 1
                && plain.getRecordComponents()[0].getName().equals("value");
        return plain.isRecord() && !isId ? fieldsOf(plain) : new Text();
    }

    static Fields fieldsOf(Class<?> type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Kind kind = of(component.getGenericType());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            fields.put(component.getName(), new Field(kind, !nullable && !(kind instanceof Many)));
        }
        return new Fields(fields);
    }
}
