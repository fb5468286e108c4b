package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.SequenceDefinition.Step;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectoryFold;
import traject.query.analysis.TrajectorySequences;
import traject.query.research.Stamp;
import traject.query.sequence.Progress;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Story;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.eventstore.LogToken;
import traject.shared.vocabulary.View;

/** Cases and their exports for tests. */
final class Exported {

    static final LocalDate ON = LocalDate.parse("2025-12-31");
    static final Instant KNOWN_AT = Instant.parse("2030-01-01T00:00:01Z");
    static final Stamp STAMP = new Stamp(
            new LogToken(812, 9_007_199_254_740_993L), KNOWN_AT, ON, "view=table&step=MONTH", -7, "1.2.3", "");

    private static final Map<Integer, List<Recorded>> LOGS = new ConcurrentHashMap<>();

    private Exported() {}

    /** Role configurations by month, from one month before the opening. */
    static SequenceDefinition byMonth(Unit unit) {
        return new SequenceDefinition(
                List.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE),
                unit,
                Axis.PROCESS,
                Anchor.OPENING,
                null,
                Step.MONTH,
                1,
                30,
                Missing.KEPT);
    }

    /** So many cases, of which the last one ends early and all others are as chance brings them. */
    static ExportedCases byChance(int number, SequenceDefinition definition) {
        List<List<Recorded>> logs = new ArrayList<>();
        for (int seed = 1; seed < number; seed++) {
            logs.add(LOGS.computeIfAbsent(seed, RandomCase::log));
        }
        logs.add(Story.ledByNour().told(Story.closed("end", "2025-04-07")).recorded());
        return of(logs, definition);
    }

    /** Cases may have the same id: they are told apart by their place. */
    static ExportedCases of(List<List<Recorded>> logs, SequenceDefinition definition) {
        List<Trajectory> trajectories = new ArrayList<>();
        List<ExportedCase> cases = new ArrayList<>();
        for (int i = 0; i < logs.size(); i++) {
            List<Recorded> log = logs.get(i);
            UnaryOperator<String> pseudonym = pseudonyms(i);
            TrajectoryFold fold =
                    new TrajectoryFold(ON, KNOWN_AT, View.HELPER, requireNonNull(definition.unit()), pseudonym);
            fold.add(Timeline.of(log.getFirst().caseId(), log));
            trajectories.addAll(fold.trajectories());
            Timeline timeline = Timeline.of(log.getFirst().caseId(), log);
            cases.add(requireNonNull(ExportedCase.of(timeline, ON, KNOWN_AT, View.HELPER, membership(i), pseudonym)));
        }
        trajectories.sort(Comparator.comparing(Trajectory::id));
        return ExportedCases.of(TrajectorySequences.of(trajectories, definition), definition, cases, pseudonyms(0));
    }

    /** By turns. */
    static Membership membership(int which) {
        return which % 3 == 0 ? Membership.A : which % 3 == 1 ? Membership.B : Membership.A_AND_B;
    }

    /** What stands for the names of a case; persons, services and teams are the same in all cases. */
    static UnaryOperator<String> pseudonyms(int which) {
        return name -> hash(name.contains(":") ? name : which + name);
    }

    private static String hash(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] archive(ExportFormat format, ExportedCases cases, Locale language) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResearchExport.write(format, cases, STAMP, language, Progress.UNWATCHED, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of an archive by name, in its order. */
    static Map<String, byte[]> files(ExportFormat format, ExportedCases cases) {
        return unpacked(archive(format, cases, Locale.ENGLISH));
    }

    static Map<String, byte[]> unpacked(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    static List<NamedCsvRecord> table(Map<String, byte[]> files, String name) {
        return CsvReader.builder().ofNamedCsvRecord(text(files, name)).stream().toList();
    }
}
