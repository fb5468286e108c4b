package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireEachOnce;

import java.util.List;
import traject.shared.vocabulary.Pattern;

/** What each pattern is and what the sources say about it [A][D][E]: prompts for reflection, never a score. */
public record Patterns(String version, List<PatternDescription> patterns) {

    static final String NAME = "patterns";

    public Patterns {
        patterns = List.copyOf(patterns);
        require(!version.isBlank(), "it has no version");
        requireEachOnce(patterns, PatternDescription::pattern, Pattern.values());
    }

    /** The descriptions that come with the application. */
    public static Patterns load() {
        return ReferenceFile.load(NAME, Patterns.class);
    }

    /** The description of this pattern; each has one. */
    public PatternDescription of(Pattern pattern) {
        return patterns.stream()
                .filter(description -> description.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }
}
