package traject.query.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes one picture in a process of its own: from the first file into the second. */
final class OnePicture {

    private OnePicture() {}

    public static void main(String[] files) throws IOException {
        Files.write(Path.of(files[1]), Png.of(Files.readString(Path.of(files[0])), 1, Map.of()));
    }
}
