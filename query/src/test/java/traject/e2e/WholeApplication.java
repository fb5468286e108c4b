package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.query.TrajectApplication;
import traject.shared.eventstore.TestDatabase;

/** Both sides on a fresh database, behind a real port, with a clock that the test sets. */
final class WholeApplication implements AutoCloseable {

    private static final Map<String, String> ACCOUNTS =
            Map.of("lead", "TEAM_LEAD", "auditor", "AUDITOR", "admin", "ADMIN", "Sam", "HELPER", "Lotte", "HELPER");

    /** The clock of the application, which starts only when a test asks for it. */
    @Configuration(proxyBeanMethods = false)
    static class TestClock {
        @Bean
        Clock clock() {
            return new SettableClock();
        }
    }

    private final ConfigurableApplicationContext context;
    private final RestClient http;

    private WholeApplication(ConfigurableApplicationContext context) {
        this.context = context;
        this.http =
                RestClient.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Starts it, with an account for a team lead of the team {@code team}, an auditor and an administrator. */
    static WholeApplication on(TestDatabase database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        arguments.addAll(List.of(settings));
        database.addTo((name, value) -> arguments.add("--" + name + "=" + value));
        String hash = new BCryptPasswordEncoder(4).encode("secret");
        List<String> names = List.copyOf(ACCOUNTS.keySet());
        ACCOUNTS.forEach((name, role) -> {
            String account = "--traject.accounts[" + names.indexOf(name) + "].";
            arguments.addAll(List.of(
                    account + "name=" + name,
                    account + "password-hash=" + hash,
                    account + "role=" + role,
                    account + "person=" + name,
                    account + "team=team"));
        });
        return new WholeApplication(new SpringApplicationBuilder(TrajectApplication.class, TestClock.class)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks for what is not text; the answer is read by whoever asked. */
    HttpResponse<InputStream> download(String account, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path))
                .header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(account, "secret", null))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Every request under /api for which there is a method, such as {@code GET /api/cases}. */
    Set<String> requestsTaken() {
        Set<String> taken = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> taken.add(method + " " + path))));
        return taken;
    }

    SettableClock clock() {
        return (SettableClock) context.getBean(Clock.class);
    }

    record Response(int status, JsonNode body, HttpHeaders headers) {}

    Response get(String account, String path) {
        return exchange(account, HttpMethod.GET, path, null);
    }

    Response post(String account, String path) {
        return exchange(account, HttpMethod.POST, path, null);
    }

    Response post(String account, String path, String json) {
        return exchange(account, HttpMethod.POST, path, json);
    }

    /** Sends a command that is recorded once, however often it is sent under the key. */
    Response postOnce(String account, String path, String json, String key) {
        ResponseEntity<String> answer = http.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(account, "secret", null))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toEntity(String.class);
        return new Response(
                answer.getStatusCode().value(), JsonMapper.shared().readTree(answer.getBody()), answer.getHeaders());
    }

    /** Has the tables rebuilt and waits until they are. */
    void rebuild() {
        assertThat(post("admin", "/api/maintenance/rebuild").status()).isEqualTo(202);
        assertThat(get("admin", "/api/maintenance/rebuild?wait=60")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("FINISHED");
    }

    private Response exchange(String account, HttpMethod method, String path, @Nullable String json) {
        return exchange(account, method, path, json, "nl");
    }

    /** Asks as somebody who reads this language. */
    Response exchange(String account, HttpMethod method, String path, @Nullable String json, String language) {
        RestClient.RequestBodySpec request = http.method(method)
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(account, "secret", null));
        if (json != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        ResponseEntity<String> answer =
                request.exchange((_, response) -> ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .body(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
        String body = answer.getBody();
        return new Response(
                answer.getStatusCode().value(),
                JsonMapper.shared().readTree(body == null || body.isEmpty() ? "null" : body),
                answer.getHeaders());
    }

    @Override
    public void close() {
        context.close();
    }
}
