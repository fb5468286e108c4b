package traject.shared.schema;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.lang.reflect.Method;

/** What the Javadoc says of a type and its parts, as plain text; empty where it says nothing. */
final class Said {

    private Said() {}

    static String of(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    static String ofComponent(Class<?> type, String name) {
        ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
        return javadoc.getRecordComponents().stream()
                .filter(component -> component.getName().equals(name))
                .map(component -> text(component.getComment()))
                .findFirst()
                .orElse("");
    }

    static String of(Method method) {
        return text(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    static String of(Enum<?> constant) {
        return text(RuntimeJavadoc.getJavadoc(constant).getComment());
    }

    private static String text(Comment comment) {
        StringBuilder text = new StringBuilder();
        comment.visit(new CommentVisitor() {
            @Override
            public void commentText(String value) {
                text.append(value);
            }

            @Override
            public void inlineLink(Link link) {
                text.append(link.getLabel());
            }

            @Override
            public void inlineTag(String name, String value) {
                text.append(value);
            }

            @Override
            public void inlineValue(Value value) {
                text.append(value.getReferencedMemberName());
            }
        });
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
