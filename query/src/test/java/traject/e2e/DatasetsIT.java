package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.eventstore.TestDatabase;

/** Files from elsewhere as researchers bring them, over HTTP and in a browser. */
class DatasetsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path REFERENCE = Path.of("src/test/resources/traject/process/events");

    private static final String STATES = """
            id,t1,t2,t3,t4
            a,WORK,WORK,SCHOOL,SCHOOL
            b,SCHOOL,SCHOOL,WORK,WORK
            c,WORK,*,WORK,
            d,HOME,HOME,WORK,SCHOOL
            """;

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static WholeApplication traject;
    private static ServedApi api;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        traject = application();
        traject.post("lead", "/api/cases/k1/commands", """
                {"type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-1",
                 "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw", "team": "team"}""");
        api = new ServedApi(
                JSON.readTree(send("mina", "GET", "/api/openapi.json").body()));
    }

    private static WholeApplication application() {
        String hash = new BCryptPasswordEncoder(4).encode("traject");
        return WholeApplication.on(
                database,
                "--traject.datasets.largest-file=1MB",
                "--traject.datasets.room=2MB",
                "--traject.accounts[5].name=mina",
                "--traject.accounts[5].password-hash=" + hash,
                "--traject.accounts[5].role=RESEARCHER",
                "--traject.accounts[5].person=mina",
                "--traject.accounts[6].name=bo",
                "--traject.accounts[6].password-hash=" + hash,
                "--traject.accounts[6].role=RESEARCHER",
                "--traject.accounts[6].person=bo",
                "--traject.accounts[7].name=nour",
                "--traject.accounts[7].password-hash=" + hash,
                "--traject.accounts[7].role=HELPER",
                "--traject.accounts[7].person=nour");
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @AfterEach
    void deleteAll() throws Exception {
        for (String owner : List.of("mina", "bo")) {
            for (JsonNode dataset : all(owner).path("datasets")) {
                send(owner, "DELETE", "/api/datasets/" + dataset.path("id").asString());
            }
        }
        assertThat(stored()).isZero();
    }

    @Test
    void whoBringsAFileSeesWhatItHoldsAndNobodyElseKnowsOfIt() throws Exception {
        HttpResponse<String> added = add("mina", "STS", "schools", STATES.getBytes(StandardCharsets.UTF_8));
        assertThat(added.statusCode()).isEqualTo(201);
        String address = added.headers().firstValue("Location").orElseThrow();
        JsonNode dataset = JSON.readTree(added.body());

        assertThat(dataset.path("holds").path("cases").asInt()).isEqualTo(4);
        assertThat(dataset.path("holds").path("warnings").findValuesAsString("kind"))
                .containsExactly("MISSING_OBSERVATIONS", "UNEQUAL_LENGTHS");
        assertDocumented(
                "readDataset", JSON.readTree(send("mina", "GET", address).body()));
        assertDocumented("listDatasets", all("mina"));
        assertThat(send("bo", "GET", address).statusCode()).isEqualTo(404);
        assertThat(send("bo", "DELETE", address).statusCode()).isEqualTo(404);
        assertThat(all("bo").path("datasets")).isEmpty();
        assertThat(send("nour", "GET", address).statusCode()).isEqualTo(403);
        assertThat(add("nour", "STS", "x", STATES.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("mina", "DELETE", address).statusCode()).isEqualTo(200);
        assertThat(send("mina", "GET", address).statusCode()).isEqualTo(404);
    }

    @Test
    void noCaseChangesWhateverIsBroughtAndDeleted() throws Exception {
        Map<String, Long> before = rows();

        add("mina", "XES", "log", Files.readAllBytes(REFERENCE.resolve("log.xes")));
        add("mina", "OCEL", "objects", Files.readAllBytes(REFERENCE.resolve("log_ocel2.json")));
        String address = address(add("mina", "STS", "states", STATES.getBytes(StandardCharsets.UTF_8)));
        send("mina", "DELETE", address);

        assertThat(rows())
                .isEqualTo(before)
                .containsEntry("event_log.event", 1L)
                .containsEntry("query.caseload", 1L);
        assertThat(stored()).isEqualTo(2);
    }

    /** Rows of every table but that of datasets. */
    private static Map<String, Long> rows() {
        JdbcClient jdbc = JdbcClient.create(database.owner());
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('event_log', 'archive', 'query') AND table_type = 'BASE TABLE'
                            AND table_name NOT IN ('dataset', 'token')""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private static long stored() {
        return JdbcClient.create(database.owner())
                .sql("SELECT count(*) FROM query.dataset")
                .query(Long.class)
                .single();
    }

    @Test
    void aDatasetOutlivesARestart() throws Exception {
        String address = address(add("mina", "XES", "log", Files.readAllBytes(REFERENCE.resolve("log.xes"))));
        String before = send("mina", "GET", address).body();

        traject.close();
        traject = application();

        assertThat(send("mina", "GET", address).body()).isEqualTo(before);
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("mina").open(page(address)).says("Eerste rijen");
            assertThat(browser.all("#map-r0")).hasSize(1);
        }
    }

    @Test
    void anEntityReadsNoFileAndFetchesNothingAndNothingIsStored() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String fetching = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.dtd";
            for (String source : List.of(secret.toUri().toString(), fetching)) {
                for (String type : List.of(
                        "<!DOCTYPE log SYSTEM '" + source + "'>",
                        "<!DOCTYPE log [<!ENTITY x SYSTEM '" + source + "'>]>",
                        "<!DOCTYPE log [<!ENTITY % x SYSTEM '" + source + "'> %x;]>")) {
                    String file = type + "<log><trace><string key='concept:name' value='a'/>&x;</trace></log>";
                    HttpResponse<String> refused = add("mina", "XES", "x", file.getBytes(StandardCharsets.UTF_8));

                    assertRefused(refused, 422, "dataset-document-type", "line 1");
                    assertThat(refused.body()).doesNotContain("the-secret");
                }
            }
            elsewhere.setSoTimeout(200);
            assertThat(catchThrowable(elsewhere::accept)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void ofAFileThatIsCutOffNothingIsStored() throws Exception {
        byte[] whole = Files.readAllBytes(REFERENCE.resolve("log.xes"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertRefused(add("mina", "XES", "half", half), 422, "dataset-broken", null);
        byte[] packed = gzip(whole);
        assertRefused(
                add("mina", "XES", "half", Arrays.copyOf(packed, packed.length / 2)), 422, "dataset-broken", null);
        breakOff(whole.length, half);

        assertThat(add("mina", "XES", "whole", packed).statusCode()).isEqualTo(201);
        assertThat(stored()).isEqualTo(1);
    }

    /** Says that so many bytes come and goes away before. */
    private static void breakOff(int announced, byte[] sent) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), traject.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/datasets?format=XES&name=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: " + basic("mina") + "\r\nContent-Type: application/xml\r\n"
                            + "Content-Length: " + announced + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(sent);
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void aBombIsRefusedAndSoIsWhatFillsTheRoom() throws Exception {
        byte[] bomb = gzip(new byte[200_000_000]);
        assertThat(bomb.length).isLessThan(300_000);
        assertRefused(add("mina", "STS", "bomb", bomb), 413, "dataset-too-large", null);
        byte[] large = IntStream.range(0, 100_000)
                .mapToObj(i -> i + ",A,B")
                .collect(Collectors.joining("\n", "id,t1,t2\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isBetween(900_000, 1_048_576);

        assertThat(add("mina", "STS", "one", large).statusCode()).isEqualTo(201);
        String second = address(add("mina", "STS", "two", large));
        assertRefused(add("mina", "STS", "three", large), 409, "dataset-room-full", null);
        assertThat(add("bo", "STS", "hers", large).statusCode()).isEqualTo(201);
        send("mina", "DELETE", second);
        assertThat(add("mina", "STS", "three", large).statusCode()).isEqualTo(201);
        assertThat(all("mina").path("room").path("used").asInt()).isEqualTo(2 * large.length);
    }

    @Test
    void aFormWithTheFileIsTakenAsTheBodyIsAndWhatIsNotSaidIsAskedFor() throws Exception {
        String form = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n" + STATES
                + "\r\n--B--\r\n";

        HttpResponse<String> added = post(
                "mina",
                "/api/datasets?format=STS&name=form",
                "multipart/form-data; boundary=B",
                form.getBytes(StandardCharsets.UTF_8));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(added.body()).path("size").asInt()).isEqualTo(STATES.length());
        assertRefused(add("mina", "GUESS", "x", new byte[0]), 400, "parameter-malformed", "format");
        assertRefused(add("mina", "STS", "x".repeat(101), new byte[0]), 400, "parameter-malformed", "name");
        assertThat(post("mina", "/api/datasets?format=STS&name=x", "text/plain", new byte[0])
                        .statusCode())
                .isEqualTo(415);
        assertRefused(
                add("mina", "SPELL", "x", STATES.getBytes(StandardCharsets.UTF_8)),
                422,
                "dataset-column-missing",
                "line 1, begin");
    }

    @Test
    void anEmptySpaceSaysWhatToDoFirstAndAFileComesInIsLookedAtAndDeleted() throws Exception {
        Path file = Files.writeString(folder.resolve("schools.csv"), STATES);
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("mina").open("/research/datasets").says("Je hebt hier nog geen bestand");
            assertThat(browser.violations()).isEmpty();
            browser.shoot("datasets-empty");
            browser.find("#file").sendKeys(file.toString());
            browser.select("format", "STS");
            browser.click("form .pri");

            browser.says("schools.csv").says("Weet dit eerst");
            assertThat(browser.all("figure svg")).hasSize(5);
            assertThat(browser.text()).contains("1 van 15 waarnemingen ontbreken");
            assertThat(browser.violations()).isEmpty();
            browser.shoot("dataset-states");
            browser.select("unit", "MONTH");
            browser.click(".filter button");
            browser.says("maand");
            browser.narrow().open(browser.address());
            assertThat(browser.violations()).as("on a phone").isEmpty();
            assertThat(browser.tooWide()).isEmpty();
            browser.open("/research/datasets").says("schools.csv");
            assertThat(browser.tooWide()).isEmpty();
        }
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("mina").open("/research/datasets");
            assertThat(browser.violations()).isEmpty();
            browser.shoot("datasets");
            browser.click("th a");
            browser.click(".act a");
            browser.says("komen niet terug");
            assertThat(browser.violations()).isEmpty();
            browser.shoot("dataset-delete");
            browser.click("form .pri");
            browser.says("Het bestand is verwijderd.").says("Je hebt hier nog geen bestand");
        }
    }

    @Test
    void aLogOfObjectsIsSeenFromWhicheverTypeOneChooses() throws Exception {
        String address =
                address(add("mina", "OCEL", "objects", Files.readAllBytes(REFERENCE.resolve("log_ocel2.json"))));
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("mina").open(page(address)).says("Elk object van dit soort is een dossier");
            browser.select("type", "helper");
            browser.click(".filter button");
            browser.says("objects, helper");

            assertThat(browser.violations()).isEmpty();
            browser.shoot("dataset-objects");
            browser.click(".who a[hreflang=en]");
            browser.says("Each object of this type is a case");
            browser.open(page(address) + "?type=nothing").says("does not have the expected form or value");
        }
    }

    @Test
    void whatIsRefusedComesBackWithItsReasonAndItsLineAlsoWithoutScript() throws Exception {
        Path file = Files.writeString(folder.resolve("cut.csv"), STATES.substring(0, STATES.length() - 12));
        try (Browser browser = Browser.withoutScript(traject.port())) {
            browser.signIn("mina").open("/research/datasets");
            browser.find("#file").sendKeys(file.toString());
            browser.select("format", "STS");
            browser.fill("name", "scholen");
            browser.click("form .pri");

            browser.says("Niet aangenomen.")
                    .says("Misschien breekt het bestand af.")
                    .says("regel 5");
            assertThat(browser.find("[name=name]").getDomProperty("value")).isEqualTo("scholen");
            browser.shoot("dataset-refused");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aPageIsForWhoMayCountAndAFileForItsOwner() throws Exception {
        String address = address(add("mina", "STS", "schools", STATES.getBytes(StandardCharsets.UTF_8)));
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("nour").open("/research/datasets").says("Met deze aanmelding mag dit niet");
            assertThat(browser.all("form[enctype]")).isEmpty();
        }
        try (Browser browser = Browser.on(traject.port())) {
            browser.signIn("bo").open(page(address)).says("Je hebt geen bestand met dit nummer.");
        }
    }

    private static String page(String address) {
        return address.replace("/api/", "/research/");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, @Nullable String field) {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        if (field != null) {
            assertThat(problem.path("field").asString()).isEqualTo(field);
        }
    }

    private static void assertDocumented(String operation, JsonNode answer) {
        JsonNode schema = api.operation(operation)
                .answer(200)
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(api.faults(schema, answer)).isEmpty();
    }

    private static JsonNode all(String account) throws Exception {
        return JSON.readTree(send(account, "GET", "/api/datasets").body());
    }

    private static String address(HttpResponse<String> added) {
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return added.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> add(String account, String format, String name, byte[] file) throws Exception {
        return post(account, "/api/datasets?format=" + format + "&name=" + name, "application/octet-stream", file);
    }

    private static HttpResponse<String> post(String account, String path, String type, byte[] body) throws Exception {
        return HTTP.send(
                request(account, path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String account, String method, String path) throws Exception {
        return HTTP.send(
                request(account, path).method(method, BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + traject.port() + path))
                .header("Accept-Language", "en")
                .header("Authorization", basic(account));
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":traject").getBytes(StandardCharsets.UTF_8));
    }
}
