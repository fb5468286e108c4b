package traject.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;

/**
 * Refuses a parameter that a question does not know. Passing over a misspelt {@code knownAt} would give the wrong answer
 * without a word.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,32}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(KnownParameters.class.getPackageName())) {
            Set<String> known = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(MethodParameter::getParameter)
                    .map(Parameter::getName)
                    .collect(Collectors.toSet());
            for (String name : request.getParameterMap().keySet()) {
                if (!known.contains(name)) {
                    throw NAME.matcher(name).matches()
                            ? new NotAnswered(Reason.PARAMETER_UNKNOWN, name)
                            : new NotAnswered(Reason.PARAMETER_UNKNOWN);
                }
            }
        }
        return true;
    }
}
