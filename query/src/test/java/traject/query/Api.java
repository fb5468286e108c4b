package traject.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a node over HTTP, as whoever is named; the names are those of {@link RunningNode}. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final @Nullable String name;
    private final String language;

    Api(int port, @Nullable String name, String language) {
        this.port = port;
        this.name = name;
        this.language = language;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        public String text() {
            return response.body();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The reason of a problem. */
        public String code() {
            return body().path("code").asString("");
        }

        /** The ids of a list of cases. */
        public List<String> caseIds() {
            return StreamSupport.stream(body().path("cases").spliterator(), false)
                    .map(each -> each.path("caseId").asString())
                    .toList();
        }
    }

    public Api in(String otherLanguage) {
        return new Api(port, name, otherLanguage);
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer post(String path) {
        return send("POST", path);
    }

    /** Asks for an address as it stands, which a client that knows its trade would not send; what came back, as text. */
    public String getRaw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + (name == null ? "" : "Authorization: " + credentials(name) + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String credentials(String name) {
        byte[] credentials = (name + ":" + RunningNode.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public Answer delete(String path) {
        return send("DELETE", path);
    }

    private Answer send(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (name != null) {
            request.header("Authorization", credentials(name));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
