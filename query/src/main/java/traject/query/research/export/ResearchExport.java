package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import traject.query.research.Stamp;
import traject.query.research.export.Manifest.SummedFile;

/**
 * An export as one archive: the data, a codebook, how R and Python read it, and last a manifest with the sums of all
 * that comes before. It is written as it is made, and for the same cases and stamp it is the same to the byte.
 */
public final class ResearchExport {

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final MessageDigest data = sha256();
    private final List<SummedFile> files = new ArrayList<>();

    private ResearchExport(OutputStream out, Stamp stamp) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.time = LocalDateTime.ofInstant(stamp.knownAt(), ZoneOffset.UTC);
    }

    /**
     * Writes an export; the stream stays open.
     *
     * @param stamp whose checksum is not looked at, since it is that of what is written
     * @param language of the codebook; Dutch unless it is English
     * @return SHA-256, in hexadecimal digits, of the files of data one after another, in the order of their names
     */
    public static String write(ExportFormat format, ExportedCases cases, Stamp stamp, Locale language, OutputStream out)
            throws IOException {
        ResearchExport export = new ResearchExport(out, stamp);
        List<DataFile> data = format.files(cases);
        for (DataFile file : data) {
            export.add(file, true);
        }
        String checksum = HexFormat.of().formatHex(export.data.digest());
        Codebook codebook = new Codebook(data, language);
        for (DataFile table : codebook.tables()) {
            export.add(table, false);
        }
        export.add("codebook.md", codebook.page(Manifest.notes(format, language)));
        export.add("read.R", script(format, "read.R"));
        export.add("read.py", script(format, "read.py"));
        export.add(
                "manifest.json",
                Manifest.of(format, cases, stamp, List.copyOf(export.files), checksum)
                        .json());
        export.zip.finish();
        return checksum;
    }

    private static String script(ExportFormat format, String name) throws IOException {
        try (InputStream script = ResearchExport.class.getResourceAsStream(format.code() + '/' + name)) {
            return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(DataFile file, boolean isData) throws IOException {
        begin(file.name());
        SummedStream summed = new SummedStream(zip, isData ? List.of(sha256(), data) : List.of(sha256()));
        file.write(summed);
        end(file.name(), summed);
    }

    private void add(String name, String text) throws IOException {
        begin(name);
        SummedStream summed = new SummedStream(zip, List.of(sha256()));
        summed.write(text.getBytes(StandardCharsets.UTF_8));
        end(name, summed);
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    private void end(String name, SummedStream summed) throws IOException {
        zip.closeEntry();
        files.add(new SummedFile(name, summed.bytes(), summed.first()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
