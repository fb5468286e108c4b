package traject.query.process.format;

import java.util.List;

/**
 * What an XES log says before its first trace.
 *
 * @param version of the standard, for instance {@code 1.0}
 * @param features that somebody who reads it must know, for instance {@code nested-attributes}; may be empty
 * @param attributes about the log as a whole
 */
public record XesHeader(
        String version,
        String features,
        List<Extension> extensions,
        List<Global> globals,
        List<Classifier> classifiers,
        List<XesAttribute> attributes) {

    /** What keys with a prefix mean. */
    public record Extension(String name, String prefix, String uri) {}

    /**
     * Attributes that every trace or event has.
     *
     * @param scope {@code trace} or {@code event}
     */
    public record Global(String scope, List<XesAttribute> attributes) {
        public Global {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * Which attributes together make an activity.
     *
     * @param scope {@code trace} or {@code event}
     * @param keys as in the file: apart by spaces, with apostrophes around one that has spaces
     */
    public record Classifier(String name, String scope, String keys) {}

    public XesHeader {
        extensions = List.copyOf(extensions);
        globals = List.copyOf(globals);
        classifiers = List.copyOf(classifiers);
        attributes = List.copyOf(attributes);
    }
}
