package traject.query.picture;

import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.query.timeline.Agreement;
import traject.query.timeline.Handover;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** The signs of the picture, each around the point 0,0; the same in the picture and in its legend. */
final class Glyphs {

    private final Markup xml;

    Glyphs(Markup xml) {
        this.xml = xml;
    }

    /** Round: the client says so; square: the helper. */
    void feeling(Side party, Perception perception) {
        String field = perception == Perception.NEGATIVE ? "pc pm" : "pc";
        switch (party) {
            case CLIENT -> xml.empty("circle", "r", 8.5, "class", field);
            case HELPER -> xml.empty("rect", "x", -8, "y", -8, "width", 16, "height", 16, "class", field);
        }
        switch (perception) {
            case POSITIVE -> path("M-4 0H4M0 -4V4", "pg");
            case NEUTRAL -> xml.empty("circle", "r", 1.8, "class", "dot");
            case NEGATIVE -> path("M-4 0H4", "pg pgm");
        }
    }

    void decision(boolean withClient) {
        path("M0 -8L8 0L0 8L-8 0Z", withClient ? "dsn" : "dso");
    }

    void flag() {
        path("M-6 9V-9M-6 -9H8L4.5 -4.5L8 0H-6", "fl");
    }

    void relapse() {
        path("M-7 -6H7L0 7Z", "tdn");
    }

    void recovery() {
        path("M-7 6H7L0 -7Z", "tup");
    }

    void away() {
        path("M4 -6H-1V6H4", "afc");
    }

    void back() {
        path("M-4 -6H1V6H-4", "afc");
    }

    void agreementEnd(Agreement.Status status) {
        switch (status) {
            case RUNNING -> path("M-1 -6L6 0L-1 6", "rn2");
            case KEPT -> {
                xml.empty("circle", "r", 7.5, "class", "ok");
                path("M-3.5 0L-1 3L4 -3", "okc");
            }
            case BROKEN -> {
                xml.empty("rect", "x", -7, "y", -7, "width", 14, "height", 14, "class", "no");
                path("M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5", "noc");
            }
            case ENDED -> path("M0 -7V7", "stp");
        }
    }

    void revised() {
        xml.empty("circle", "r", 7.5, "class", "rv");
        path("M3.4 -2.2A4 4 0 1 0 4 1M4 -5V-1.6H.6", "rvc");
    }

    /** Two posts with a bridge, two bare posts, or a single one for what is not completed. */
    void handover(Handover.Status status, @Nullable HandoverManner manner) {
        if (manner == HandoverManner.WARM) {
            path("M-7 -13V13M7 -13V13M-7 0H7", "post");
        } else if (manner == HandoverManner.COLD) {
            path("M-3 -15V15M3 -15V15", "post");
        } else {
            boolean pending = status == Handover.Status.ANNOUNCED || status == Handover.Status.ACCEPTED;
            path("M0 -14V14", pending ? "post pend" : "post");
            if (!pending) {
                path("M-4 -18L4 -10M4 -18L-4 -10", "post thin");
            }
        }
    }

    void note(@Nullable View seenBy, boolean differs) {
        if (differs) {
            xml.empty("circle", "r", 8, "class", "db");
        } else if (seenBy == null) {
            path("M0 -5V5", "nt");
        } else {
            switch (seenBy) {
                case CLIENT -> xml.empty("circle", "r", 4.5, "class", "nv");
                case HELPER -> xml.empty("rect", "x", -4, "y", -4, "width", 8, "height", 8, "class", "nv");
                case THIRD_PARTY -> xml.empty("rect", "x", -4, "y", -4, "width", 8, "height", 8, "class", "nv tp");
                case BOTH -> {
                    xml.empty("rect", "x", 0, "y", -4, "width", 8, "height", 8, "class", "nv");
                    xml.empty("circle", "r", 4.5, "cx", -3, "class", "nv");
                }
            }
        }
    }

    /** The box around a number of marks. */
    void folded(boolean attention) {
        xml.empty("rect", "x", -12, "y", -9, "width", 24, "height", 18, "rx", 3, "class", attention ? "fd wn" : "fd");
    }

    /** The box around the sign that views differ. */
    void difference() {
        xml.empty("rect", "x", 3, "y", -7, "width", 16, "height", 14, "rx", 3, "class", "db");
    }

    private void path(String d, String style) {
        xml.empty("path", "d", d, "class", style);
    }
}
