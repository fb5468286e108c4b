package traject.query.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.analysis.Analysis.ListSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.DatedSpell;
import traject.query.sequence.format.Dss;
import traject.query.sequence.format.Spells;
import traject.query.sequence.format.Sps;
import traject.query.sequence.format.Sts;
import traject.query.sequence.format.TimedEvent;
import traject.query.sequence.format.Tse;

/** Sequences in the formats of other software, their covariates beside them. */
final class Listing {

    private Listing() {}

    static List<ResultTable> of(TrajectorySequences laidOut, ListSequences asked) {
        Sequences sequences = laidOut.sequences();
        return List.of(
                switch (asked.format()) {
                    case STS -> wide("sequences", laidOut, Sts.write(sequences));
                    case DSS -> wide("sequences", laidOut, Dss.write(sequences));
                    case SPS ->
                        ResultTable.of("sequences", ids(laidOut), Column.words("sequence", Sps.write(sequences)));
                    case SPELL -> spells(Spells.write(sequences));
                    case TSE -> events(Tse.write(sequences));
                },
                covariates(laidOut));
    }

    static Column ids(TrajectorySequences laidOut) {
        return Column.words(
                "id", laidOut.trajectories().stream().map(Trajectory::id).toList());
    }

    private static ResultTable wide(String name, TrajectorySequences laidOut, List<List<String>> rows) {
        int longest = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Column> columns = new ArrayList<>(List.of(ids(laidOut)));
        for (int t = 0; t < longest; t++) {
            int at = t;
            columns.add(Column.words(
                    "t" + t,
                    rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList()));
        }
        return new ResultTable(name, columns);
    }

    private static ResultTable spells(List<DatedSpell> spells) {
        return ResultTable.of(
                "sequences",
                Column.words("id", spells.stream().map(DatedSpell::id).toList()),
                Column.numbers("begin", spells.stream().mapToInt(DatedSpell::begin)),
                Column.numbers("end", spells.stream().mapToInt(DatedSpell::end)),
                Column.words("state", spells.stream().map(DatedSpell::state).toList()));
    }

    private static ResultTable events(List<TimedEvent> events) {
        return ResultTable.of(
                "sequences",
                Column.words("id", events.stream().map(TimedEvent::id).toList()),
                Column.numbers("time", events.stream().mapToDouble(TimedEvent::time)),
                Column.words("event", events.stream().map(TimedEvent::event).toList()));
    }

    private static ResultTable covariates(TrajectorySequences laidOut) {
        List<Column> columns = new ArrayList<>(List.of(ids(laidOut)));
        for (Covariate covariate : Covariate.values()) {
            columns.add(Column.words(covariate.name(), laidOut.sequences().covariate(covariate.name())));
        }
        columns.add(Column.numbers(
                "length", IntStream.range(0, laidOut.sequences().size()).map(laidOut.sequences()::length)));
        columns.add(Column.words(
                "ended",
                laidOut.trajectories().stream()
                        .map(each -> each.ended() ? "TRUE" : "FALSE")
                        .toList()));
        return new ResultTable("covariates", columns);
    }
}
