package traject.query.picture;

import java.util.Locale;
import java.util.stream.Stream;
import traject.query.markup.Markup;
import traject.shared.vocabulary.Role;

/** The weaves that fill bars: in each lane plain, dots, /, vertical, \ and horizontal, in the order of the domain. */
final class Patterns {

    static final String UNKNOWN = "url(#p-unk)";
    static final String GAP = "url(#p-gap)";

    private static final String ALL = all();

    private Patterns() {}

    static String fill(Role role) {
        return "url(#p-" + id(role) + ")";
    }

    private static String id(Role role) {
        return RoleCode.of(role).toLowerCase(Locale.ROOT);
    }

    /** All of them; their colours come from the style sheet. */
    static void define(Markup xml) {
        xml.raw(ALL);
    }

    private static String all() {
        Markup xml = new Markup();
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
        return xml.close("defs").toString();
    }

    private static void define(Role role, Markup xml) {
        RoleCode.weave(role).define(xml, "p-" + id(role), id(role));
    }
}
