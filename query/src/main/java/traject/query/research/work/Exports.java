package traject.query.research.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.TrajectorySequences;
import traject.query.analysis.job.Pseudonyms;
import traject.query.job.Software;
import traject.query.research.Lens;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.cohort.Cohort;
import traject.query.research.cohort.Cohorts;
import traject.query.research.cohort.Member;
import traject.query.research.export.ExportFormat;
import traject.query.research.export.ExportedCase;
import traject.query.research.export.ExportedCases;
import traject.query.research.export.ResearchExport;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

/** Puts the data of a group of trajectories together, for other software: under pseudonyms, without names and words. */
@Component
public class Exports {

    private final Cohorts cohorts;
    private final Counting counting;
    private final EventLog log;
    private final Pseudonyms pseudonyms;

    Exports(Cohorts cohorts, Counting counting, EventLog log, Pseudonyms pseudonyms) {
        this.cohorts = cohorts;
        this.counting = counting;
        this.log = log;
        this.pseudonyms = pseudonyms;
    }

    /** An export that is ready to be written. */
    @FunctionalInterface
    public interface Ready {
        /** Writes it, and leaves the stream open. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Reads what the first group of a question is made of.
     *
     * @throws traject.query.analysis.NotComputable when there is nothing in it
     */
    public Ready prepare(Actor asker, Question question, ExportFormat format, Locale language) {
        Lens lens = question.lens();
        Cohort group = counting.of(asker, cohorts.seen(lens, (_, _) -> {})).of(question.a());
        SequenceDefinition definition = question.layout().definition(Missing.KEPT);
        TrajectorySequences laidOut =
                TrajectorySequences.of(group.trajectories(question.layout().unit()), definition);
        UnaryOperator<String> pseudonym = pseudonyms.maker();
        ExportedCases cases = ExportedCases.of(laidOut, definition, courses(group, lens, pseudonym), pseudonym);
        Stamp stamp = new Stamp(
                lens.position(),
                lens.known(),
                lens.on(),
                question.query(),
                question.options().seed(),
                Software.version(),
                "");
        return out -> ResearchExport.write(format, cases, stamp, language, out);
    }

    private List<ExportedCase> courses(Cohort group, Lens lens, UnaryOperator<String> pseudonym) {
        Set<CaseId> wanted = group.members().stream().map(Member::caseId).collect(Collectors.toSet());
        List<ExportedCase> courses = new ArrayList<>();
        log.forEachCase(lens.position(), (caseId, recorded) -> {
            if (wanted.contains(caseId)) {
                courses.add(Objects.requireNonNull(ExportedCase.of(
                        Timeline.of(caseId, recorded), lens.on(), lens.knownUntil(), lens.view(), pseudonym)));
            }
        });
        return courses;
    }
}
