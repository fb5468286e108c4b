package traject.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.shared.course.Recorded;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.Cases;
import traject.shared.desk.ImportReport.Entries;
import traject.shared.desk.ImportReport.RefusedLine;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.EventSerializer;
import traject.shared.identity.Actor;

class ImportIntakeTest {

    /** A late entry, corrected twice, retracted and brought back; and a revision that adds, corrects and retracts. */
    private static final List<String> REVISIONS = """
            {"type":"record-strength","entry":"z1","occurredOn":"2025-01-25","kind":"CONFIDENCE","seenBy":"HELPER"}
            {"type":"correct-entry","entry":"z2","original":"z1",WHY,"replacement":{"type":"record-strength",\
            "occurredOn":"2025-01-27","kind":"RESOURCES","seenBy":"CLIENT"}}
            {"type":"correct-entry","entry":"z3","original":"z1",WHY,"replacement":{"type":"record-strength",\
            "occurredOn":"2025-01-26","kind":"RESOURCES","seenBy":"HELPER"}}
            {"type":"retract-entry","entry":"z4","original":"z1",WHY}
            {"type":"correct-entry","entry":"z5","original":"z1",WHY,"replacement":{"type":"record-strength",\
            "occurredOn":"2025-01-25","kind":"CONFIDENCE","seenBy":"HELPER"}}
            {"type":"revise-course","changes":[\
            {"type":"record-strength","entry":"z6","occurredOn":"2025-02-02","kind":"CONFIDENCE","seenBy":"BOTH"},\
            {"type":"correct-entry","entry":"z7","original":"e05",WHY,"replacement":{"type":"observe-accents",\
            "occurredOn":"2025-01-08","relationship":"r1","accents":["ADVOCATE"],"seenBy":"CLIENT"}},\
            {"type":"retract-entry","entry":"z8","original":"e04",WHY}]}
            {"type":"retract-entry","entry":"z9","original":"z6",WHY}
            """.replace(
            "WHY", "\"reason\":{\"about\":\"client-01\",\"text\":\"Vergist.\"}").lines().toList();

    private final CommandNode node = CommandNode.shared();
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    @Test
    void aCaseComesInWithEveryLineOfIt() throws IOException {
        ImportReport report = take(whole(first) + "\n\n" + whole(second));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).isEqualTo(new Cases(2, 0, 0));
        assertThat(report.entries()).isEqualTo(new Entries(134, 0));
        assertThat(report.lines()).isEqualTo(135);
        assertThat(recorded(first)).hasSize(68);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        take(whole(first));

        ImportReport again = take(whole(first));

