package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import traject.command.casefile.CaseFileCommand.OpenCase;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.recording.BulkOutcome;
import traject.command.recording.BulkRecorder;
import traject.command.security.Way;
import traject.command.simulation.Simulation;
import traject.query.research.Topic;
import traject.shared.event.PersonId;
import traject.shared.eventstore.TestDatabase;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/** The link of a stamp leads to the same digits for good, whatever was recorded since and whoever opens it. */
class StampIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalDate UNTIL = LocalDate.parse("2026-06-30");
    private static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");
    private static final Simulation BEFORE = new Simulation(7, UNTIL.minusYears(6), UNTIL, ZONE);
    private static final Simulation SINCE = new Simulation(8, UNTIL.minusYears(6), UNTIL, ZONE);
    private static final int OLD_CASES = 400;
    private static final int NEW_CASES = 250;

    private static final String GROUPS = "&wayIn=VOLUNTARY&b.wayIn=REFERRED_FROM_OUTSIDE";

    private static final Pattern LINK = Pattern.compile("/research\\?[^\"]*?&amp;figure=[^\"]*");
    private static final Pattern SAID = Pattern.compile("<p class=\"said[^\"]*\" role=\"status\">([^<]*)</p>");

    private static TestDatabase database;
    private static WholeApplication traject;
    private static List<Kept> kept;
    private static String nobodyLooked;
    private static long entriesBefore;
    private static LaterEntries later;

    /** A figure with its files as a researcher took them home. */
    private record Kept(Topic topic, String link, String csv, String svg) {

        static Kept of(SignedIn reader, Topic topic, String link) {
            return new Kept(topic, link, file(reader, address(link, "csv")), file(reader, address(link, "svg")));
        }

        private static String address(String link, String format) {
            return "/research/figures/" + parameter(link, "figure") + "." + format + "?" + question(link) + "&in=nl";
        }

        String csvAddress() {
            return address(link, "csv");
        }

        String svgAddress() {
            return address(link, "svg");
        }

        String figure() {
            return asked("figure");
        }

        /** All that the link says but what it proves. */
        String question() {
            return question(link);
        }

        private static String question(String link) {
            return link.substring(link.indexOf('?') + 1, link.indexOf("&figure="));
        }

        String asked(String name) {
            return parameter(link, name);
        }

        String with(String name, String value) {
            return link.replace("&" + name + "=" + asked(name), "&" + name + "=" + value);
        }

        @Override
        public String toString() {
            return topic + " " + figure();
        }
    }

    @BeforeAll
    static void takeFiguresHomeAndRecordOn() throws Exception {
        database = TestDatabase.fresh();
        traject = application();
        nobodyLooked = SignedIn.as("auditor", traject, "nl").text("/research/looks");
        record(Sample.all().stream().map(StampIT::bulk).toList(), Way.IMPORT);
        List<BulkCase> old = cases(BEFORE, OLD_CASES);
        record(old, Way.DESK);
        entriesBefore = entries();

        SignedIn mina = SignedIn.as("mina", traject, "nl");
        kept = Stream.of(Topic.values())
                .flatMap(topic -> keep(mina, topic).stream())
                .toList();

        traject.clock().set(LATER);
        later = new LaterEntries(traject.part(BulkRecorder.class), LATER);
        later.about(old);
        restart();
        record(cases(SINCE, NEW_CASES), Way.DESK);
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    private static void restart() {
        traject.close();
        traject = application();
        traject.clock().set(LATER);
    }

    private static WholeApplication application() {
        String hash = new BCryptPasswordEncoder(4).encode("secret");
        Map<String, String> people = new TreeMap<>(
                Map.of("mina", "RESEARCHER", "bo", "RESEARCHER", "own-lead", "TEAM_LEAD", "client-03", "CLIENT"));
        List<String> names = List.copyOf(people.keySet());
        List<String> settings = new ArrayList<>();
        people.forEach((name, role) -> {
            String account = "--traject.accounts[" + (5 + names.indexOf(name)) + "].";
            settings.addAll(List.of(
                    account + "name=" + name,
                    account + "password-hash=" + hash,
                    account + "role=" + role,
                    account + "person=" + name));
            if (role.equals("TEAM_LEAD")) {
                settings.add(account + "team=" + largestTeam());
            }
        });
        return WholeApplication.on(database, settings.toArray(String[]::new));
    }

    /** With the most of the simulated cases, so that there is something to draw. */
    private static String largestTeam() {
        return cases(BEFORE, OLD_CASES).stream()
                .map(one ->
                        ((OpenCase) one.commands().getFirst().command()).team().value())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<BulkCase> cases(Simulation simulation, int number) {
        return LongStream.rangeClosed(1, number).mapToObj(simulation::caseOf).toList();
    }

    private static BulkCase bulk(Sample sample) {
        Actor admin = new Actor(new PersonId("admin-1"), ActorRole.ADMIN, null);
        List<BulkCommand> commands = sample.commands().stream()
                .map(command -> new BulkCommand(command, admin, Sample.NOW))
                .toList();
        return new BulkCase(sample.cases().iterator().next(), commands);
    }

    private static void record(List<BulkCase> cases, Way way) {
        assertThat(traject.part(BulkRecorder.class).record(cases, way)).allMatch(BulkOutcome.Taken.class::isInstance);
    }

    private static long entries() {
        return count("SELECT count(*) FROM event_log.event");
    }

    private static long count(String query, Object... parameters) {
        return JdbcClient.create(database.owner())
                .sql(query)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Every figure of a topic, with its files. */
    private static List<Kept> keep(SignedIn reader, Topic topic) {
        String page = answer(reader, "/research?show=" + topic + GROUPS);
        List<Kept> figures = LINK.matcher(page)
                .results()
                .map(found -> found.group().replace("&amp;", "&"))
                .distinct()
                .map(link -> Kept.of(reader, topic, link))
                .toList();
        assertThat(figures).as("figures of " + topic).isNotEmpty();
        return figures;
    }

    private static String parameter(String link, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(link);
        assertThat(found.find()).as(link).isTrue();
        return found.group(1);
    }

    /** The page once its figures are there. */
    private static String answer(SignedIn reader, String path) {
        HttpResponse<byte[]> first = reader.get(path);
        String[] page = {text(first)};
        String address = first.uri().getPath() + "?" + first.uri().getRawQuery();
        await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).until(() -> {
            if (page[0].contains("class=\"going\"")) {
                page[0] = reader.text(address);
            }
            return !page[0].contains("class=\"going\"");
        });
        return page[0];
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Its bytes, each as a character. */
    private static String file(SignedIn reader, String path) {
        HttpResponse<byte[]> answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    /** What the page says of a figure that was made again. */
    private static String said(String account, String link) {
        Matcher said = SAID.matcher(answer(SignedIn.as(account, traject, "nl"), link));
        assertThat(said.find()).as(link).isTrue();
        return said.group(1);
    }

    @Test
    void ten_thousand_entries_were_recorded_since_late_ones_corrections_and_retractions_among_them() {
        assertThat(entries() - entriesBefore).isGreaterThanOrEqualTo(10_000);
        assertThat(later.late()).isGreaterThan(1_000);
        assertThat(later.corrected()).isGreaterThan(1_000);
        assertThat(later.retracted()).isGreaterThan(1_000);
    }

    @Test
    void the_sum_in_a_link_is_that_of_the_numbers_taken_home() throws Exception {
        for (Kept figure : kept) {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(figure.csv().getBytes(StandardCharsets.ISO_8859_1));
            assertThat(figure.asked("sum"))
                    .as(figure.toString())
                    .isEqualTo(HexFormat.of().formatHex(sum));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_link_leads_to_the_same_digits(Topic topic) {
        for (Kept figure : of(topic)) {
            assertThat(said("mina", figure.link()))
                    .as(figure.toString())
                    .endsWith("is opnieuw berekend uit het logboek: dezelfde cijfers.");
        }
    }

    /** Who asked nothing before has nothing kept: all of it is read from the log. */
    @ParameterizedTest
    @EnumSource
    void another_researcher_who_reads_english_takes_the_same_files_home_to_the_byte(Topic topic) {
        SignedIn bo = SignedIn.as("bo", traject, "en");
        for (Kept figure : of(topic)) {
            assertThat(file(bo, figure.csvAddress())).as(figure + ".csv").isEqualTo(figure.csv());
            assertThat(file(bo, figure.svgAddress())).as(figure + ".svg").isEqualTo(figure.svg());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_log_as_it_stands_now_gives_other_numbers(Topic topic) {
        SignedIn bo = SignedIn.as("bo", traject, "nl");
        for (Kept figure : of(topic)) {
            String now = figure.csvAddress().replaceAll("&(tx|last|at)=[^&]*", "");
            assertThat(file(bo, now)).as(figure.toString()).isNotEqualTo(figure.csv());
        }
    }

    @Test
    void who_reads_english_is_told_of_the_figure_as_it_was_made_in_dutch() {
        Matcher said = SAID.matcher(
                answer(SignedIn.as("bo", traject, "en"), chronogram().link()));

        assertThat(said.find()).isTrue();
        assertThat(said.group(1)).endsWith("was computed again from the log: the same digits.");
    }

    /** By what a figure is divided and by which version it was made are two things in an address. */
    @Test
    void a_figure_that_is_divided_has_that_in_its_link() {
        SignedIn mina = SignedIn.as("mina", traject, "nl");
        String divided = link(answer(mina, "/research?show=SURVIVAL&per=SERVICE_TYPE"));
        String whole = link(answer(mina, "/research?show=SURVIVAL"));

        assertThat(parameter(divided, "per")).isEqualTo("SERVICE_TYPE");
        assertThat(parameter(divided, "sum")).isNotEqualTo(parameter(whole, "sum"));
        assertThat(said("mina", divided)).endsWith(": dezelfde cijfers.");
    }

    private static String link(String page) {
        Matcher found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group().replace("&amp;", "&");
    }

    @Test
    void a_figure_of_another_version_says_so() {
        Kept figure = chronogram();
        assertThat(said("mina", figure.with("by", "0.0.1")))
                .contains("dezelfde cijfers", "Ze was gemaakt met versie 0.0.1; dit is versie " + figure.asked("by"));
    }

    @Test
    void one_other_digit_in_the_sum_and_the_page_says_that_the_numbers_differ() {
        Kept figure = chronogram();
        String sum = figure.asked("sum");
        String other = (sum.charAt(0) == '0' ? "1" : "0") + sum.substring(1);

        assertThat(said("mina", figure.with("sum", other))).contains("maar de cijfers verschillen");
        assertThat(said("mina", figure.with("sum", other).replace("&by=", "&by=0.0.1-")))
                .contains("maar de cijfers verschillen", "versie 0.0.1-");
    }

    @Test
    void an_auditor_gets_the_same_and_a_team_lead_the_figures_of_the_own_team() {
        assertThat(said("auditor", chronogram().link())).endsWith(": dezelfde cijfers.");
        assertThat(said("own-lead", chronogram().link()))
                .contains("maar de cijfers verschillen. De vraag, of wie ze stelt, is niet dezelfde.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lotte", "client-03", "admin"})
    void who_may_not_count_cases_gets_neither_page_nor_file(String account) {
        SignedIn reader = SignedIn.as(account, traject, "nl");

        assertThat(reader.get(chronogram().link()).statusCode()).isEqualTo(403);
        assertThat(reader.get(chronogram().csvAddress()).statusCode()).isEqualTo(403);
        assertThat(count("SELECT count(*) FROM query.research_look WHERE who = ?", account))
                .isZero();
    }

    @Test
    void every_look_and_every_file_is_noted_with_who_and_the_question() {
        String noted =
                "SELECT count(*) FROM query.research_look WHERE who = ? AND what = ? AND question = ? AND detail = ?";
        Kept figure = chronogram();
        long looks = count(noted, "auditor", "FIGURES", figure.question(), figure.figure());
        long files = count(noted, "auditor", "DOWNLOAD", figure.question(), figure.figure());
        SignedIn auditor = SignedIn.as("auditor", traject, "nl");

        answer(auditor, figure.link());
        file(auditor, figure.csvAddress());
        file(auditor, figure.svgAddress());

        assertThat(count(noted, "auditor", "FIGURES", figure.question(), figure.figure()))
                .isEqualTo(looks + 1);
        assertThat(count(noted, "auditor", "DOWNLOAD", figure.question(), figure.figure()))
                .isEqualTo(files + 2);
    }

    @Test
    void auditors_alone_read_who_looked_and_are_led_there() {
        SignedIn auditor = SignedIn.as("auditor", traject, "nl");
        String first = auditor.text("/research/looks");
        int pages = (int) ((count("SELECT count(*) FROM query.research_look") + 49) / 50);

        assertThat(nobodyLooked)
                .contains("Nog niemand keek naar cijfers over veel dossiers.")
                .doesNotContain("<table>");
        assertThat(rows(first)).isEqualTo(50);
        assertThat(pages).isGreaterThan(2);
        assertThat(first).contains("page=1").doesNotContain(">Latere<");
        assertThat(auditor.text("/research/looks?page=" + (pages - 1)))
                .contains("Mina, onderzoeker", "bekeek figuren", "page=" + (pages - 2))
                .contains("href=\"/research?" + kept.getFirst().question().replace("&", "&amp;") + "\"")
                .doesNotContain(">Eerdere<");
        assertThat(auditor.text("/research/looks?page=999999")).contains("Verder terug staat er niets.");
        assertThat(answer(auditor, "/research")).contains("href=\"/research/looks\"");
        for (String account : List.of("mina", "own-lead", "Lotte", "client-03", "admin")) {
            assertThat(SignedIn.as(account, traject, "nl")
                            .get("/research/looks")
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(answer(SignedIn.as("mina", traject, "nl"), "/research")).doesNotContain("/research/looks");
    }

    private static int rows(String page) {
        return page.split("<th scope=\"row\"", -1).length - 1;
    }

    @Test
    void over_the_api_auditors_alone_read_who_looked_part_by_part() {
        JsonNode two = looks(0, 2);
        JsonNode next = looks(1, 1);

        assertThat(two).hasSize(2);
        assertThat(next).hasSize(1);
        assertThat(next.path(0)).isEqualTo(two.path(1));
        assertThat(two.path(0).propertyNames()).contains("who", "role", "at", "what", "question");
        assertThat(traject.get("auditor", "/api/research/looks?size=0").status())
                .isEqualTo(400);
        assertThat(traject.get("lead", "/api/research/looks").status()).isEqualTo(403);
        assertThat(traject.get("mina", "/api/research/looks").status()).isEqualTo(403);
    }

    private static JsonNode looks(int page, int size) {
        return traject.get("auditor", "/api/research/looks?page=" + page + "&size=" + size)
                .body()
                .path("looks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE query.research_look SET who = 'bo'",
                "DELETE FROM query.research_look",
                "TRUNCATE query.research_look"
            })
    void the_database_refuses_to_change_what_was_noted(String change) {
        assertThatThrownBy(() -> JdbcClient.create(database.owner()).sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        JdbcClient.create(database.application()).sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private static Kept chronogram() {
        return of(Topic.DISTRIBUTION).getFirst();
    }

    private static List<Kept> of(Topic topic) {
        return kept.stream().filter(each -> each.topic() == topic).toList();
    }
}
