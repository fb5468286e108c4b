package traject.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in to the pages and reads them as they come, without a browser. */
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String site;
    private final String language;

    private SignedIn(String site, String language) {
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.site = site;
        this.language = language;
    }

    /** Who reads this language, with the password that accounts have in tests. */
    static SignedIn as(String account, WholeApplication traject, String language) {
        SignedIn caller = new SignedIn("http://127.0.0.1:" + traject.port(), language);
        Matcher token = TOKEN.matcher(caller.text("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String form = "name=" + account + "&password=secret&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = caller.send(caller.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.uri().getPath().startsWith("/sign-in")) {
            throw new IllegalStateException(account + " is not let in");
        }
        return caller;
    }

    /** What stands at an address, which may lead to another. */
    HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Language", language);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
