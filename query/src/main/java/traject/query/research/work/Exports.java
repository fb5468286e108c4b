package traject.query.research.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
import traject.query.research.export.ExportFormat;
import traject.query.research.export.ExportedCase;
import traject.query.research.export.ExportedCases;
import traject.query.research.export.Membership;
import traject.query.research.export.ResearchExport;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

/** Puts the data of both groups together, for other software: under pseudonyms, without names and words. */
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
     * Reads what the groups of a question are made of.
     *
     * @throws traject.query.analysis.NotComputable when there is nothing in it
     */
    public Ready prepare(Actor asker, Question question, ExportFormat format, Locale language) {
        Lens lens = question.lens();
        Cohort all = counting.of(asker, cohorts.seen(lens, (_, _) -> {}));
        Map<CaseId, Membership> groups = groups(all, question);
        SequenceDefinition definition = question.layout().definition(Missing.KEPT);
        TrajectorySequences laidOut = TrajectorySequences.of(
                all.of(groups::containsKey).trajectories(question.layout().unit()), definition);
        UnaryOperator<String> pseudonym = pseudonyms.maker();
        ExportedCases cases = ExportedCases.of(laidOut, definition, courses(groups, lens, pseudonym), pseudonym);
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

    private static Map<CaseId, Membership> groups(Cohort all, Question question) {
        Map<CaseId, Membership> groups = new HashMap<>();
        all.of(question.a()).members().forEach(member -> groups.put(member.caseId(), Membership.A));
        if (question.b() != null) {
            all.of(question.b())
                    .members()
                    .forEach(member -> groups.merge(member.caseId(), Membership.B, (_, _) -> Membership.A_AND_B));
        }
        return groups;
    }

    private List<ExportedCase> courses(
            Map<CaseId, Membership> groups, Lens lens, UnaryOperator<String> pseudonym) {
        List<ExportedCase> courses = new ArrayList<>();
        log.forEachCase(lens.position(), (caseId, recorded) -> {
            Membership group = groups.get(caseId);
            if (group != null) {
                courses.add(Objects.requireNonNull(ExportedCase.of(
                        Timeline.of(caseId, recorded),
                        lens.on(),
                        lens.knownUntil(),
                        lens.view(),
                        group,
                        pseudonym)));
            }
        });
        return courses;
    }
}
