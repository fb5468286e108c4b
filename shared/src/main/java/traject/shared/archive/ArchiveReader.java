package traject.shared.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.json.JsonMappers;

/**
 * Reads an archive line by line. That it is whole is known only at its end: whoever acts on a row before that must be
 * able to undo it.
 */
public final class ArchiveReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final EncryptedFile file;
    private final Lines lines;
    private final MessageDigest digest = Digests.sha256();
    private final JsonMapper json = JsonMappers.base()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final ArchiveHeader header;
    private @Nullable String sha256;

    /**
     * Opens an archive and reads its header.
     *
     * @throws ArchiveException when the file, the identity or the header is not as it must be
     */
    public ArchiveReader(Path path, Identities identities) {
        this.file = EncryptedFile.open(path, identities);
        try {
            this.lines = new Lines(new GZIPInputStream(file.stream(), BUFFER));
            this.header = readHeader();
        } catch (ZipException | JacksonException notOurs) {
            throw closing(new ArchiveException(ArchiveFault.NOT_AN_ARCHIVE));
        } catch (IOException broken) {
            throw closing(new ArchiveException(file.faultHere()));
        } catch (ArchiveException fault) {
            throw closing(fault);
        }
    }

    private ArchiveException closing(ArchiveException fault) {
        file.close();
        return fault;
    }

    private ArchiveHeader readHeader() throws IOException {
        JsonNode first = content("header", line());
        if (first == null) {
            throw new ArchiveException(ArchiveFault.NOT_AN_ARCHIVE);
        }
        if (first.path("format").asInt(0) > ArchiveHeader.FORMAT) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_TOO_NEW);
        }
        return json.treeToValue(first, ArchiveHeader.class);
    }

    public ArchiveHeader header() {
        return header;
    }

    /** The SHA-256 of its lines, once the last row was read. */
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("asked before the end");
        }
        return sha256;
    }

    /**
     * The next row.
     *
     * @return null after the last one; by then the archive is known to be whole
     * @throws ArchiveException when it is not
     */
    public @Nullable ArchiveRow next() {
        try {
            byte[] line = line();
            JsonNode wrapped = json.readTree(line);
            if (wrapped.size() == 1 && wrapped instanceof ObjectNode) {
                String key = wrapped.propertyNames().iterator().next();
                Section section = Section.of(key);
                if (section != null && wrapped.get(key) instanceof ObjectNode columns) {
                    digest.update(line);
                    rows.merge(key, 1L, Long::sum);
                    return new ArchiveRow(section, columns);
                }
            }
            finish(content("trailer", line));
            return null;
        } catch (JacksonException e) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_DAMAGED);
        } catch (EOFException e) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_BROKEN_OFF);
        } catch (IOException e) {
            throw new ArchiveException(file.faultHere());
        }
    }

    private void finish(@Nullable JsonNode content) throws IOException {
        if (content == null) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_DAMAGED);
        }
        ArchiveTrailer trailer = json.treeToValue(content, ArchiveTrailer.class);
        sha256 = Digests.hexadecimal(digest);
        if (!trailer.sha256().equals(sha256) || !trailer.rows().equals(rows) || lines.next() != null) {
            throw new ArchiveException(ArchiveFault.ARCHIVE_DAMAGED);
        }
    }

    private byte[] line() throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            throw new EOFException();
        }
        return line;
    }

    /** The header is part of the digest, the trailer is not. */
    private @Nullable JsonNode content(String key, byte[] line) {
        if (key.equals("header")) {
            digest.update(line);
        }
        JsonNode wrapped = json.readTree(line);
        return wrapped.size() == 1 ? wrapped.get(key) : null;
    }

    @Override
    public void close() {
        file.close();
    }
}
