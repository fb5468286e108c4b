package traject.query.security;

import java.util.Map;

/** A piece of SQL over {@code query.caseload c}, with its named parameters. */
public record Condition(String sql, Map<String, Object> parameters) {

    static final Condition NEVER = new Condition("FALSE", Map.of());
    static final Condition ALWAYS = new Condition("TRUE", Map.of());

    public Condition {
        parameters = Map.copyOf(parameters);
    }
}
