package traject.query.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import traject.query.markup.Markup;

/** Keeps pictures as pages with their style sheets, to be looked at: build output in target/pictures. */
public final class PicturePage {

    private static final Path PAGES = Path.of("target", "pictures");
    private static final Path SHEETS = Path.of("src", "main", "resources", "static", "css");

    private PicturePage() {}

    /** The picture, its legend, its table and its file. */
    public static void keep(String name, String language, TrajectoryPicture picture) {
        try {
            Files.createDirectories(PAGES);
            for (String sheet : List.of("tokens.css", "picture.css")) {
                Files.writeString(PAGES.resolve(sheet), Files.readString(SHEETS.resolve(sheet)));
            }
            Files.writeString(PAGES.resolve(name + "-" + language + ".html"), page(name, language, picture));
            Files.writeString(PAGES.resolve(name + "-" + language + ".svg"), picture.download());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What a page makes of it; its markup is well-formed XML as well. */
    static String page(String name, String language, TrajectoryPicture picture) {
        PictureTable table = picture.table();
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width,initial-scale=1"/>
                <title>%s</title><link rel="stylesheet" href="tokens.css"/><link rel="stylesheet" href="picture.css"/>
                </head><body><main><p>%s. %s</p>
                %s
                %s
                <table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table></main></body></html>
                """.formatted(
                        language,
                        name,
                        escaped(picture.state()),
                        escaped(picture.sinceTold()),
                        picture.svg(),
                        picture.legend(),
                        escaped(table.caption()),
                        cells("th", table.headers()),
                        table.rows().stream()
                                .map(row -> "<tr id=\"" + row.anchor() + "\">" + cells("td", row.cells()) + "</tr>\n")
                                .collect(Collectors.joining()));
    }

    private static String cells(String element, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + element + ">" + escaped(text) + "</" + element + ">")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return new Markup().text(text).toString();
    }
}
