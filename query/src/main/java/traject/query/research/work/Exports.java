package traject.query.research.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;
import traject.query.analysis.job.Pseudonyms;
import traject.query.job.Software;
import traject.query.research.Lens;
import traject.query.research.Question;
import traject.query.research.Stamp;
import traject.query.research.cohort.Cohorts;
import traject.query.research.export.ExportFold;
import traject.query.research.export.ExportFormat;
import traject.query.research.export.ExportedCases;
import traject.query.research.export.ResearchExport;
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
     * @throws traject.query.analysis.NotComputable when there is nothing in them
     */
    public Ready prepare(Actor asker, Question question, ExportFormat format, Locale language) {
        Lens lens = question.lens();
        ExportFold fold =
                new ExportFold(question, counting.of(asker, cohorts.seen(lens, (_, _) -> {})), pseudonyms.maker());
        log.forEachCase(lens.position(), fold::add);
        ExportedCases cases = fold.cases();
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
}