        assertThat(again.cases()).isEqualTo(new Cases(0, 1, 0));
        assertThat(again.entries()).isEqualTo(new Entries(0, 67));
        assertThat(recorded(first)).hasSize(68);
    }

    @Test
    void aCourseThatWasRevisedOverAndOverComesInAndTheSameFileAgainChangesNothing() throws IOException {
        String file = whole(first) + "\n" + lines(first, REVISIONS);
        ImportReport report = take(file);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.entries()).isEqualTo(new Entries(74, 0));
        List<Recorded> before = recorded(first);
        assertThat(before).hasSize(77);
        assertThat(before).extracting(Recorded::recordedAt).isSorted();

        ImportReport again = take(file);

        assertThat(again.refusals()).isEmpty();
        assertThat(again.cases()).isEqualTo(new Cases(0, 1, 0));
        assertThat(again.entries()).isEqualTo(new Entries(0, 74));
        assertThat(recorded(first)).isEqualTo(before);
    }

    @Test
    void whatTheLogHoldsOfARevisedCourseComesInAgainAsAFileAndChangesNothing() throws IOException {
        take(whole(first) + "\n" + lines(first, REVISIONS));
        List<Recorded> before = recorded(first);
        EventSerializer serializer = node.part(EventSerializer.class);

        ImportReport report = take(before.stream()
                .map(recorded -> asLine(first, recorded.event(), serializer))
                .collect(Collectors.joining("\n")));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).isEqualTo(new Cases(0, 1, 0));
        assertThat(recorded(first)).isEqualTo(before);
    }

    @Test
    void aRevisedCourseWithOneChangeToldOtherwiseIsRefused() throws IOException {
        String file = whole(first) + "\n" + lines(first, REVISIONS);
        take(file);
        List<Recorded> before = recorded(first);

        ImportReport report =
                take(file.replace("\"RESOURCES\",\"seenBy\":\"CLIENT\"", "\"RESOURCES\",\"seenBy\":\"BOTH\""));

        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code)
                .containsExactly(tuple(69L, "duplicate-other-content"));
        assertThat(recorded(first)).isEqualTo(before);
    }

    @Test
    void aFileThatGrewBringsInWhatIsNew() throws IOException {
        take(lines(first, 0, 10));

        ImportReport report = take(lines(first, 0, 12));

        assertThat(report.cases()).isEqualTo(new Cases(1, 0, 0));
        assertThat(report.entries()).isEqualTo(new Entries(2, 10));
        assertThat(recorded(first)).hasSize(12);
    }

    @Test
    void entriesUnderTheirEventsNamesComeInAsTheirCommandsWould() throws IOException {
        take(whole(first));
        EventSerializer serializer = node.part(EventSerializer.class);

        String asEvents = recorded(first).stream()
                .map(Recorded::event)
                .map(event -> asLine(second, event, serializer))
                .collect(Collectors.joining("\n"));
        // the two changes that came as one revision are judged one by one here, and hold all the same
        ImportReport report = take(asEvents);

        assertThat(report.refusals()).isEmpty();
        assertThat(recorded(second))
                .extracting(Recorded::event)
                .isEqualTo(recorded(first).stream().map(Recorded::event).toList());
    }

    @Test
    void oneLineThatARuleRefusesKeepsItsWholeCaseOutAndNoOther() throws IOException {
        String broken = lines(first, 0, 5)
                .replace("\"accents\"", "\"occurredOn\":\"2024-01-01\",\"accents\"")
                .replace("\"occurredOn\":\"2025-01-09\",", "");

        ImportReport report = take(broken + "\n" + lines(second, 0, 5));

        assertThat(report.cases()).isEqualTo(new Cases(1, 0, 1));
        assertThat(report.refusals()).singleElement().satisfies(no -> {
            assertThat(no.line()).isEqualTo(5);
            assertThat(no.caseId()).isEqualTo(new CaseId(first));
            assertThat(no.entry()).hasToString("e05");
            assertThat(no.code()).isEqualTo("not-open");
            assertThat(no.sentence()).isEqualTo("The case was not open yet on that day.");
        });
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(5);
    }

    @Test
    void aRefusalTellsTheEntriesThatStandInTheWay() throws IOException {
        String retraction = """
                {"case":"%s","type":"retract-entry","entry":"k1","original":"e02",\
                "reason":{"about":"client-01","text":"Vergist."}}""".formatted(first);

        ImportReport report = take(lines(first, 0, 3) + "\n" + retraction);

        assertThat(report.refusals()).singleElement().satisfies(no -> {
            assertThat(no.line()).isEqualTo(4);
            assertThat(no.entry()).isEqualTo(new EntryId("k1"));
            assertThat(no.code()).isEqualTo("would-invalidate");
            assertThat(no.entries()).containsExactly(new EntryId("e03"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "type":"enter-phase"   | "type":"enter-hall"      | unknown-command | type
                    "phase":"EXPLORATION"  | "phase":"SLEEP"          | unknown-word    | phase
                    "phase":"EXPLORATION"  | "phase":"EXPLORATION",   | malformed-json  |
                    "entry":"e14",         |                          | entry-missing   | entry
                    """)
    void aMalformedLineRefusesItsCaseAndReadingGoesOn(String right, String wrong, String code, String field)
            throws IOException {
        String broken = lines(first, 0, 14).replace(right, wrong == null ? "" : wrong);

        ImportReport report = take(broken + "\n" + lines(second, 0, 3));

        assertThat(report.cases()).isEqualTo(new Cases(1, 0, 1));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code, RefusedLine::field)
                .containsExactly(tuple(14L, code, field));
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(3);
    }

    @Test
    void aLineInACaseOfWhichTheCaseCannotBeToldRefusesThatCaseOnly() throws IOException {
        ImportReport report = take(lines(first, 0, 2) + "\n{oops\n{\"type\":\"open-case\"}\n[1]\n{\"case\":\"a b\"}\n"
                + lines(first, 2, 3) + "\n" + lines(second, 0, 2));

        assertThat(report.cases()).isEqualTo(new Cases(1, 0, 1));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code, RefusedLine::caseId)
                .containsExactly(
                        tuple(3L, "malformed-json", new CaseId(first)),
                        tuple(4L, "case-missing", new CaseId(first)),
                        tuple(5L, "wrong-type", new CaseId(first)),
                        tuple(6L, "id-malformed", new CaseId(first)));
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{oops", "{\"type\":\"enter-phase\"}", "\u00ff", "too long"})
    void aLineBetweenTwoCasesMayBeOfEitherSoNeitherComesIn(String stray) throws IOException {
        String line = stray.equals("too long") ? "x".repeat(1_500_000) : stray;
        String third = UUID.randomUUID().toString();
        String file = String.join("\n", lines(first, 0, 2), line, lines(second, 0, 2), lines(third, 0, 2));

        ImportReport report = take(People.ADMIN, file.getBytes(StandardCharsets.ISO_8859_1), false);

        assertThat(report.cases()).isEqualTo(new Cases(1, 0, 2));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::caseId)
                .containsExactly(tuple(3L, new CaseId(first)), tuple(3L, new CaseId(second)));
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).isEmpty();
        assertThat(recorded(third)).hasSize(2);
    }

    @Test
    void aLineAfterTheLastCaseMayBeOfIt() throws IOException {
        ImportReport report = take(lines(first, 0, 2) + "\n{\"type\": \"enter-ph");

        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::caseId)
                .containsExactly(tuple(3L, new CaseId(first)));
        assertThat(recorded(first)).isEmpty();
    }

    @Test
    void aFileInWhichNoLineTellsItsCaseIsRefused() throws IOException {
        ImportReport report = take("{oops\n\n{\"type\":\"open-case\"}");

        assertThat(report.cases()).isEqualTo(new Cases(0, 0, 1));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code, RefusedLine::caseId)
                .containsExactly(tuple(1L, "malformed-json", null), tuple(3L, "case-missing", null));
    }

    @Test
    void aCaseThatComesBackAfterAnotherOneStaysOutWithAllItsLinesAndIsToldOnce() throws IOException {
        String third = UUID.randomUUID().toString();

        ImportReport report = take(String.join(
                "\n",
                lines(first, 0, 2),
                lines(second, 0, 2),
                lines(first, 2, 3),
                lines(third, 0, 2),
                lines(first, 3, 4)));

        assertThat(report.cases()).isEqualTo(new Cases(2, 0, 1));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code, RefusedLine::caseId, RefusedLine::file)
                .containsExactly(tuple(5L, "case-not-contiguous", new CaseId(first), "cases.jsonl"));
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(2);
        assertThat(recorded(third)).hasSize(2);
    }

    @Test
    void aDryRunTellsWhatAnImportWouldAndStoresNothing() throws IOException {
        take(lines(first, 0, 3));
        String third = UUID.randomUUID().toString();
        byte[] file = String.join("\n", lines(first, 0, 4), lines(second, 1, 3), lines(third, 0, 2))
                .getBytes(StandardCharsets.UTF_8);

        ImportReport told = take(People.ADMIN, file, true);

        assertThat(told.cases()).isEqualTo(new Cases(2, 0, 1));
        assertThat(told.entries()).isEqualTo(new Entries(3, 3));
        assertThat(recorded(first)).hasSize(3);
        assertThat(recorded(third)).isEmpty();
        assertThat(take(People.ADMIN, file, false)).isEqualTo(told);
    }

    @Test
    void aFileOfManyBatchesComesInWholeAndKeepsTheOrderOfItsRefusals() throws IOException {
        List<String> ids = IntStream.range(0, 150)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        String file = ids.stream().map(id -> whole(id)).collect(Collectors.joining("\n"));
        for (int bad : List.of(3, 77, 149)) {
            file = file.replaceFirst("\"case\": \"" + ids.get(bad) + "\",", "\"case\": \"" + ids.get(bad) + "\",,");
        }

        ImportReport report = take(file);

        assertThat(report.cases()).isEqualTo(new Cases(147, 0, 3));
        assertThat(report.lines()).isEqualTo(150 * 67);
        assertThat(report.refusals())
                .extracting(RefusedLine::line)
                .containsExactly(3 * 67 + 1L, 77 * 67 + 1L, 149 * 67 + 1L);
        assertThat(recorded(ids.get(148))).hasSize(68);
    }

    @Test
    void otherContentUnderAnIdInUseIsRefused() throws IOException {
        take(lines(first, 0, 3));

        ImportReport report = take(lines(first, 0, 3).replace("RESCUER", "COUNSELLOR"));

        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::code)
                .containsExactly(tuple(3L, "duplicate-other-content"));
        assertThat(recorded(first)).hasSize(3);
    }

    @Test
    void aCorrectionOfAnotherEntryThanItNamesIsRefused() throws IOException {
        String corrected = """
                {"case":"%s","type":"entry-corrected","entry":"k1","original":"e03",
                 "reason":{"about":"client-01","text":"Vergist."},
                 "replacement":{"type":"relationship-made-leading","entry":"e09","occurredOn":"2025-01-08",
                 "relationship":"r1"}}""".formatted(first).replace("\n", "");

        assertThat(take(lines(first, 0, 3) + "\n" + corrected).refusals())
                .extracting(RefusedLine::code)
                .containsExactly("replacement-of-another-entry");
    }

    @Test
    void aLineThatIsTooLongIsPassedOverAndReadingGoesOn() throws IOException {
        ImportReport report = take("x".repeat(1_500_000) + "\n" + lines(first, 0, 2) + "\n" + lines(second, 0, 2));

        assertThat(report.refusals()).extracting(RefusedLine::code).containsExactly("line-too-long");
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(2);
    }

    @Test
    void aCaseOfMoreThanTenThousandLinesIsRefused() throws IOException {
        String contacts = IntStream.range(0, CaseLines.MOST_LINES)
                .mapToObj(i -> """
                        {"case":"%s","type":"attend-client-group","entry":"g%d","occurredOn":"2025-02-01"}""".formatted(first, i))
                .collect(Collectors.joining("\n"));

        ImportReport report = take(lines(first, 0, 1) + "\n" + contacts + "\n" + lines(second, 0, 1));

        assertThat(report.refusals()).extracting(RefusedLine::code).containsExactly("case-too-long");
        assertThat(recorded(first)).isEmpty();
        assertThat(recorded(second)).hasSize(1);
    }

    @Test
    void aLeadBringsInCasesOfTheirOwnTeamOnlyAndLearnsNothingOfOthers() throws IOException {
        take(lines(first, 0, 3));

        ImportReport report = take(People.LEAD_ELSEWHERE, lines(first, 1, 3) + "\n" + lines(second, 0, 1));

        assertThat(report.refusals()).extracting(RefusedLine::code).containsExactly("unknown-case", "not-permitted");
        assertThat(take(People.LEAD, lines(first, 0, 4)).cases()).isEqualTo(new Cases(1, 0, 0));
    }

    @Test
    void whoBringsInAFileMayCorrectWhatTheySaidTheClientSaid() throws IOException {
        String retraction = """
                {"case":"%s","type":"entry-retracted","entry":"k9","original":"e51","reason":{"about":"client-01","text":"Vergist."}}""".formatted(first);

        assertThat(take(whole(first) + "\n" + retraction).refusals()).isEmpty();
    }

    private ImportReport take(String file) throws IOException {
        return take(People.ADMIN, file);
    }

    private ImportReport take(Actor actor, String file) throws IOException {
        return take(actor, file.getBytes(StandardCharsets.UTF_8), false);
    }

    private ImportReport take(Actor actor, byte[] file, boolean dryRun) throws IOException {
        return node.part(ImportIntake.class)
                .take(new ByteArrayInputStream(file), new ImportRequest("cases.jsonl", actor, Locale.ENGLISH, dryRun));
    }

    private List<Recorded> recorded(String caseId) {
        return node.part(EventLog.class).read(new CaseId(caseId));
    }

    private static String whole(String caseId) {
        return EveryCommand.file().strip().replace("\"case\": \"case-1\"", "\"case\": \"" + caseId + "\"");
    }

    private static String lines(String caseId, int from, int to) {
        return lines(caseId, EveryCommand.bodies().subList(from, to));
    }

    private static String lines(String caseId, List<String> bodies) {
        return bodies.stream()
                .map(body -> "{\"case\":\"" + caseId + "\"," + body.substring(1))
                .collect(Collectors.joining("\n"));
    }

    private static String asLine(String caseId, CaseEvent event, EventSerializer serializer) {
        String json = serializer.serialize(event, String.class).getData();
        return "{\"case\":\"" + caseId + "\"," + json.substring(1);
    }
}
