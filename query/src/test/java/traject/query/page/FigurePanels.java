package traject.query.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import traject.query.figure.Figure;
import traject.query.research.Stamp;
import traject.shared.eventstore.LogToken;

/** Figures in panels with an invented stamp, for tests outside this package. */
public final class FigurePanels {

    static final Stamp STAMP = new Stamp(
            new LogToken(88_001, 1_204_551),
            Instant.parse("2026-03-14T08:00:00.123Z"),
            LocalDate.of(2026, 3, 14),
            "on=2026-03-14&a-pattern=PREMATURE_GUIDANCE&position=88001-1204551&seed=42",
            42,
            "1.4.0",
            "9c41f1d2c3b4a59687f0e1d2c3b4a5968770f1e2d3c4b5a69788f0e1d2c3b4e7");

    private FigurePanels() {}

    /** In Dutch. */
    public static String of(Figure figure) {
        return of(figure, new Locale.Builder().setLanguage("nl").build());
    }

    static String of(Figure figure, Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("traject/query/page/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        String id = figure.table().id();
        return FigurePanel.of(
                figure,
                figure.width() > 800,
                STAMP,
                List.of("A: alle dossiers", "per maand"),
                new FigurePanel.Addresses(
                        "/" + id + ".csv", "/" + id + ".svg", "/" + id + ".png", "/research?" + STAMP.question()),
                ZoneId.of("Europe/Brussels"),
                new Words(messages, language));
    }
}
