package traject.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in by the form and reads pages. */
public final class SignedIn {

    /** What a browser takes. */
    public static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String site;

    private SignedIn(String site) {
        this.site = site;
    }

    /** Signs in on the port of this machine. */
    public static SignedIn as(String name, String password, int port) {
        SignedIn reader = new SignedIn("http://127.0.0.1:" + port);
        Matcher token = TOKEN.matcher(reader.page("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in has no token");
        }
        reader.send(HttpRequest.newBuilder(URI.create(reader.site + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        return reader;
    }

    /** The page at this address, or the one that says why it is not shown. */
    public String page(String path) {
        return page(path, "nl");
    }

    /** The same in a language. */
    public String page(String path, String language) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", BROWSER)
                .header("Accept-Language", language));
    }

    /** What comes back to whoever takes this, such as a browser. */
    public HttpResponse<String> answer(String path, String accept) {
        return answer(HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accept));
    }

    private String send(HttpRequest.Builder request) {
        return answer(request).body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
