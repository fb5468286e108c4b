package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
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
import traject.query.sequence.Progress;

/**
 * An export as one archive: the data, a codebook, how R and Python read it, and last a manifest with the sums of all
 * that comes before. It is written as it is made, and for the same cases and stamp it is the same to the byte.
 */
public final class ResearchExport {

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<SummedFile> files = new ArrayList<>();

    private ResearchExport(OutputStream out, Stamp stamp) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.time = LocalDateTime.ofInstant(stamp.knownAt(), ZoneOffset.UTC);
    }

    /** Writes what is in a file. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes an export; the stream stays open.
     *
     * @param stamp whose checksum is not looked at, since it is that of what is written
     * @param language of the codebook; Dutch unless it is English
     * @param progress is told which share of the data is written
     * @return SHA-256, in hexadecimal digits, of the files of data one after another, in the order of their names
     */
    public static String write(
            ExportFormat format, ExportedCases cases, Stamp stamp, Locale language, Progress progress, OutputStream out)
            throws IOException {
        ResearchExport export = new ResearchExport(out, stamp);
        List<DataFile> data = format.files(cases);
        MessageDigest sum = SummedStream.sha256();
        Steps steps = new Steps(data.stream().mapToLong(DataFile::steps).sum(), progress);
        for (DataFile file : data) {
            export.add(file.name(), to -> file.write(new DigestOutputStream(to, sum), steps));
        }
        String checksum = HexFormat.of().formatHex(sum.digest());
        Codebook codebook = new Codebook(data, language);
        for (DataFile table : codebook.tables()) {
            export.add(table.name(), to -> table.write(to, () -> {}));
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

    /** Those that are taken of all. */
    private static final class Steps implements Runnable {

        private final double all;
        private final Progress progress;
        private long taken;

        Steps(long all, Progress progress) {
            this.all = all;
            this.progress = progress;
        }

        @Override
        public void run() {
            taken++;
            progress.reached(taken / all);
        }
    }

    private static String script(ExportFormat format, String name) throws IOException {
        try (InputStream script = ResearchExport.class.getResourceAsStream(format.code() + '/' + name)) {
            return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(String name, String text) throws IOException {
        add(name, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        SummedStream summed = new SummedStream(zip);
        content.write(summed);
        zip.closeEntry();
        files.add(summed.file(name));
    }
}
