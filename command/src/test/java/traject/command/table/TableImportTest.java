package traject.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.command.lines.LineSource;
import traject.command.lines.SpoolFolder;
import traject.command.reason.NotRecorded;
import traject.command.story.CommandNode;
import traject.command.story.People;
import traject.shared.course.Recorded;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.Cases;
import traject.shared.desk.ImportReport.RefusedLine;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.eventstore.EventLog;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.View;

/** A caseload as the services of a Flemish town keep it in Excel, brought in through one mapping. */
class TableImportTest {

    static final String MAPPING = """
            case: {from: "{Dossier}", as: id}
            skip: {Soort: [notitie, totaal]}
            entries:
              - type: open-case
                when: {Soort: dossier}
                entry: opening
                fields:
                  occurredOn: "{Datum}"
                  client: {from: "client-{Dossier}", as: id}
                  wayIn: {from: "{Aanmelding}", values: {spontaan: VOLUNTARY, gestuurd: REFERRED_FROM_OUTSIDE}}
                  serviceType: OCMW
                  service: ocmw-voorbeeld
                  team: team-noord
                  domains: "{Domeinen}"
                  question: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}
              - type: close-case
                fields:
                  occurredOn: "{Afgesloten op}"
                  outcome: {from: "{Afloop}", values: {"doel bereikt": LASTING_RESULT}, otherwise: STABILITY}
                  rationale: {about: {from: "client-{Dossier}", as: id}, text: "{Afloop}"}
                  aftercareAgreed: {from: "{Nazorg}", otherwise: "nee"}
              - type: start-relationship
                when: {Soort: begeleiding}
                fields: {occurredOn: "{Datum}", relationship: r1, helper: "{Wie}", leading: true}
              - type: shift-role
                when: {Soort: [rol, rolwissel]}
                fields: {occurredOn: "{Datum}", relationship: r1, role: "{Rol}", seenBy: {from: "{Wie}", otherwise: HELPER}}
              - type: make-agreement
                when: {Soort: afspraak}
                entry: "afspraak-{Nr}"
                fields:
                  occurredOn: "{Datum}"
                  kind: OTHER
                  what: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}
                  doneBy: CLIENT
                  carriedBy: BOTH
                  form: ORAL
              - type: keep-agreement
                when: {Soort: afspraak, Gehouden: ja}
                entry: "gehouden-{Nr}"
                fields: {occurredOn: "{Datum}", agreement: "afspraak-{Nr}", seenBy: HELPER}
            """;

    private static final String HEADINGS =
            "Dossier;Soort;Datum;Aanmelding;Domeinen;Wie;Rol;Nr;Gehouden;Afgesloten op;Afloop;Nazorg;Tekst\n";

    private final CommandNode node = CommandNode.shared();
    private final String one = UUID.randomUUID().toString().substring(0, 8);
    private final String other = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path folder;

