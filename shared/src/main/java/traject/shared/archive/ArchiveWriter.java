package traject.shared.archive;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.json.JsonMappers;

/**
 * Writes an archive: lines of JSON, compressed, encrypted in the format of age. Nothing of it is held but a buffer. One
 * that is not {@linkplain #finish() finished} lacks its trailer and its last encrypted part, so that nobody can take it
 * for whole.
 */
public final class ArchiveWriter {

    private static final int BUFFER = 1 << 16;

    private final OutputStream lines;
    private final MessageDigest digest = Digests.sha256();
    private final JsonMapper json = JsonMappers.lenient();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /** Begins with the header. */
    public ArchiveWriter(OutputStream to, Recipients recipients, ArchiveHeader header) throws IOException {
        try {
            WritableByteChannel encrypted = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(to), recipients.writers());
            this.lines = new GZIPOutputStream(Channels.newOutputStream(encrypted), BUFFER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't encrypt as age does", e);
        }
        line("header", json.writeValueAsString(header));
    }

    /** Adds a row, one JSON object without a line break. */
    public void add(Section section, String row) throws IOException {
        line(section.key(), row);
        rows.merge(section.key(), 1L, Long::sum);
    }

    /**
     * Writes the trailer, and closes the stream that it went to.
     *
     * @return the SHA-256 that stands in the trailer
     */
    public String finish() throws IOException {
        String sha256 = Digests.hexadecimal(digest);
        line("trailer", json.writeValueAsString(new ArchiveTrailer(rows, sha256)));
        lines.close();
        return sha256;
    }

    private void line(String key, String object) throws IOException {
        byte[] line = ("{\"" + key + "\":" + object + "}\n").getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        lines.write(line);
    }
}
