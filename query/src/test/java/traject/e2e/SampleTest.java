package traject.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.CorrectionCommand;
import traject.query.configuration.CellBy;
import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.ObservedTables;
import traject.query.configuration.PublishedCell;
import traject.query.timeline.Configuration;
import traject.query.timeline.Perceptions;
import traject.query.timeline.Relationship;
import traject.query.timeline.Spell;
import traject.query.timeline.SpellStart;
import traject.query.timeline.Spells;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.View;

/** The invented cases come in by the rules, and together they are the 35 relationships of the study. */
class SampleTest {

    private static final Configuration WILLING_WITH_COUNSELLOR =
            new Configuration(ClientRole.WILLING_COLLABORATOR, HelperRole.COUNSELLOR);

    private static final List<Sample> SAMPLES = Sample.all();

    /** A relationship as the tables count it, in the view of the helper. */
    private record Seen(
            String name, Configuration cell, RelationshipOutcome outcome, PerceptionPair perceptions, boolean stable) {}

    private record OutcomeCell(Configuration cell, RelationshipOutcome outcome) {}

    private record PerceptionCell(Configuration cell, PerceptionClass perception) {}

    @Test
    void each_file_is_one_case_of_its_own_and_says_that_it_is_invented() {
        assertThat(SAMPLES).hasSize(28);
        assertThat(SAMPLES)
                .allSatisfy(
                        sample -> assertThat(sample.cases()).as(sample.file()).hasSize(1));
        assertThat(SAMPLES.stream().flatMap(sample -> sample.cases().stream())).doesNotHaveDuplicates();
        assertThat(SAMPLES).allSatisfy(sample -> {
            CaseOpened opened = (CaseOpened) sample.log().getFirst().event();
            assertThat(opened.clientName())
                    .as(sample.file())
                    .extracting(Sensitive::text)
                    .asString()
                    .endsWith("(verzonnen)");
        });
    }

    @Test
    void every_command_occurs() {
        Set<String> used = new HashSet<>();
        for (Sample sample : SAMPLES) {
            sample.commands().forEach(command -> used.add(nameOf(command.getClass())));
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        leaves(CaseCommand.class).map(SampleTest::nameOf).toList());
    }

