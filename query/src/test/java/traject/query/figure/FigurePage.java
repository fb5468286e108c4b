package traject.query.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import traject.query.markup.Markup;

/** Keeps figures as pages, light and dark, and as files, to be looked at: build output in target/figures. */
final class FigurePage {

    private static final Path PAGES = Path.of("target", "figures");
    private static final int MOST_ROWS = 40;

    private FigurePage() {}

    static void keep(String name, String language, Figure figure) {
        try {
            Files.createDirectories(PAGES);
            for (String sheet : List.of("tokens.css", "picture.css", "figure.css")) {
                Files.writeString(PAGES.resolve(sheet), Drawn.sheet(sheet));
            }
            for (String theme : List.of("light", "dark")) {
                Files.writeString(
                        PAGES.resolve(name + "-" + language + "-" + theme + ".html"), page(language, theme, figure));
            }
            Files.writeString(PAGES.resolve(name + "-" + language + ".svg"), figure.download("position 12"));
            Files.writeString(PAGES.resolve(name + "-" + language + ".csv"), figure.csv());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String page(String language, String theme, Figure figure) {
        return """
                <!doctype html>
                <html lang="%s" data-theme="%s"><head><meta charset="utf-8"/><title>figure</title>
                <link rel="stylesheet" href="tokens.css"/><link rel="stylesheet" href="picture.css"/>
                <link rel="stylesheet" href="figure.css"/></head><body><main><figure><h2>%s</h2><p>%s</p>
                <div class="figure-frame">%s</div></figure>%s</main></body></html>
                """.formatted(
                language,
                theme,
                escaped(figure.title()),
                escaped(figure.caption()),
                figure.svg(),
                figure.table().rows().size() > MOST_ROWS ? "" : figure.table().html());
    }

    private static String escaped(String text) {
        return new Markup().text(text).toString();
    }
}
