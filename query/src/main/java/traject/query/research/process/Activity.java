package traject.query.research.process;

import org.jspecify.annotations.Nullable;
import traject.query.sequence.dissimilarity.Multidomain;
import traject.query.timeline.Configuration;
import traject.shared.event.CaseFileEvent.CaseClosed;

/** What counts as an activity of the process; steps that are none in this sense are left out of the log. */
public enum Activity {

    /** Whatever is recorded, each entry by its kind (domain.md section 7). */
    KIND {
        @Override
        @Nullable
        String of(CourseStep step) {
            return step.kind();
        }
    },

    /**
     * A phase entered, and the closing of the case (domain.md section 6). Opening enters WELCOME, and a reopening the
     * phase in which the case resumes, the same one perhaps.
     */
    PHASE {
        @Override
        @Nullable
        String of(CourseStep step) {
            if (step.phase() != null) {
                return step.phase().name();
            }
            return step.kind().equals(CLOSING) ? CLOSING : null;
        }
    },

    /**
     * A configuration that the leading relationship came into (domain.md section 8), such as {@code
     * WILLING_COLLABORATOR+COUNSELLOR}; a new leading relationship begins with its own, be it the same.
     */
    CONFIGURATION {
        @Override
        @Nullable
        String of(CourseStep step) {
            Configuration begun = step.configuration();
            return begun == null ? null : begun.client() + Multidomain.AND + begun.helper();
        }
    };

    /** The closing of a case, as an activity. */
    static final String CLOSING = CourseSteps.kind(CaseClosed.class);

    /** The name of a step as an activity; null when it is none. */
    abstract @Nullable String of(CourseStep step);
}