    @Test
    void rowsInAnyOrderBecomeTheCoursesOfTheirCases() throws IOException {
        ImportReport report = take(HEADINGS
                + one + ";Rolwissel;12/01/2026;;;;redder;;;;;;\n"
                + other + ";dossier;6/1/2026;gestuurd;;;;;;;;;\n"
                + one + ";Begeleiding;05/01/2026;;;nour;;;;;;;\n"
                + one
                + ";Dossier;05/01/2026;Spontaan;Wonen,inkomen en schulden;;;;;30/06/2026;doel bereikt;Ja;\"Ik wil een plek;\nvan mezelf.\"\n"
                + ";;;;;;;;;;;;\n"
                + one + ";Rolwissel;2/03/2026;;;de cliënt;BEGELEIDER;;;;;;\n"
                + one + ";notitie;2/03/2026;;;;;;;;;;niet voor hier\n");

        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).isEqualTo(new Cases(2, 0, 0));
        assertThat(events(other)).hasSize(1);
        List<CaseEvent> course = events(one);
        assertThat(course.get(0)).isInstanceOfSatisfying(CaseOpened.class, opened -> {
            assertThat(opened.entry()).hasToString("opening");
            assertThat(opened.occurredOn()).isEqualTo("2026-01-05");
            assertThat(opened.domains()).containsExactly(LifeDomain.HOUSING, LifeDomain.INCOME_AND_DEBT);
            assertThat(opened.question()).isNotNull();
        });
        assertThat(course.get(1)).isInstanceOf(RelationshipStarted.class);
        assertThat(course.subList(2, 4))
                .extracting(
                        event -> ((RoleShifted) event).role(),
                        event -> ((RoleShifted) event).seenBy(),
                        event -> ((RoleShifted) event).occurredOn())
                .containsExactly(
                        tuple(HelperRole.RESCUER, View.HELPER, LocalDate.of(2026, 1, 12)),
                        tuple(HelperRole.COUNSELLOR, View.CLIENT, LocalDate.of(2026, 3, 2)));
        assertThat(course.get(4))
                .isInstanceOfSatisfying(
                        CaseClosed.class,
                        closed -> assertThat(closed.aftercareAgreed()).isTrue());
    }

    @Test
    void everyCommonEntryComesInThroughATable() throws IOException {
        String mapping = """
                case: {from: "{Dossier}", as: id}
                entries:
                  - type: open-case
                    when: {Soort: dossier}
                    fields: {occurredOn: "{Datum}", client: {from: "client-{Dossier}", as: id}, wayIn: "{Waarde}",
                             serviceType: CAW, service: caw-voorbeeld, team: team-noord}
                  - type: start-relationship
                    when: {Soort: begeleiding}
                    fields: {occurredOn: "{Datum}", relationship: r1, helper: "{Wie}", leading: true}
                  - type: shift-role
                    when: {Soort: rol}
                    fields: {occurredOn: "{Datum}", relationship: r1, role: "{Waarde}", seenBy: "{Wie}"}
                  - type: express-perception
                    when: {Soort: beleving}
                    fields: {occurredOn: "{Datum}", relationship: r1, party: "{Wie}", perception: "{Waarde}"}
                  - type: assess-relationship
                    when: {Soort: uitkomst}
                    fields: {occurredOn: "{Datum}", relationship: r1, outcome: "{Waarde}", seenBy: HELPER}
                  - type: enter-phase
                    when: {Soort: fase}
                    fields: {occurredOn: "{Datum}", phase: "{Waarde}"}
                  - type: make-agreement
                    when: {Soort: afspraak}
                    entry: "a-{Nr}"
                    fields: {occurredOn: "{Datum}", kind: OTHER, doneBy: "{Wie}", carriedBy: BOTH, form: ORAL,
                             what: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                  - type: revise-agreement
                    when: {Soort: herzien}
                    fields: {occurredOn: "{Datum}", agreement: "a-{Nr}", doneBy: "{Wie}", carriedBy: BOTH, form: WRITTEN,
                             what: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                  - type: keep-agreement
                    when: {Soort: gehouden}
                    fields: {occurredOn: "{Datum}", agreement: "a-{Nr}", seenBy: BOTH}
                  - type: break-agreement
                    when: {Soort: niet gehouden}
                    fields: {occurredOn: "{Datum}", agreement: "a-{Nr}", by: "{Wie}", seenBy: HELPER,
                             why: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                  - type: end-agreement
                    when: {Soort: beëindigd}
                    fields: {occurredOn: "{Datum}", agreement: "a-{Nr}"}
                  - type: record-relapse
                    when: {Soort: terugval}
                    entry: "t-{Nr}"
                    fields: {occurredOn: "{Datum}", domain: "{Waarde}", severity: LIGHT, seenBy: HELPER}
                  - type: record-recovery
                    when: {Soort: herstel}
                    fields: {occurredOn: "{Datum}", relapse: "t-{Nr}", seenBy: CLIENT}
                  - type: take-decision
                    when: {Soort: beslissing}
                    fields: {occurredOn: "{Datum}", matter: URGENT_AID, deciders: "{Wie}", clientTookPart: "{Waarde}",
                             path: [{step: TEAM, on: "{Datum}"}],
                             what: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"},
                             rationale: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                  - type: reach-milestone
                    when: {Soort: mijlpaal}
                    fields: {occurredOn: "{Datum}", kind: "{Waarde}", seenBy: CLIENT}
                  - type: give-feedback
                    when: {Soort: stem van de cliënt}
                    fields: {occurredOn: "{Datum}", answered: false,
                             words: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                  - type: announce-handover
                    when: {Soort: overdracht}
                    entry: "o-{Nr}"
                    fields: {occurredOn: "{Datum}", to: "{Wie}", askedByClient: false, involvement: "{Waarde}"}
                  - type: accept-handover
                    when: {Soort: aanvaard}
                    fields: {occurredOn: "{Datum}", handover: "o-{Nr}", by: "{Wie}"}
                  - type: complete-handover
                    when: {Soort: overgedragen}
                    fields: {occurredOn: "{Datum}", handover: "o-{Nr}", newRelationship: r2, manner: "{Waarde}"}
                  - type: close-case
                    when: {Soort: afgesloten}
                    fields: {occurredOn: "{Datum}", outcome: "{Waarde}", aftercareAgreed: false,
                             rationale: {about: {from: "client-{Dossier}", as: id}, text: "{Tekst}"}}
                """;
        String table = """
                Dossier;Soort;Datum;Nr;Waarde;Wie;Tekst
                %1$s;dossier;05/01/2026;;VOLUNTARY;;
                %1$s;begeleiding;05/01/2026;;;nour;
                %1$s;rol;06/01/2026;;redder;HELPER;
                %1$s;beleving;07/01/2026;;POSITIVE;CLIENT;
                %1$s;fase;08/01/2026;;EXPLORATION;;
                %1$s;afspraak;09/01/2026;1;;CLIENT;De brieven meebrengen
                %1$s;herzien;10/01/2026;1;;CLIENT;De brieven op maandag meebrengen
                %1$s;gehouden;11/01/2026;1;;;
                %1$s;afspraak;12/01/2026;2;;HELPER;De huisbaas bellen
                %1$s;niet gehouden;13/01/2026;2;;HELPER;Geen tijd
                %1$s;afspraak;13/01/2026;3;;BOTH;Elke week bellen
                %1$s;beëindigd;14/01/2026;3;;;
                %1$s;terugval;15/01/2026;1;HEALTH;;
                %1$s;herstel;16/01/2026;1;;;
                %1$s;beslissing;17/01/2026;;ja;nour;De huur voorschieten
                %1$s;mijlpaal;18/01/2026;;SKILL;;
                %1$s;stem van de cliënt;19/01/2026;;;;Ik wacht lang aan het loket
                %1$s;uitkomst;20/01/2026;;STABILITY;;
                %1$s;overdracht;21/01/2026;1;INFORMED;sam;
                %1$s;aanvaard;22/01/2026;1;;sam;
                %1$s;overgedragen;23/01/2026;1;WARM;;
                %1$s;afgesloten;24/01/2026;;STABILITY;;Het gaat goed zo
                """.formatted(one);

        ImportReport report = take(table.getBytes(StandardCharsets.UTF_8), mapping);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.entries().recorded()).isEqualTo(22);
        assertThat(events(one).getLast()).isInstanceOf(CaseClosed.class);
    }

    @Test
    void theSameTableAgainChangesNothingAlsoWhenItsRowsMoved() throws IOException {
        String opening = one + ";dossier;05/01/2026;spontaan;;;;;;;;;\n";
        String start = one + ";begeleiding;05/01/2026;;;nour;;;;;;;\n";
        String agreement = one + ";afspraak;06/01/2026;;;;;7;ja;;;;Ze belt zelf.\n";
        assertThat(take(HEADINGS + opening + start + agreement).entries().recorded())
                .isEqualTo(4);

        ImportReport again = take(HEADINGS + agreement + "\n" + opening + start);

        assertThat(again.cases()).isEqualTo(new Cases(0, 1, 0));
        assertThat(events(one))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(CaseOpened.class, RelationshipStarted.class, AgreementMade.class, AgreementKept.class);
    }

    @Test
    void aRowThatIsWrongIsToldWithItsRowAndColumnAndKeepsItsCaseOut() throws IOException {
        String opening = ";dossier;05/01/2026;spontaan;;;;;;;;;\n";
        ImportReport report = take(HEADINGS
                + one + opening
                + one + ";rol;31/04/2026;;;;redder;;;;;;\n"
                + one + ";rol;05/04/2026;;;;rolschaats;;;;;;\n"
                + one + ";praatje;05/04/2026;;;;;;;;;;\n"
                + one + ";rol;;;;;redder;;;;;;\n"
                + other + opening
                + other + ";rol;05/02/2026;;;;redder;;;;;;\n");

        assertThat(report.cases()).isEqualTo(new Cases(0, 0, 2));
        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::column, RefusedLine::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "Datum", "day-unreadable"),
                        tuple(4L, "Rol", "unknown-word"),
                        tuple(5L, null, "row-not-understood"),
                        tuple(6L, "Datum", "missing-field"),
                        tuple(8L, null, "relationship-not-running"));
        assertThat(events(one)).isEmpty();
    }

    @Test
    void aRowThatTellsNoCaseKeepsTheWholeTableOut() throws IOException {
        ImportReport report =
                take(HEADINGS + one + ";dossier;05/01/2026;spontaan;;;;;;;;;\n" + ";rol;05/02/2026;;;;redder;;;;;;\n");

        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::column, RefusedLine::code)
                .containsExactly(tuple(3L, "Dossier", "case-missing"));
        assertThat(events(one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-8", "UTF-16LE"})
    void whateverExcelWritesIsRead(Charset charset) throws IOException {
        String table = HEADINGS + one + ";dossier;05/01/2026;spontaan;;;;;;;;;Café, één plek\n";
        byte[] mark = charset.equals(StandardCharsets.UTF_16LE) ? new byte[] {(byte) 0xFF, (byte) 0xFE} : new byte[0];
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(mark);
        file.write(table.getBytes(charset));

        assertThat(take(file.toByteArray(), MAPPING).refusals()).isEmpty();

        assertThat(events(one).getFirst())
                .isInstanceOfSatisfying(
                        CaseOpened.class,
                        opened -> assertThat(
                                        opened.question() == null
                                                ? ""
                                                : opened.question().text())
                                .isEqualTo("Café, één plek"));
    }

    @Test
    void aWorkbookIsReadWithItsDatesNumbersAndFormulas() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Registraties");
            String[] headings = HEADINGS.strip().split(";", -1);
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, one);
            sheet.value(1, 1, "dossier");
            sheet.value(1, 2, LocalDate.of(2026, 1, 5));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, "spontaan");
            sheet.value(3, 0, one);
            sheet.value(3, 1, "begeleiding");
            sheet.value(3, 2, "06-01-2026");
            sheet.value(3, 5, "nour");
            sheet.value(4, 0, one);
            sheet.value(4, 1, "afspraak");
            sheet.value(4, 2, LocalDate.of(2026, 1, 7));
            sheet.value(4, 7, 12);
            sheet.value(4, 12, "Ze belt zelf.");
            sheet.value(5, 0, one);
            sheet.value(5, 1, "rol");
            sheet.formula(5, 2, "C5+1");
        }

        ImportReport report = take(file.toByteArray(), "sheet: Registraties\n" + MAPPING);

        assertThat(report.refusals())
                .extracting(RefusedLine::line, RefusedLine::column, RefusedLine::code)
                .containsExactly(tuple(6L, "Datum", "cell-broken"));
        assertThat(report.lines()).isEqualTo(4);
    }

    @Test
    void aWorkbookWithoutMistakesComesIn() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            String[] headings = HEADINGS.strip().split(";", -1);
            for (int i = 0; i < headings.length; i++) {
                sheet.value(2, i, headings[i]);
            }
            sheet.value(3, 0, one);
            sheet.value(3, 1, "dossier");
            sheet.value(3, 2, LocalDate.of(2026, 1, 5));
            sheet.value(3, 3, "spontaan");
            sheet.value(3, 9, LocalDate.of(2026, 2, 5));
            sheet.value(3, 10, "afgehaakt");
        }

        assertThat(take(file.toByteArray(), "header: 3\n" + MAPPING).refusals()).isEmpty();

        assertThat(events(one)).hasSize(2);
        assertThat(((CaseClosed) events(one).getLast()).occurredOn()).isEqualTo("2026-02-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    type: open-case          | type: open-dossier       | unknown-command        | mapping:4: entries[0].type
                    wayIn: {from             | wayInn: {from            | unknown-field          | mapping:10: entries[0].fields.wayInn
                    gestuurd: REFERRED_FROM_OUTSIDE | gestuurd: SENT     | unknown-word           | mapping:10: entries[0].fields.wayIn.values.gestuurd
                    serviceType: OCMW        | serviceType: Gasthuis    | unknown-word           | mapping:11: entries[0].fields.serviceType
                    wayIn:                   | #                        | missing-field          | mapping:7: entries[0].fields.wayIn
                    "{Aanmelding}"           | "{Aanmeldwijze}"         | column-unknown         | mapping:10: entries[0].fields.wayIn.from
                    as: id                   | as: slug                 | unknown-word           | mapping:1: case.as
                    case:                    | zaak:                    | unknown-field          | mapping:1: zaak
                    entries:                 | entries: {               | mapping-malformed      |
                    """)
    void aMistakeInTheMappingIsToldWithItsPlace(String right, String wrong, String code, @Nullable String place) {
        String mapping = MAPPING.replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> take(
                        (HEADINGS + one + ";dossier;5/1/2026;spontaan;;;;;;;;;\n").getBytes(StandardCharsets.UTF_8),
                        mapping))
                .isInstanceOfSatisfying(NotRecorded.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    if (place != null) {
                        assertThat(refused.field()).isEqualTo(place);
                    }
                });
        assertThat(events(one)).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreRefusedInASentence() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] halfAZip = {'P', 'K', 3, 4, 1, 2, 3};
        byte[] nothing = {};

        assertThat(refusal(old, MAPPING)).isEqualTo("workbook-old-or-locked");
        assertThat(refusal(halfAZip, MAPPING)).isEqualTo("table-unreadable");
        assertThat(refusal(halfAZip, null)).isEqualTo("mapping-missing");
        assertThat(refusal(nothing, MAPPING)).isEqualTo("headings-missing");
        assertThat(refusal(bomb(), MAPPING)).isEqualTo("table-too-large");
    }

    /** 200 MB of nothing, packed to some 200 kB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        return file.toByteArray();
    }

    private String refusal(byte[] table, @Nullable String mapping) throws IOException {
        try {
            take(table, mapping);
            return "none";
        } catch (NotRecorded refused) {
            return refused.code();
        }
    }

    private ImportReport take(String table) throws IOException {
        return take(table.getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    private ImportReport take(byte[] table, @Nullable String mapping) throws IOException {
        Path file = Files.write(folder.resolve("table"), table);
        try (FileChannel channel = FileChannel.open(file);
                LineSource source = Tables.open(file, channel, mapping, node.part(SpoolFolder.class))) {
            ImportRequest request = new ImportRequest("table", People.ADMIN, Locale.ENGLISH, false);
            return node.part(ImportIntake.class).begin(source, request).run();
        }
    }

    private List<CaseEvent> events(String caseId) {
        return node.part(EventLog.class).read(new CaseId(caseId)).stream()
                .map(Recorded::event)
                .toList();
    }
}
