package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.Stretch;
import traject.query.analysis.Trajectory;
import traject.query.research.export.Column.Kind;
import traject.shared.vocabulary.Term;

/** Three tables with the dates as they are: trajectories with their covariates, spells and events. */
final class ParquetFiles {

    private final ExportedCases cases;

    ParquetFiles(ExportedCases cases) {
        this.cases = cases;
    }

    private record DatedStretch(String id, Dimension dimension, Stretch stretch) {}

    /** @param number from 0, in the order of the course */
    private record NumberedEvent(ExportedCase of, int number, ExportedEvent event) {}

    List<DataFile> files() {
        return List.of(
                new ParquetFile<>("events.parquet", eventFields(), cases.events(), this::events),
                new ParquetFile<>("spells.parquet", spellFields(), numberOfSpells(), this::spells),
                new ParquetFile<>(
                        "trajectories.parquet",
                        trajectoryFields(),
                        cases.trajectories().size(),
                        cases.trajectories()));
    }

    private List<Field<ExportedTrajectory>> trajectoryFields() {
        Map<String, ExportedCase> of = cases.byTrajectory();
        List<Field<ExportedTrajectory>> fields = new ArrayList<>(List.of(
                new Field<>(Column.pseudonym("id"), ExportedTrajectory::id),
                new Field<>(
                        Column.pseudonym("case"),
                        each -> requireNonNull(of.get(each.id())).id()),
                new Field<>(
                        Column.pseudonym("client"),
                        each -> requireNonNull(of.get(each.id())).client()),
                new Field<>(
                        Column.code("group", Membership.codes()),
                        each -> requireNonNull(of.get(each.id())).membership().name()),
                new Field<>(date("from"), each -> each.trajectory().from()),
                new Field<>(date("to"), each -> each.trajectory().to()),
                new Field<>(
                        Column.of("ended", Kind.TRUTH),
                        each -> each.trajectory().ended()),
                new Field<>(date("zero"), ExportedTrajectory::zero)));
        fields.addAll(SequenceFiles.covariateFields());
        return fields;
    }

    private static Column date(String name) {
        return Column.of(name, Kind.DATE);
    }

    private static List<Field<DatedStretch>> spellFields() {
        return List.of(
                new Field<>(Column.pseudonym("id"), DatedStretch::id),
                new Field<>(
                        Column.code("dimension", CodeList.dimensions()),
                        each -> each.dimension().name()),
                new Field<>(
                        Column.code("state", CodeList.words()),
                        each -> each.stretch().word().name()),
                new Field<>(
                        date("from").meaning("from-day"), each -> each.stretch().from()),
                new Field<>(date("to").meaning("to-day").empty(), each -> end(each.stretch())));
    }

    private static @Nullable LocalDate end(Stretch stretch) {
        return stretch.to().equals(LocalDate.MAX) ? null : stretch.to();
    }

    private long numberOfSpells() {
        return cases.trajectories().stream()
                .flatMap(each -> each.trajectory().stretches().values().stream())
                .mapToLong(List::size)
                .sum();
    }

    private Iterator<DatedStretch> spells() {
        return cases.trajectories().stream()
                .map(ExportedTrajectory::trajectory)
                .flatMap(ParquetFiles::spells)
                .iterator();
    }

    private static Stream<DatedStretch> spells(Trajectory of) {
        return Stream.of(Dimension.values())
                .flatMap(dimension -> of.stretches().getOrDefault(dimension, List.of()).stream()
                        .map(stretch -> new DatedStretch(of.id(), dimension, stretch)));
    }

    private static List<Field<NumberedEvent>> eventFields() {
        return List.of(
                new Field<>(Column.pseudonym("case"), each -> each.of().id()),
                new Field<>(Column.of("number", Kind.WHOLE_NUMBER).in("", "0 …"), NumberedEvent::number),
                new Field<>(date("day"), each -> each.event().on()),
                new Field<>(Column.of("days", Kind.WHOLE_NUMBER).in("day", "…"), each -> (int)
                        ChronoUnit.DAYS.between(each.of().opened(), each.event().on())),
                new Field<>(
                        Column.code("event", CodeList.events()),
                        each -> each.event().kind()),
                new Field<>(Column.pseudonym("relationship").empty(), ParquetFiles::relationship),
                new Field<>(
                        Column.pseudonym("helper").empty(), each -> each.of().resource(each.event())),
                new Field<>(
                        Column.code("value", CodeList.values()).empty(),
                        each -> code(each.event().value())),
                new Field<>(
                        Column.of("position", Kind.WHOLE_NUMBER)
                                .in("", "-2 … 2")
                                .empty(),
                        ParquetFiles::position),
                new Field<>(
                        Column.code("seen_by", CodeList.views()).empty(),
                        each -> code(each.event().seenBy())));
    }

    private static @Nullable String relationship(NumberedEvent each) {
        ExportedRelationship about = each.of().relationship(each.event());
        return about == null ? null : about.id();
    }

    private static @Nullable Integer position(NumberedEvent each) {
        byte position = each.event().position();
        return position == ExportedEvent.NO_POSITION ? null : Integer.valueOf(position);
    }

    private static @Nullable String code(@Nullable Term term) {
        return term == null ? null : term.name();
    }

    private Iterator<NumberedEvent> events() {
        return cases.cases().stream()
                .flatMap(each -> IntStream.range(0, each.events().size())
                        .mapToObj(i -> new NumberedEvent(each, i, each.events().get(i))))
                .iterator();
    }
}
