package traject.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import traject.query.TrajectApplication;

/**
 * The slowest of a hundred looks at a trajectory page while twenty people read, against as many bytes that lie ready,
 * behind the same sign-in and with one SELECT. Once nothing is kept, once one look in ten makes the page anew, as of people
 * who open a case and come back to it, and once none.
 */
public final class Pages implements Topic {

    private static final int READERS = 20;
    private static final int LOOKS = 100;
    private static final int ROUNDS = 7;

    /** Both ways are compiled when the compiler takes less than this of the time; a node that runs for weeks has that behind it. */
    private static final double COMPILED = 0.03;

    private static final int MOST_ROUNDS_BEFORE = 100;

    /** How many cases are read. */
    private static final int CASES = 2_000;

    /** How many of them twenty people come back to; their pages fit in what a node keeps. */
    private static final int AGAIN = 200;

    /** How often somebody who opens a case looks at it. */
    private static final int TIMES = 10;

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

    private static final String PASSWORD = "bench-bench";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    /** What is measured against: as many bytes of a page that is ready. */
    @Configuration(proxyBeanMethods = false)
    static class Ready {

        private volatile byte[] longest = {};

        @Bean
        RouterFunction<ServerResponse> ready(JdbcClient database) {
            return RouterFunctions.route()
                    .GET("/mine/ready/{bytes}", asked -> {
                        database.sql("SELECT 1").query(Integer.class).single();
                        return ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(Arrays.copyOf(longest, Integer.parseInt(asked.pathVariable("bytes"))));
                    })
                    .build();
        }
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.simulated();
        SmallProcess.run(server, database, "rebuild");
        // Else the database does it by itself while pages are measured.
        server.superuserOf(database).execute("VACUUM ANALYZE");
        String store = String.format(
                Locale.ROOT,
                "p99 of %d readers, store of %,d events",
                READERS,
                SimulatedLog.count(server.superuserOf(database)));
        Turns first = apart(server, database, CASES, 1, "traject.kept-pages=0", "traject.kept-events=0");
        table.accept(Row.micros("trajectory page, nothing kept: " + store, Target.atMost(3), first));
        Turns mixed = apart(server, database, AGAIN, TIMES);
        table.accept(Row.micros("trajectory page, nine in ten looked at before: " + store, Target.atMost(3), mixed));
        Turns again = apart(server, database, AGAIN, 1);
        table.accept(Row.micros("trajectory page, all looked at before: " + store, Target.atMost(3), again));
    }

    /**
     * Turns of a node of its own.
     *
     * @param cases that are looked at
     * @param times that a case is looked at when its turn comes; where they are several, each turn is on a day of its own, so
     *     that the first look of it is at a page that is not kept
     */
    private static Turns apart(Server server, String database, int cases, int times, String... settings)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(cases), Integer.toString(times)));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        server.properties(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        double[] numbers = OwnProcess.numbers(Pages.class, "512m", arguments.toArray(String[]::new));
        return new Turns(numbers[0], numbers[1], numbers[2]);
    }

    /**
     * Measures turns and says what they came to.
     *
     * @param arguments how many cases, how many times, and what the node is told
     */
    public static void main(String[] arguments) throws Exception {
        Turns turns = turns(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Arrays.asList(arguments).subList(2, arguments.length));
        System.out.println(turns.ours() + " " + turns.limit() + " " + turns.ratio());
    }

    private static Turns turns(int count, int times, List<String> settings) throws Exception {
        try (ConfigurableApplicationContext node = serve(settings)) {
            List<String> cases = node.getBean(JdbcClient.class)
                    .sql("SELECT case_id FROM query.caseload ORDER BY md5(case_id) LIMIT ?")
                    .param(count)
                    .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                    .list();
            String site = "http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port");
            HttpClient reader = signIn(site);
            int[] bytes = new int[cases.size()];
            Ready ready = node.getBean(Ready.class);
            for (int number = 0; number < bytes.length; number++) {
                byte[] page = get(reader, site + "/cases/" + cases.get(number));
                bytes[number] = page.length;
                if (page.length > ready.longest.length) {
                    ready.longest = page;
                }
            }
            AtomicInteger days = new AtomicInteger();
            // Readers come to a new case one after another, not all at once.
            IntUnaryOperator which = number -> (number + number / LOOKS) / times % bytes.length;
            Turns.Turn ours = () -> {
                String on = times == 1 ? "" : "?day=" + BEGIN.plusDays(days.getAndIncrement());
                return slowest(
                        number -> () -> get(reader, site + "/cases/" + cases.get(which.applyAsInt(number)) + on));
            };
            Turns.Turn limit =
                    () -> slowest(number -> () -> get(reader, site + "/mine/ready/" + bytes[which.applyAsInt(number)]));
            warmUp(ours, limit);
            return Turns.take(ROUNDS, ours, limit);
        }
    }

    private static void warmUp(Turns.Turn ours, Turns.Turn limit) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        double share = 1;
        for (int round = 0; round < MOST_ROUNDS_BEFORE && share > COMPILED; round++) {
            long compiling = compiler.getTotalCompilationTime();
            long begin = System.nanoTime();
            ours.take();
            limit.take();
            share = (compiler.getTotalCompilationTime() - compiling) * 1e6 / (System.nanoTime() - begin);
        }
    }

    private static ConfigurableApplicationContext serve(List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--traject.accounts[0].name=auditor",
                "--traject.accounts[0].password-hash=" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--traject.accounts[0].role=AUDITOR",
                "--traject.accounts[0].person=auditor"));
        arguments.addAll(settings);
        return new SpringApplicationBuilder(TrajectApplication.class, Ready.class)
                .run(arguments.toArray(String[]::new));
    }

    /** In microseconds. */
    private static double slowest(IntFunction<Callable<byte[]>> look) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<long[]>> taken = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader * LOOKS;
                taken.add(readers.submit(() -> {
                    long[] nanos = new long[LOOKS];
                    for (int next = 0; next < LOOKS; next++) {
                        long start = System.nanoTime();
                        look.apply(first + next).call();
                        nanos[next] = System.nanoTime() - start;
                    }
                    return nanos;
                }));
            }
            long[] all = new long[READERS * LOOKS];
            for (int reader = 0; reader < READERS; reader++) {
                System.arraycopy(taken.get(reader).get(), 0, all, reader * LOOKS, LOOKS);
            }
            Arrays.sort(all);
            return all[all.length * 99 / 100] / 1e3;
        }
    }

    private static HttpClient signIn(String site) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        Matcher token = TOKEN.matcher(new String(get(client, site + "/sign-in"), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in has no token");
        }
        String form = "name=auditor&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("failed")) {
            throw new IllegalStateException("nobody is signed in");
        }
        return client;
    }

    private static byte[] get(HttpClient client, String address) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
