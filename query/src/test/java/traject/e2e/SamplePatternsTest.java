package traject.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.shared.vocabulary.Pattern.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.configuration.Signal;
import traject.query.configuration.Signals;
import traject.shared.event.CaseEntry;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.SignalKind;
import traject.shared.vocabulary.View;

/** The invented cases show all fourteen patterns, in the view of the helper, and not those that they only come near to. */
class SamplePatternsTest {

    private static final List<Sample> SAMPLES = Sample.all();
    private static final Map<Pattern, Set<String>> FOUND = SAMPLES.stream()
            .flatMap(SamplePatternsTest::found)
            .collect(groupingBy(Where::pattern, mapping(Where::name, toSet())));

    /** A pattern and the case, with its relationship when it is about one, such as {@code 02 r1}. */
    private record Where(Pattern pattern, String name) {}

    @ParameterizedTest
    @EnumSource
    void every_pattern_occurs_in_two_cases_at_least(Pattern pattern) {
        assertThat(FOUND.get(pattern))
                .extracting(where -> where.substring(0, 2))
                .satisfies(cases -> assertThat(cases.stream().distinct()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void each_pattern_is_found_where_the_stories_tell_it_and_nowhere_else() {
        assertThat(FOUND)
                .isEqualTo(Map.ofEntries(
                        in(STABLE, "02 r2", "04 r1", "04 r2", "06 r1", "07 r1", "10 r1", "11 r1", "17 r1", "28 r1"),
                        in(CONVERGENCE, "01 r1", "20 r1", "21 r1", "22 r1", "23 r1", "24 r1", "25 r1", "27 r1"),
                        in(VIA_ATTACHMENT, "01 r1", "20 r1"),
                        in(
                                PREMATURE_GUIDANCE,
                                "02 r1",
                                "05 r1",
                                "07 r2",
                                "12 r1",
                                "16 r1",
                                "17 r1",
                                "19 r1",
                                "21 r1",
                                "22 r1",
                                "23 r1",
                                "24 r1",
                                "25 r1"),
                        in(ALTERNATION, "03 r1", "16 r1"),
                        in(REVERSAL, "02 r1", "07 r2"),
                        in(DELIBERATE_STEP_BACK, "05 r1", "26 r1"),
                        in(
                                PATIENT_PROBLEM_SOLVING,
                                "02 r2",
                                "03 r1",
                                "06 r2",
                                "07 r1",
                                "07 r3",
                                "14 r1",
                                "15 r1",
                                "23 r1",
                                "26 r1",
                                "27 r1"),
                        in(RESCUE_TO_GUIDANCE, "01 r1", "20 r1"),
                        in(FITTING_COMBINATION, "04 r1", "07 r1", "11 r1"),
                        in(DEPENDENCY_RISK, "01 r1", "03 r1", "09 r1", "13 r1", "14 r1", "15 r1", "20 r1", "27 r1"),
                        in(CONTINUITY_BREAK, "07", "09"),
                        in(PERCEPTION_GAP, "10 r1", "11 r1", "12 r1"),
                        in(ONE_SIDED, "05", "08", "15", "17")));
    }

    /** Each is told with its own words, and why it is not the pattern that it comes near to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            07 r3 | CONVERGENCE             | Guido vraagt voor het eerst            | the client went first
            13 r1 | CONVERGENCE             | Els zit ernaast, Mamadou belt          | the client still leans at the end
            14 r1 | VIA_ATTACHMENT          | belt nu ook ’s avonds                  | not on to collaborating yet
            26 r1 | PREMATURE_GUIDANCE      | Zoë wil nu kijken                      | the client was open to it
            26 r1 | ALTERNATION             | Zoë vroeg zelf om weer samen           | it was no problem solving in between
            02 r2 | ALTERNATION             | Eerst doen wat gevraagd wordt          | one role all along
            03 r1 | REVERSAL                | Even weer overnemen                    | it came back, and nobody was unhappy
            08 r1 | REVERSAL                | daarna te veel controleren             | the helper never saw it so while it lasted
            16 r1 | REVERSAL                | De termijn gaat voor                   | it came back
            12 r1 | DELIBERATE_STEP_BACK    | een deur willen openen                 | the guidance was not left
            21 r1 | PATIENT_PROBLEM_SOLVING | Sam zoekt mee naar dagcontracten       | five months are not long
            13 r1 | RESCUE_TO_GUIDANCE      | Een bed voor vannacht                  | the client had not let go of leaning
            25 r1 | RESCUE_TO_GUIDANCE      | Een straalkacheltje mee naar huis      | the client never leaned
            02 r2 | FITTING_COMBINATION     | Meer moet dat niet zijn                | it has not ended
            04 r2 | FITTING_COMBINATION     | Hij zegt wat hij nodig heeft           | it has not ended
            10 r1 | FITTING_COMBINATION     | Beleefd en op afstand                  | more than two years are not short
            20 r1 | PERCEPTION_GAP          | Toen durfde ik alles te zeggen         | both are positive
            18 r1 | PERCEPTION_GAP          | Ik ging mijn boekje te buiten          | both are negative
            02    | CONTINUITY_BREAK        | Gesprek met drie                       | a warm handover, the first one refused
            03    | CONTINUITY_BREAK        | Zomerverlof van Nour                   | a replacement is no handover
            06    | CONTINUITY_BREAK        | Nour wordt trajectbegeleider           | the lead passed without a gap
            19    | ONE_SIDED               | Het uur was niet met hem afgesproken   | a consultation, neither decision nor agreement
            28    | ONE_SIDED               | Na acht uur geen bal in de gang        | both carry what the client does
            """)
    void what_only_comes_near_to_a_pattern_is_not_found(String where, Pattern pattern, String told, String why) {
        Sample sample = SAMPLES.stream()
                .filter(each -> where.startsWith(each.number()))
                .findFirst()
                .orElseThrow();

        assertThat(sample.lines()).contains(told);
        assertThat(FOUND.get(pattern)).as(why).doesNotContain(where);
    }

    @Test
    void every_signal_occurs_on_a_day_of_a_case_or_on_the_last_of_all() {
        assertThat(SAMPLES.stream().flatMap(SamplePatternsTest::signals).map(Signal::kind))
                .contains(SignalKind.values());
    }

    private static Stream<Where> found(Sample sample) {
        return new PatternRecognizer(Thresholds.load())
                .recognize(sample.timeline(), Sample.LAST_DAY, Sample.NOW, View.HELPER).stream()
                        .map(found -> new Where(found.pattern(), name(sample, found)));
    }

    private static String name(Sample sample, Found found) {
        return found.relationship() == null
                ? sample.number()
                : sample.number() + " " + found.relationship().value();
    }

    private static Stream<Signal> signals(Sample sample) {
        Signals signals = new Signals(Thresholds.load());
        Stream<LocalDate> days =
                sample.timeline().course(Sample.LAST_DAY, Sample.NOW).stream().map(CaseEntry::occurredOn);
        return Stream.concat(days, Stream.of(Sample.LAST_DAY))
                .distinct()
                .flatMap(day -> signals.on(sample.timeline(), day, Sample.NOW, View.HELPER).stream());
    }

    private static Map.Entry<Pattern, Set<String>> in(Pattern pattern, String... places) {
        return Map.entry(pattern, Set.of(places));
    }
}
