package traject.query.raster;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;

/** Liberation Sans, read once from the class path; a character that it lacks is the box of the typeface. */
final class Typeface {

    static final Typeface REGULAR = new Typeface("LiberationSans-Regular");
    static final Typeface BOLD = new Typeface("LiberationSans-Bold");

    /** Of a path, in the order in which Java counts its segments. */
    private static final String COMMANDS = "MLQCZ";

    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface(String file) {
        try (InputStream bytes = Typeface.class.getResourceAsStream("/liberation/" + file + ".ttf")) {
            if (bytes == null) {
                throw new IllegalStateException("not on the class path: liberation/" + file + ".ttf");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it has the character. */
    boolean has(int character) {
        return glyph(character).id() != 0;
    }

    /** In ems. */
    double width(String text) {
        return text.codePoints()
                .mapToObj(this::glyph)
                .mapToDouble(Glyph::advance)
                .sum();
    }

    /** As the data of a path that begins at a place on the line. */
    String outline(String text, double x, double y, double size) {
        StringBuilder path = new StringBuilder();
        double at = x;
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            if (glyph.shape() != null) {
                write(path, glyph.shape(), at, y, size / unitsPerEm);
            }
            at += glyph.advance() * size;
        }
        return path.toString();
    }

    private static void write(StringBuilder path, GeneralPath shape, double x, double y, double scale) {
        double[] points = new double[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int segment = each.currentSegment(points);
            path.append(COMMANDS.charAt(segment));
            for (int i = 0; i < 2 * POINTS[segment]; i += 2) {
                path.append(Markup.number(x + points[i] * scale))
                        .append(' ')
                        .append(Markup.number(y - points[i + 1] * scale))
                        .append(' ');
            }
        }
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    /** The font reads from one place at a time. */
    private synchronized Glyph read(int character) {
        try {
            int id = characters.getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(id, font.getAdvanceWidth(id) / unitsPerEm, data == null ? null : data.getPath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * How a character looks.
     *
     * @param id in the font, 0 for the box
     * @param advance to the next, in ems
     * @param shape in units of the font, upwards; none for a space
     */
    private record Glyph(int id, double advance, @Nullable GeneralPath shape) {}
}
