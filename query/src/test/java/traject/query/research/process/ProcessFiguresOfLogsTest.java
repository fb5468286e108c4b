package traject.query.research.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.figure.Figure;
import traject.query.figure.Setting;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.format.XesEventLog;
import traject.query.timeline.RandomCase;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseEntry;
import traject.shared.event.WireName;
import traject.shared.vocabulary.View;

class ProcessFiguresOfLogsTest {

    private static final Setting SETTING = new Setting("p", Locale.ENGLISH, "all");
    private static final List<CourseSteps> CASES = LongStream.rangeClosed(1, 8)
            .mapToObj(ProcessFiguresOfLogsTest::steps)
            .toList();

    private static CourseSteps steps(long seed) {
        Map<String, String> names = new HashMap<>();
        Timeline timeline = Timeline.of(RandomCase.CASE, RandomCase.log(seed));
        CourseSteps steps = CourseSteps.of(
                timeline,
                LocalDate.MAX,
                Instant.MAX,
                View.HELPER,
                of -> names.computeIfAbsent(of, _ -> "pseudonym-" + seed + "-" + names.size()));
        return new CourseSteps("case-" + seed, steps.steps());
    }

    @ParameterizedTest
    @EnumSource(ProcessView.class)
    void every_view_has_figures_of_our_cases_in_each_sense_of_activity(ProcessView view) {
        for (Activity activity : Activity.values()) {
            List<Figure> figures = ProcessFigures.of(ProcessLog.of(CASES, activity), view, SETTING);

            boolean nothing = view == ProcessView.CONFORMANCE && activity == Activity.CONFIGURATION;
            assertThat(figures.isEmpty()).as("%s of %s", view, activity).isEqualTo(nothing);
            assertThat(figures).allSatisfy(figure -> {
                assertThat(figure.svg()).contains("<a ", "aria-label");
                assertThat(figure.table().rows()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(ProcessView.class)
    void every_view_has_figures_of_a_log_from_elsewhere(ProcessView view) throws IOException {
        try (InputStream xes = getClass().getResourceAsStream("/traject/process/events/log.xes")) {
            assertThat(ProcessFigures.of(XesEventLog.read(requireNonNull(xes)), view, SETTING))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ProcessView.class)
    void what_has_nothing_to_show_has_no_figure(ProcessView view) {
        assertThat(ProcessFigures.of(new EventLogBuilder().build(), view, SETTING))
                .isEmpty();
    }

    @Test
    void nor_has_who_hands_over_where_nobody_is_named() {
        EventLog log = new EventLogBuilder().add("c", "A", Instant.EPOCH, null).build();
        assertThat(ProcessFigures.of(log, ProcessView.HANDOVER, SETTING)).isEmpty();
    }

    @Test
    void figures_of_one_view_can_stand_on_one_page() {
        List<Figure> figures =
                ProcessFigures.of(ProcessLog.of(CASES, Activity.PHASE), ProcessView.CONFORMANCE, SETTING);

        assertThat(figures).hasSize(2);
        assertThat(figures.stream().map(figure -> figure.table().id())).doesNotHaveDuplicates();
    }

    /** A label that lacks would be the wire name. */
    @Test
    void every_kind_of_entry_has_a_label_of_its_own_in_both_languages() {
        List<String> kinds = leaves(CaseEntry.class)
                .map(leaf -> leaf.getAnnotation(WireName.class).value())
                .toList();
        EventLogBuilder log = new EventLogBuilder();
        kinds.forEach(kind -> log.add("c", kind, Instant.EPOCH, null));
        for (String language : List.of("nl", "en")) {
            Setting setting = new Setting("p", Locale.of(language), "all");
            List<String> labels = new ArrayList<>();
            ProcessFigures.of(log.build(), ProcessView.REWORK, setting)
                    .getFirst()
                    .table()
                    .rows()
                    .forEach(row -> labels.add(row.getFirst().shown()));

            assertThat(kinds).hasSizeGreaterThan(50);
            assertThat(labels).hasSameSizeAs(kinds).doesNotHaveDuplicates().doesNotContainAnyElementsOf(kinds);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ProcessFiguresOfLogsTest::leaves)
                : Stream.of(type);
    }
}
