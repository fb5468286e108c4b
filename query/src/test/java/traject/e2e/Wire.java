package traject.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are: a client library would mend or refuse what is to be broken. */
final class Wire {

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /**
     * What is sent.
     *
     * @param account null for nobody
     * @param target path and query, as they stand in the first line
     * @param body each character is one byte
     */
    record Request(
            String method,
            String target,
            @Nullable String account,
            Map<String, String> headers,
            @Nullable String body) {

        Request {
            headers = new LinkedHashMap<>(headers);
        }

        @Override
        public String toString() {
            String text =
                    body == null ? "" : new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            return method + ' ' + target + " as " + account + ' ' + headers + '\n'
                    + (text.length() > 2_000 ? text.substring(0, 2_000) + "..." : text);
        }
    }

    /** A text as the bytes of its UTF-8. */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** What came back; names of headers in lower case. */
    record Response(int status, Map<String, String> headers, String body) {}

    Response send(Request request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(request).getBytes(StandardCharsets.ISO_8859_1));
            if (request.body() != null) {
                writeBody(out, request.body().getBytes(StandardCharsets.ISO_8859_1));
            }
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request, e);
        }
    }

    /** The server may refuse a body before all of it is there. */
    private static void writeBody(OutputStream out, byte[] body) {
        try {
            out.write(body);
            out.flush();
        } catch (IOException refusedMeanwhile) {
            return;
        }
    }

    private static String head(Request request) {
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\n")
                .append("Host: 127.0.0.1\r\nConnection: close\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.account() != null) {
            byte[] secret = (request.account() + ":secret").getBytes(StandardCharsets.UTF_8);
            head.append("Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString(secret))
                    .append("\r\n");
        }
        if (request.body() != null) {
            head.append("Content-Length: ").append(request.body().length()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static Response read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int split = all.indexOf("\r\n\r\n");
        String[] lines = all.substring(0, split).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        String body = all.substring(split + 4);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = unchunked(body);
        }
        return new Response(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int end = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, end).strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(body, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
    }
}
