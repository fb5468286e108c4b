package traject.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that a question does not know, that stands there more than once, or that is empty or has blanks
 * around it. Passing over a misspelt {@code knownAt}, the second of two, or a blank that makes a word nothing, would
 * give the wrong answer without a word.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,32}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method.getBeanType())) {
            Set<String> known = known(method);
            request.getParameterMap().forEach((name, values) -> check(known, name, values));
        }
        return true;
    }

    /** A page takes what a browser sends: empty fields of a form, and the button that was pressed. */
    private static boolean isOurs(Class<?> controller) {
        return controller.getPackageName().startsWith("traject.")
                && controller.isAnnotationPresent(RestController.class)
                && !ErrorController.class.isAssignableFrom(controller);
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    private static void check(Set<String> known, String name, String[] values) {
        if (!known.contains(name)) {
            throw NAME.matcher(name).matches()
                    ? new NotAnswered(Reason.PARAMETER_UNKNOWN, name)
                    : new NotAnswered(Reason.PARAMETER_UNKNOWN);
        }
        if (values.length > 1) {
            throw new NotAnswered(Reason.PARAMETER_REPEATED, name);
        }
        if (values[0].isEmpty() || !values[0].trim().equals(values[0])) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, name);
        }
    }
}
