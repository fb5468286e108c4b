package traject.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file that lies beside the classes of the bench. */
final class Resource {

    private Resource() {}

    /** Its lines, but for those that begin with #. */
    static List<String> lines(String name) throws IOException {
        try (InputStream file = Resource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
