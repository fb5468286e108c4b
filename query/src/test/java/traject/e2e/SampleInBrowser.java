package traject.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The application with its sample cases, which the tests of a class share, and for each test a browser of its own. */
abstract class SampleInBrowser {

    @TempDir
    static Path data;

    private static RunningTraject traject;

    Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        traject = RunningTraject.start(data).ready();
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(port());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    static int port() {
        return traject.port();
    }
}
