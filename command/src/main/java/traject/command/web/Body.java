package traject.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.problem.CommonReason;

/** Reads a request's body, up to a limit and as UTF-8 only. */
final class Body {

    private Body() {}

    static void requireType(HttpServletRequest request, MediaType wanted) {
        if (!hasType(request, wanted)) {
            throw NotRecorded.because(CommonReason.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    static boolean hasType(HttpServletRequest request, MediaType wanted) {
        MediaType type = parse(request.getContentType());
        return type != null && wanted.equalsTypeAndSubtype(type);
    }

    static String read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > CommandReader.LONGEST) {
            throw NotRecorded.because(CommonReason.BODY_TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(CommandReader.LONGEST + 1);
        if (bytes.length > CommandReader.LONGEST) {
            throw NotRecorded.because(CommonReason.BODY_TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw NotRecorded.because(Reason.MALFORMED_JSON);
        }
    }

    private static @Nullable MediaType parse(@Nullable String type) {
        try {
            return type == null ? null : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }
}
