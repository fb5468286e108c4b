package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireEachOnce;

import java.util.List;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Source;

/**
 * What asks attention in the relationship in each phase: theses of [C], which we paired with the phases of [B].
 *
 * @param sources where the theses come from
 * @param pairing where the pairing with phases comes from: ours
 */
public record RelationalThreads(
        String version, List<Source> sources, List<Source> pairing, List<RelationalThread> threads) {

    static final String NAME = "relational-threads";

    /** What asks attention in the relationship in one phase. */
    public record RelationalThread(Phase phase, List<Text> theses) {
        public RelationalThread {
            theses = List.copyOf(theses);
            require(!theses.isEmpty(), phase + " has no thesis");
        }
    }

    public RelationalThreads {
        sources = List.copyOf(sources);
        pairing = List.copyOf(pairing);
        threads = List.copyOf(threads);
        require(!version.isBlank() && !sources.isEmpty() && !pairing.isEmpty(), "it has no version or no source");
        requireEachOnce(threads, RelationalThread::phase, Phase.values());
    }

    /** The threads that come with the application. */
    public static RelationalThreads load() {
        return ReferenceFile.load(NAME, RelationalThreads.class);
    }

    /** The theses for this phase; each has at least one. */
    public List<Text> of(Phase phase) {
        return threads.stream()
                .filter(thread -> thread.phase() == phase)
                .findFirst()
                .orElseThrow()
                .theses();
    }
}
