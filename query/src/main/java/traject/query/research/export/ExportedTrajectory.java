package traject.query.research.export;

import java.time.LocalDate;
import java.util.Map;
import traject.query.analysis.Covariate;
import traject.query.analysis.Trajectory;

/**
 * A trajectory that has a sequence.
 *
 * @param zero the day of its time 0
 * @param covariates its own, with the service and the team under pseudonyms
 */
record ExportedTrajectory(Trajectory trajectory, LocalDate zero, Map<Covariate, String> covariates) {

    ExportedTrajectory {
        covariates = Map.copyOf(covariates);
    }

    String id() {
        return trajectory.id();
    }
}
