package traject.query.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A drawing that stands alone, such as the file of a figure, in pixels. */
public final class Png {

    /** In one picture, width times height: 64 MB of memory. One picture is painted at a time. */
    public static final long MOST_PIXELS = 16_000_000;

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double PX_PER_METRE = 96 / 0.0254;

    private Png() {}

    /**
     * The pixels, on white.
     *
     * @param svg a drawing with its size in px and its styles in it; nothing outside it is read
     * @param scale pixels for a px, above 0; whole, so that the weave of a fill has no seams
     * @param texts kept in the file beside the pixels, by keyword: 1 to 79 letters of Latin-1
     * @throws TooManyPixels when it would have more than {@link #MOST_PIXELS}
     */
    public static byte[] of(String svg, int scale, Map<String, String> texts) {
        Sheet sheet = Sheet.of(svg);
        double pixels = Math.ceil(sheet.width() * scale) * Math.ceil(sheet.height() * scale);
        if (!(pixels >= 1 && pixels <= MOST_PIXELS)) {
            throw new TooManyPixels(sheet.width(), sheet.height(), scale);
        }
        SVGDocument document = loaded(sheet);
        synchronized (Png.class) {
            return written(painted(document, sheet, scale), scale, texts);
        }
    }

    private static SVGDocument loaded(Sheet sheet) {
        byte[] plain = sheet.plain().getBytes(StandardCharsets.UTF_8);
        LoaderContext context = LoaderContext.builder()
                .documentLimits(new DocumentLimits(DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, 0, Integer.MAX_VALUE))
                .build();
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(plain), null, context);
        if (document == null) {
            throw new IllegalArgumentException("not a drawing");
        }
        return document;
    }

    private static BufferedImage painted(SVGDocument document, Sheet sheet, int scale) {
        int width = (int) Math.ceil(sheet.width() * scale);
        int height = (int) Math.ceil(sheet.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, null);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, int scale, Map<String, String> texts) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            metadata.mergeTree(FORMAT, told(scale, texts));
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } catch (IIOInvalidTreeException wrong) {
            throw new IllegalArgumentException("no keywords of a PNG: " + texts.keySet(), wrong);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** How large a pixel is, so that it is printed as large as the drawing, and the texts. */
    private static IIOMetadataNode told(int scale, Map<String, String> texts) {
        String density = Long.toString(Math.round(PX_PER_METRE * scale));
        IIOMetadataNode physical = node(
                "pHYs", Map.of("pixelsPerUnitXAxis", density, "pixelsPerUnitYAxis", density, "unitSpecifier", "meter"));
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode other = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> {
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                latin.appendChild(node("tEXtEntry", Map.of("keyword", keyword, "value", text)));
            } else {
                other.appendChild(node(
                        "iTXtEntry",
                        Map.of(
                                "keyword",
                                keyword,
                                "text",
                                text,
                                "languageTag",
                                "",
                                "translatedKeyword",
                                "",
                                "compressionFlag",
                                "FALSE",
                                "compressionMethod",
                                "0")));
            }
        });
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(physical);
        root.appendChild(latin);
        root.appendChild(other);
        return root;
    }

    private static IIOMetadataNode node(String name, Map<String, String> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }
}
