package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import traject.query.analysis.Covariate;
import traject.query.research.export.Column.Kind;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.DatedSpell;
import traject.query.sequence.format.Spells;
import traject.query.sequence.format.Sps;
import traject.query.sequence.format.Sts;
import traject.query.sequence.format.TimedEvent;

/** Trajectories in the formats of TraMineR, with days and steps counted from time 0 and no date. */
final class SequenceFiles {

    private final ExportedCases cases;

    SequenceFiles(ExportedCases cases) {
        this.cases = cases;
    }

    /** A row for each trajectory, a column for each time. */
    List<DataFile> sts() {
        List<List<String>> rows = Sts.write(cases.sequences());
        List<Field<Integer>> fields = new ArrayList<>(numbered(trajectoryFields()));
        CodeList states = states(true);
        for (int t = 0; t < cases.sequences().longest(); t++) {
            int time = t;
            Column column = Column.code("t" + time, states)
                    .meaning("t", time - before())
                    .in(step(), "");
            fields.add(new Field<>(column, i -> rows.get(i).get(time)));
        }
        return List.of(
                new CsvFile<>("sequences.csv", fields, cases.trajectories().size(), this::numbers));
    }

    /** A row for each trajectory, its states with how long each lasts. */
    List<DataFile> sps() {
        List<String> texts = Sps.write(cases.sequences());
        List<Field<Integer>> fields = new ArrayList<>(numbered(trajectoryFields()));
        Column column = Column.code("sequence", states(false)).in(step(), "");
        fields.add(new Field<>(column, texts::get));
        return List.of(
                new CsvFile<>("sequences.csv", fields, cases.trajectories().size(), this::numbers));
    }

    /** A row for each spell. */
    List<DataFile> spells() {
        String range = "1 … " + cases.sequences().longest();
        List<Field<DatedSpell>> fields = List.of(
                new Field<>(Column.pseudonym("id"), DatedSpell::id),
                new Field<>(
                        Column.of("from", Kind.WHOLE_NUMBER)
                                .meaning("from-step", 1 + before())
                                .in(step(), range),
                        DatedSpell::begin),
                new Field<>(
                        Column.of("to", Kind.WHOLE_NUMBER).meaning("to-step").in(step(), range), DatedSpell::end),
                new Field<>(Column.code("state", states(false)), DatedSpell::state));
        return List.of(covariates(), new CsvFile<>("spells.csv", fields, Spells.write(cases.sequences())));
    }

    /** A row for each entry, with the days since time 0. */
    List<DataFile> events() {
        List<Field<TimedEvent>> fields = List.of(
                new Field<>(Column.pseudonym("id"), TimedEvent::id),
                new Field<>(Column.of("time", Kind.WHOLE_NUMBER).in("day", "…"), event -> (long) event.time()),
                new Field<>(Column.code("event", CodeList.events()), TimedEvent::event));
        return List.of(covariates(), new CsvFile<>("events.csv", fields, entries(), this::timed));
    }

    private long entries() {
        return cases.trajectories().stream()
                .mapToLong(each -> each.trajectory().entries().size())
                .sum();
    }

    private Iterator<TimedEvent> timed() {
        return cases.trajectories().stream()
                .flatMap(each -> each.trajectory().entries().stream()
                        .map(entry -> new TimedEvent(
                                each.id(), ChronoUnit.DAYS.between(each.zero(), entry.on()), entry.kind())))
                .iterator();
    }

    private DataFile covariates() {
        return new CsvFile<>("covariates.csv", trajectoryFields(), cases.trajectories());
    }

    private List<Field<ExportedTrajectory>> trajectoryFields() {
        Map<String, ExportedCase> of = cases.byTrajectory();
        List<Field<ExportedTrajectory>> fields = new ArrayList<>();
        fields.add(new Field<>(Column.pseudonym("id"), ExportedTrajectory::id));
        fields.add(new Field<>(
                Column.code("group", Membership.codes()),
                each -> requireNonNull(of.get(each.id())).membership()));
        fields.addAll(covariateFields());
        return fields;
    }

    /** The covariates of a trajectory, under their names in lower case. */
    static List<Field<ExportedTrajectory>> covariateFields() {
        return Arrays.stream(Covariate.values())
                .map(covariate -> new Field<ExportedTrajectory>(
                        column(covariate), each -> each.covariates().get(covariate)))
                .toList();
    }

    private static Column column(Covariate covariate) {
        String name = covariate.name().toLowerCase(Locale.ROOT);
        return switch (covariate) {
            case SERVICE, TEAM -> Column.pseudonym(name);
            case SERVICE_TYPE, WAY_IN, PHASE_REACHED, CLOSING, OUTCOME -> Column.code(name, CodeList.of(covariate));
        };
    }

    private List<Field<Integer>> numbered(List<Field<ExportedTrajectory>> fields) {
        IntFunction<ExportedTrajectory> numbered = cases.trajectories()::get;
        return fields.stream()
                .map(field -> field.in((Integer i) -> numbered.apply(i)))
                .toList();
    }

    private Iterator<Integer> numbers() {
        return IntStream.range(0, cases.trajectories().size()).iterator();
    }

    private CodeList states(boolean ended) {
        Sequences sequences = cases.sequences();
        return CodeList.states(
                cases.definition().of(),
                sequences.alphabet(),
                sequences.hasMissing() || sequences.alphabet().missingIsState(),
                ended);
    }

    private String step() {
        return requireNonNull(cases.definition().step()).name().toLowerCase(Locale.ROOT);
    }

    private int before() {
        Integer before = cases.definition().before();
        return before == null ? 0 : before;
    }
}
