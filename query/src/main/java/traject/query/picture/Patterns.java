package traject.query.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import traject.query.markup.Markup;
import traject.shared.vocabulary.Role;

/** The weaves that fill bars: in each lane plain, dots, /, vertical, \ and horizontal, in the order of the domain. */
final class Patterns {

    static final String UNKNOWN = "url(#p-unk)";
    static final String GAP = "url(#p-gap)";

    /**
     * A weave, repeated.
     *
     * @param size of the square that is repeated, in px
     * @param style whether the path is drawn as lines or filled
     */
    private record Weave(double size, String style, String path) {}

    private static final List<Weave> WEAVES = List.of(
            new Weave(6, "weave", ""),
            new Weave(5, "dots", "M1.4 2.5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0Z"),
            new Weave(6, "weave", "M-1 7L7 -1M-1 1L1 -1M5 7L7 5"),
            new Weave(4, "weave", "M2 0V6"),
            new Weave(6, "weave", "M-1 -1L7 7M5 -1L7 1M-1 5L1 7"),
            new Weave(4.5, "weave", "M0 2.5H6"));

    private Patterns() {}

    static String fill(Role role) {
        return "url(#p-" + id(role) + ")";
    }

    private static String id(Role role) {
        return RoleCode.of(role).toLowerCase(Locale.ROOT);
    }

    /** All of them; their colours come from the style sheet. */
    static void define(Markup xml) {
        xml.open("defs");
        Stream.concat(RoleCode.CLIENT_LANE.stream(), RoleCode.HELPER_LANE.reversed().stream())
                .forEach(role -> define(role, xml));
        xml.open("pattern", "id", "p-unk", "width", 7, "height", 7, "patternUnits", "userSpaceOnUse")
                .empty("rect", "width", 7, "height", 7, "class", "unk-ground")
                .empty("path", "d", "M-1 8L8 -1", "class", "unk-weave")
                .close("pattern");
        xml.open("pattern", "id", "p-gap", "width", 5, "height", 5, "patternUnits", "userSpaceOnUse")
                .empty("path", "d", "M-1 6L6 -1M-1 -1L6 6", "class", "gap-weave")
                .close("pattern");
        xml.close("defs");
    }

    private static void define(Role role, Markup xml) {
        String id = id(role);
        Weave weave = WEAVES.get(rank(role));
        xml.open(
                "pattern",
                "id",
                "p-" + id,
                "width",
                weave.size(),
                "height",
                weave.size(),
                "patternUnits",
                "userSpaceOnUse");
        xml.empty("rect", "width", weave.size(), "height", weave.size(), "class", "fill-" + id);
        if (!weave.path().isEmpty()) {
            xml.empty("path", "d", weave.path(), "class", weave.style() + "-" + id);
        }
        xml.close("pattern");
    }

    /** Place of the role in the order of the domain, which for helpers runs from the bottom of the lane. */
    private static int rank(Role role) {
        return switch (role.side()) {
            case CLIENT -> RoleCode.rank(role);
            case HELPER -> RoleCode.HELPER_LANE.size() - 1 - RoleCode.rank(role);
        };
    }
}
