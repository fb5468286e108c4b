package traject.command.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import traject.command.lines.LineSource;
import traject.command.lines.LineSource.Line;
import traject.command.lines.LineSource.Lines;
import traject.shared.event.CaseId;

/**
 * Which cases of a file come back after another one began, and where: found before anything is recorded, so that no
 * part of such a case comes in. Of each case 64 bits are kept at first; only where two are equal is the file read once
 * more, to compare the ids themselves.
 */
final class CaseRuns {

    /** Takes the first line of each run of lines of one case. */
    @FunctionalInterface
    private interface Run {
        void begin(CaseId caseId, long line);
    }

    private static final long PRIME = 0x100000001b3L;

    private final long lines;
    private final Map<CaseId, Long> returns;

    private CaseRuns(long lines, Map<CaseId, Long> returns) {
        this.lines = lines;
        this.returns = returns;
    }

    static CaseRuns of(LineSource source, LineParser parser) throws IOException {
        LongStream.Builder hashes = LongStream.builder();
        long lines = walk(source, parser, (caseId, _) -> hashes.add(hash(caseId)));
        long[] suspects = doubled(hashes.build().sorted().toArray());
        Map<CaseId, Long> returns = new HashMap<>();
        if (suspects.length > 0) {
            Set<CaseId> seen = new HashSet<>();
            walk(source, parser, (caseId, line) -> {
                boolean suspect = Arrays.binarySearch(suspects, hash(caseId)) >= 0;
                if (suspect && !seen.add(caseId)) {
                    returns.putIfAbsent(caseId, line);
                }
            });
        }
        return new CaseRuns(lines, returns);
    }

    private static long walk(LineSource source, LineParser parser, Run run) throws IOException {
        @Nullable CaseId current = null;
        try (Lines lines = source.open()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                CaseId caseId = parser.caseOf(line);
                if (caseId != null && !caseId.equals(current)) {
                    run.begin(caseId, line.place().line());
                    current = caseId;
                }
            }
            return lines.read();
        }
    }

    /** How many lines the file has. */
    long lines() {
        return lines;
    }

    /** The line at which the case comes back for the first time; null when its lines follow each other. */
    @Nullable
    Long comesBackAt(CaseId caseId) {
        return returns.get(caseId);
    }

    private static long[] doubled(long[] sorted) {
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] == sorted[i - 1])
                .mapToLong(i -> sorted[i])
                .toArray();
    }

    private static long hash(CaseId caseId) {
        long hash = 0;
        for (int i = 0; i < caseId.value().length(); i++) {
            hash = (hash ^ caseId.value().charAt(i)) * PRIME;
        }
        return hash;
    }
}