    @Test
    void cases_have_late_entries_corrections_returns_and_handovers() {
        assertThat(withEvents(HandoverCompleted.class)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(withEvents(CaseReopened.class)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(SAMPLES.stream()
                        .filter(sample -> sample.commands().stream().anyMatch(CorrectionCommand.class::isInstance)))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(SAMPLES.stream().filter(SampleTest::hasLateEntry)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void nine_of_the_35_relationships_are_stable() {
        assertThat(seen()).hasSize(35);
        assertThat(seen().stream().filter(Seen::stable)).hasSize(9);
    }

    @Test
    void the_outcomes_are_the_published_ones_cell_by_cell() {
        assertThat(seen().stream()
                        .collect(groupingBy(each -> new OutcomeCell(each.cell(), each.outcome()), counting())))
                .isEqualTo(OutcomeTable.load().cells().stream()
                        .collect(toMap(
                                cell -> new OutcomeCell(
                                        new Configuration(cell.client(), cell.helper()), cell.outcome()),
                                cell -> (long) cell.count(Reading.DERIVED))));
    }

    @Test
    void the_perceptions_are_the_published_ones_cell_by_cell() {
        assertThat(seen().stream()
                        .collect(groupingBy(
                                each -> new PerceptionCell(
                                        each.cell(), each.perceptions().publishedClass()),
                                counting())))
                .isEqualTo(PerceptionTable.load().cells().stream()
                        .collect(toMap(
                                cell -> new PerceptionCell(
                                        new Configuration(cell.client(), cell.helper()), cell.perception()),
                                cell -> (long) cell.count())));
    }

    /** What a researcher is answered: observed and published stand side by side, and are the same. */
    @Test
    void counted_as_for_a_researcher_each_cell_equals_the_published_one_beside_it() {
        ObservedTables tables = new ObservedTables(Sample.LAST_DAY, Sample.NOW, View.HELPER, CellBy.LAST);
        SAMPLES.forEach(sample -> tables.add(sample.cases().iterator().next(), sample.log()));

        ObservedConfigurations counted = tables.beside(OutcomeTable.load(), PerceptionTable.load());

        assertThat(counted.cases()).isEqualTo(28);
        assertThat(counted.relationships()).isEqualTo(35);
        assertThat(counted.withoutConfiguration()).isZero();
        assertThat(counted.cells()).hasSize(36).allSatisfy(cell -> {
            PublishedCell published = cell.published();
            assertThat(cell.outcomes())
                    .isEqualTo(
                            published == null ? Map.of() : published.outcomes().get(Reading.DERIVED));
            assertThat(cell.perceptionClasses()).isEqualTo(published == null ? Map.of() : published.perceptions());
            assertThat(cell.outcomeUnknown() + cell.perceptionUnknown()).isZero();
        });
    }

    @Test
    void truly_successful_is_only_a_willing_collaborator_with_a_counsellor() {
        Map<PerceptionPair, List<Seen>> successes = seen().stream()
                .filter(each -> each.outcome() == RelationshipOutcome.SUCCESS)
                .collect(groupingBy(Seen::perceptions));

        assertThat(successes).containsOnlyKeys(PerceptionPair.BOTH_POSITIVE, PerceptionPair.POSITIVE_NEUTRAL);
        assertThat(successes.get(PerceptionPair.BOTH_POSITIVE))
                .extracting(Seen::cell)
                .containsOnly(WILLING_WITH_COUNSELLOR);
        assertThat(successes.get(PerceptionPair.POSITIVE_NEUTRAL))
                .extracting(Seen::cell)
                .contains(WILLING_WITH_COUNSELLOR);
    }

    private static List<Seen> seen() {
        return SAMPLES.stream().flatMap(SampleTest::relationships).toList();
    }

    private static Stream<Seen> relationships(Sample sample) {
        Timeline timeline = sample.timeline();
        List<Relationship> all =
                timeline.at(Sample.LAST_DAY, Sample.NOW, View.HELPER).relationships();
        List<Spells.OfRelationship> spells =
                timeline.spells(Sample.LAST_DAY, Sample.NOW, View.HELPER).relationships();
        assertThat(spells).hasSameSizeAs(all);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(i -> seen(sample, all.get(i), spells.get(i)));
    }

    private static Seen seen(Sample sample, Relationship relationship, Spells.OfRelationship spells) {
        String name = sample.file() + " " + relationship.id().value();
        assertThat(spells.relationship()).isEqualTo(relationship.id());
        Perceptions perceptions = relationship.impressions().perceptions();
        RelationshipAssessed assessed = relationship.impressions().assessments().lane(View.HELPER);
        return new Seen(
                name,
                there(spells.last(), name),
                there(assessed, name).outcome(),
                PerceptionPair.of(
                        there(perceptions.client(), name).perception(),
                        there(perceptions.helper(), name).perception()),
                Stream.concat(spells.clientRoles().stream(), spells.helperRoles().stream())
                        .map(Spell::start)
                        .noneMatch(SpellStart.SHIFTED::equals));
    }

    private static List<Sample> withEvents(Class<? extends CaseEvent> type) {
        return SAMPLES.stream()
                .filter(sample -> sample.log().stream().map(Recorded::event).anyMatch(type::isInstance))
                .toList();
    }

    /** Whether something was written down after what happened later. */
    private static boolean hasLateEntry(Sample sample) {
        LocalDate latest = LocalDate.MIN;
        for (Recorded recorded : sample.log()) {
            if (recorded.event() instanceof CaseEntry entry) {
                if (entry.occurredOn().isBefore(latest)) {
                    return true;
                }
                latest = entry.occurredOn();
            }
        }
        return false;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SampleTest::leaves)
                : Stream.of(type);
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(WireName.class).value();
    }

    private static <T> T there(T value, String where) {
        assertThat(value).as(where).isNotNull();
        return value;
    }
}
